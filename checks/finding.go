package checks

// Finding is one reported error.
type Finding struct {
	Rule       string
	Job        string // only in findings of Reconcile: the job it belongs to
	Severity   Severity
	Confidence float64 // probability that the error is one, 0 to 1
	Message    Message

	Target    *Span // zero-length: a position
	Source    *Span
	Reference *Span

	Related  []Place // other places of the same error
	Evidence []Evidence
	Edits    []Edit
}

// Span is the finding's span on side, nil if it has none there.
func (f *Finding) Span(side Side) *Span {
	switch side {
	case Target:
		return f.Target
	case Source:
		return f.Source
	case Reference:
		return f.Reference
	}
	return nil
}

// Evidence is something that was looked at to come to a finding.
type Evidence struct {
	Label Message // what it is: "value in the source"
	Value string
	Place *Place // where it stands, nil if nowhere
}

// Edit is a suggested replacement in the target.
type Edit struct {
	Span        Span
	Replacement string
}

// Observation is what a check remembers of one article so that the articles of
// a group can be compared. Observations of equal key are reconciled together;
// the empty key gathers the whole group.
type Observation struct {
	Key     string
	Kind    string // chosen by the check
	Job     string // set by the host
	Lang    string // BCP 47 tag of the target
	Payload []byte // small; only the check reads it
	Places  []Place
}
