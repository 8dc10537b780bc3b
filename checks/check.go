package checks

import (
	"context"
	"slices"
)

// Check finds one kind of error.
type Check interface {
	// Spec describes the check. It does not change while the process lives.
	Spec() Spec
	// Check looks at one article. An error means that the check itself broke,
	// never that the article is bad; a cancelled context is returned as it is.
	Check(ctx context.Context, request *Request) (*Result, error)
}

// Reconciler is a check that compares the articles of a group by what it
// remembered of each. The result does not depend on the order of observations
// or on duplicates among them.
type Reconciler interface {
	Check
	// Reconcile gets all observations of one key. Its findings name their job
	// and cite only places inside those of the observations. The host asks about
	// groups of which at least two articles, or pieces of a long one, were observed.
	Reconcile(ctx context.Context, request *ReconcileRequest) (*Result, error)
}

// Spec is what a check says of itself.
type Spec struct {
	Name        string // prefix of its rules
	Rules       []Rule
	Options     string // JSON Schema of its options; empty: it has none
	Reconciles  bool
	Concurrency int // calls it can take at a time; 0: any number
	Catalogues  Catalogues
}

// Rule is the rule with an id, nil if the check has none such.
func (s *Spec) Rule(id string) *Rule {
	if i := slices.IndexFunc(s.Rules, func(r Rule) bool { return r.ID == id }); i >= 0 {
		return &s.Rules[i]
	}
	return nil
}

// Request is one article to check.
type Request struct {
	Article *Article
	Rules   []string // ids of the selected rules
	Options []byte   // JSON object; empty: defaults
}

// Wants tells whether a rule was selected.
func (r *Request) Wants(rule string) bool { return slices.Contains(r.Rules, rule) }

// ReconcileRequest is all observations of one key in one group.
type ReconcileRequest struct {
	Group        string
	Key          string
	Observations []Observation
	Rules        []string
	Options      []byte
}

// Wants tells whether a rule was selected.
func (r *ReconcileRequest) Wants(rule string) bool { return slices.Contains(r.Rules, rule) }

// Result is what a check returns.
type Result struct {
	Findings     []Finding
	Observations []Observation
	Coverage     []Coverage // one for each selected rule
}

// Description is what a plugin says of itself: who it is and what it checks.
type Description struct {
	Name     string
	Version  string
	Checks   []Spec
	MaxBytes int // largest article content it takes in one call, UTF-8 bytes; 0: any
}
