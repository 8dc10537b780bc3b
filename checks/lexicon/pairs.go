package lexicon

import "iter"

// Pairs is a source of two languages: senses with their forms in either.
type Pairs struct {
	Label  string // its name in evidence
	Tags   [2]string
	Groups []Group
}

// Group is the forms of one sense in the two languages.
type Group [2][]string

// Name is the label.
func (p *Pairs) Name() string { return p.Label }

// Senses is the number of groups.
func (p *Pairs) Senses() int { return len(p.Groups) }

// Forms yields the forms of a language; a tag is served by its base language.
func (p *Pairs) Forms(tag string) iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		for side, own := range p.Tags {
			if own != tag && !sameBase(own, tag) {
				continue
			}
			for sense, group := range p.Groups {
				for _, form := range group[side] {
					if !yield(form, sense) {
						return
					}
				}
			}
		}
	}
}
