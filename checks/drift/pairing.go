package drift

import (
	"context"
	"math"
	"slices"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
	"github.com/kawan-mt/kawan/checks/drift/quantity"
	"github.com/kawan-mt/kawan/checks/text"
)

type candidate struct {
	target, other int
	score         float64
	how           agreement
	vague         bool // the one is only of the other's order of magnitude
}

// pair matches the items of a passage, the best pairs first. It gives up when
// the context does.
func (c *comparison) pair(ctx context.Context, p *passage) (found []drifted) {
	var all []candidate
	equals := c.equals(p)
	for i := p.target.Start; i < p.target.End && ctx.Err() == nil; i++ {
		for j := range p.candidates(i, equals[c.target.list[i].Value()]) {
			t, s := &c.target.list[i], &c.other.list[j]
			score, how := c.options.likeness(&t.Quantity, &s.Quantity)
			if c.sameText(t, s) {
				score, how = 1.3, agrees
			}
			if score <= 0 {
				continue
			}
			vague := t.Readings[0].Vague != s.Readings[0].Vague
			if (t.Strength == quantity.Weak) == (s.Strength == quantity.Weak) {
				score += 0.2
			}
			score -= 0.1 * math.Abs(place(i, p.target)-place(j, p.other))
			all = append(all, candidate{i, j, score, how, vague})
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
	for _, m := range all {
		t, s := &c.target.list[m.target], &c.other.list[m.other]
		if t.partner >= 0 || s.partner >= 0 {
			continue
		}
		t.partner, s.partner = m.other, m.target
		p.matched++
		if m.how != agrees && m.how != converted && accuses(t) && accuses(s) {
			found = append(found, drifted{target: m.target, other: m.other, how: m.how, link: p})
		}
	}
	c.byParts(p, c.target, p.target, c.other, p.other)
	c.byParts(p, c.other, p.other, c.target, p.target)
	for _, m := range all {
		for _, extra := range []*item{&c.target.list[m.target], &c.other.list[m.other]} {
			if extra.partner < 0 && !m.vague {
				extra.spare = extra.spare || m.how != converted
				extra.aside = true
			}
		}
	}
	return found
}

// accuses tells an item whose unit counts: one that says how much of it.
func accuses(t *item) bool {
	return t.Strength <= quantity.Word || t.Strength == quantity.Weak && t.Sense&quantity.Amount != 0 && t.Value() >= 2
}

// sameText tells digits that both sides write letter for letter with the same
// letters at them: 802.11b, A380.
func (c *comparison) sameText(t, s *item) bool {
	if t.Digits.Empty() || s.Digits.Empty() {
		return false
	}
	word := c.target.wordOf(t)
	return len(word) > t.Digits.Len() && word == c.other.wordOf(s)
}

// wordOf is the digits of an item with the letters on either side of them.
func (s *side) wordOf(t *item) string {
	content, start, end := s.text.Content, t.Digits.Start, t.Digits.End
	for {
		r, size := forms.RuneBefore(content, start)
		if !joinsWord(r) {
			break
		}
		start -= size
	}
	for r := forms.RuneAt(content, end); joinsWord(r); r = forms.RuneAt(content, end) {
		end += utf8.RuneLen(r)
	}
	return content[start:end]
}

func joinsWord(r rune) bool { return forms.IsLetter(r) && !text.Unspaced(r) }

// byParts matches groups of digits that one side reads as one number and the
// other as several: telephone numbers.
func (c *comparison) byParts(p *passage, whole *side, wholes checks.Run, parts *side, among checks.Run) {
	for i := wholes.Start; i < wholes.End; i++ {
		w := &whole.list[i]
		if w.partner >= 0 || len(w.Parts) == 0 {
			continue
		}
		var found []int
		for _, value := range w.Parts {
			for j := among.Start; j < among.End; j++ {
				if parts.list[j].partner < 0 && parts.list[j].Value() == value && !slices.Contains(found, j) {
					found = append(found, j)
					break
				}
			}
		}
		if len(found) < len(w.Parts) {
			continue
		}
		for _, j := range found {
			parts.list[j].partner, w.partner = i, j
		}
		p.matched++
	}
}

// place is where in its passage an item stands, 0 to 1.
func place(i int, run checks.Run) float64 {
	return (float64(i-run.Start) + 0.5) / float64(max(run.Len(), 1))
}
