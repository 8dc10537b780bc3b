package checks

// Need is something that a rule compares the target with.
type Need string

// What rules may need beside the target.
const (
	NeedSource    Need = "source"
	NeedReference Need = "reference"
	NeedGlossary  Need = "glossary"
	NeedGroup     Need = "group"
)

// Rule is one nameable thing that a check reports.
type Rule struct {
	ID        string // "check/rule"
	Title     string // English, a short noun phrase
	Help      string // English: what it finds and how to fix it, Markdown
	Severity  Severity
	MQM       string   // error type of MQM 2.0
	ITS       string   // localization quality issue type of ITS 2.0
	Languages []string // target languages as BCP 47 tags; empty: any
	Needs     []Need   // any one of them suffices; empty: the target alone
}

// Status tells whether a rule was applied to an article.
type Status string

// The statuses of a rule.
const (
	Checked    Status = "checked"
	NotChecked Status = "not-checked"
	Failed     Status = "failed" // set by the host when a plugin broke
)

// Coverage is the status of one rule for one article. Silence is never a pass:
// a check returns one for every selected rule.
type Coverage struct {
	Rule   string
	Status Status
	Reason Message // why it was not checked; empty when it was
}

// Reasons for a rule that was not checked, worded in the host's own catalogue.
const (
	ReasonNoSource    = "coverage.no-source"
	ReasonNoReference = "coverage.no-reference"
	ReasonNothing     = "coverage.nothing-to-compare"
	ReasonNoGlossary  = "coverage.no-glossary"
	ReasonNoGroup     = "coverage.no-group"
	ReasonLanguage    = "coverage.language"     // argument lang
	ReasonUnrelated   = "coverage.unrelated"    // the texts do not tell the same story
	ReasonPlugin      = "coverage.plugin"       // arguments plugin and cause
	ReasonGroupLimit  = "coverage.group-limit"  // argument limit
	ReasonUnsupported = "coverage.not-reported" // the plugin did not say
)
