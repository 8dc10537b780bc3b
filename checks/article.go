package checks

// Article is one job: a translation under test and what it is compared with,
// analysed once and handed to every check.
type Article struct {
	ID    string // of the job
	Group string // articles of one group belong together; empty if none

	Target    Text
	Source    *Text // nil when not given
	Reference *Text // another rendering of the story in any language; nil when not given

	SourceLang string // BCP 47 tag of the language translated from, known even without a Source

	ToSource    *Alignment // of Target and Source; nil without Source
	ToReference *Alignment // of Target and Reference; nil without Reference

	Glossary []Term
}

// Side is the text of one side, nil when it was not given.
func (a *Article) Side(side Side) *Text {
	switch side {
	case Target:
		return &a.Target
	case Source:
		return a.Source
	case Reference:
		return a.Reference
	}
	return nil
}

// Alignment is the alignment of the target with side, nil when there is none.
func (a *Article) Alignment(side Side) *Alignment {
	switch side {
	case Source:
		return a.ToSource
	case Reference:
		return a.ToReference
	}
	return nil
}

// Term is a glossary entry.
type Term struct {
	ID            string // names the entry in findings; line number or TBX id
	Source        string
	Accepted      []string // renderings, the preferred one first
	Forbidden     []string
	Untranslated  bool // must stay as in the source
	CaseSensitive bool
	Note          string
}
