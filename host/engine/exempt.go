package engine

// Exemption is why a finding counts neither for the verdict nor for the score.
type Exemption struct {
	Known   bool   // it was there when the baseline was taken
	Reason  string // that people gave; empty of what is known
	Author  string // who accepted it, if told
	Expires string // last day on which it is accepted, 2006-01-02; empty: it has none
	Where   string // where that is written, "path:line:column"
}

// exempt takes out of r the findings that the options exempt.
func (e *Engine) exempt(r *Result) {
	if e.options.Exempt == nil {
		return
	}
	var left []Finding
	for i := range r.Findings {
		f := &r.Findings[i]
		switch f.Exemption = e.options.Exempt(r, f); {
		case f.Exemption == nil:
			left = append(left, *f)
		case f.Exemption.Known:
			r.Known++
		default:
			r.Suppressed = append(r.Suppressed, *f)
		}
	}
	r.Findings = left
}
