package drift

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
)

// exchanged finds two values of a sentence that changed places: each stands
// beside a name that both sides write alike, and beside the other's name on
// the other side. Numbers change their order for many good reasons; those that
// change their names do not.
func (c *comparison) exchanged(p *passage) (found []drifted) {
	if p.link.Target.Len() != 1 || p.link.Other.Len() != 1 || p.link.Confidence < leastConfidence || p.matched < 2 {
		return nil
	}
	here, there := c.target.passage(p.link.Target), c.other.passage(p.link.Other)
	ours, theirs := c.target.namesBeside(p.target, there), c.other.namesBeside(p.other, here)
	for i, name := range ours {
		t := &c.target.list[p.target.Start+i]
		if name == "" || t.partner < 0 || t.moved {
			continue
		}
		j := slices.Index(theirs, name)
		if j < 0 || t.partner == p.other.Start+j || !c.sameUse(t, &c.other.list[p.other.Start+j]) {
			continue
		}
		// The value that stands beside this one's name there must stand beside
		// that one's name here.
		back := c.other.list[p.other.Start+j].partner - p.target.Start
		if back < 0 || back >= len(ours) || ours[back] == "" || t.partner < p.other.Start || t.partner >= p.other.End || ours[back] != theirs[t.partner-p.other.Start] {
			continue
		}
		found = append(found, drifted{target: p.target.Start + i, other: p.other.Start + j, link: p})
	}
	return found
}

// sameUse tells two different values that count the same.
func (c *comparison) sameUse(t, s *item) bool {
	return t.Kind() == s.Kind() && t.Readings[0].Unit == s.Readings[0].Unit && t.Value() != s.Value() && t.Date == 0 && s.Date == 0 && !t.Code && !s.Code
}

// namesBeside are the names that stand beside the items of a run and are in
// the other passage as well, empty for items that have none to themselves.
func (s *side) namesBeside(run checks.Run, other string) []string {
	names := make([]string, run.Len())
	for i := range names {
		at := run.Start + i
		before, after := 0, len(s.text.Content)
		if at > run.Start {
			before = s.list[at-1].End
		}
		if at+1 < run.End {
			after = s.list[at+1].Start
		}
		left := nameBefore(s.text.Content[min(before, s.list[at].Start):s.list[at].Start], other)
		right := nameAfter(s.text.Content[s.list[at].End:max(after, s.list[at].End)], other)
		switch {
		case left != "" && right == "":
			names[i] = left
		case left == "" && right != "":
			names[i] = right
		}
	}
	for i, name := range names { // a name beside two numbers tells nothing
		if name == "" {
			continue
		}
		for j := i + 1; j < len(names); j++ {
			if names[j] == name {
				names[i], names[j] = "", ""
			}
		}
	}
	return names
}

// besideName is how many characters may stand between a name and its number.
const besideName = 12

// nameBefore is the name that ends shortly before a number, with no comma
// between; nameAfter that which begins shortly after it.
func nameBefore(gap, other string) string {
	for at, left := len(gap), besideName; at > 0 && left > 0; left-- {
		r, size := utf8.DecodeLastRuneInString(gap[:at])
		if separates(r) {
			return ""
		}
		if forms.IsLetter(r) {
			start := at
			for start > 0 {
				r, size := utf8.DecodeLastRuneInString(gap[:start])
				if !forms.IsLetter(r) {
					break
				}
				start -= size
			}
			if isProper(gap[start:at]) && strings.Contains(other, gap[start:at]) {
				return gap[start:at]
			}
			left -= utf8.RuneCountInString(gap[start:at])
			at = start
			continue
		}
		at -= size
	}
	return ""
}

func nameAfter(gap, other string) string {
	for at, left := 0, besideName; at < len(gap) && left > 0; left-- {
		r, size := utf8.DecodeRuneInString(gap[at:])
		if separates(r) {
			return ""
		}
		if forms.IsLetter(r) {
			end := at
			for end < len(gap) {
				r, size := utf8.DecodeRuneInString(gap[end:])
				if !forms.IsLetter(r) {
					break
				}
				end += size
			}
			if isProper(gap[at:end]) && strings.Contains(other, gap[at:end]) {
				return gap[at:end]
			}
			left -= utf8.RuneCountInString(gap[at:end])
			at = end
			continue
		}
		at += size
	}
	return ""
}

func separates(r rune) bool { return strings.ContainsRune(",;.!?、，。；\n", r) }

// isProper tells words with a capital of at least three letters.
func isProper(word string) bool {
	return utf8.RuneCountInString(word) >= 3 && unicode.IsUpper(forms.RuneAt(word, 0))
}
