package quantity

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
)

// group is a run of digits.
type group struct {
	checks.Span
	text string // the digits in ASCII
	sep  rune   // what stands between it and the group before, folded; 0 for the first
}

// groups are runs of digits with single separators between them.
func (s *scan) groups(at int) []group {
	var groups []group
	var sep rune
	for {
		g := group{Span: checks.Span{Start: at, End: at}, sep: sep}
		var ascii [24]byte
		n := 0
		for g.End < len(s.text) {
			r, size := utf8.DecodeRuneInString(s.text[g.End:])
			d := forms.Digit(r)
			if d < 0 {
				break
			}
			if n < len(ascii) {
				ascii[n] = byte('0' + d)
				n++
			}
			g.End += size
		}
		g.text = string(ascii[:n])
		if sep != 0 && sep == ' ' && (len(g.text) != 3 || len(groups[0].text) > 3) {
			return groups
		}
		groups = append(groups, g)
		r, size := utf8.DecodeRuneInString(s.text[g.End:])
		next := forms.RuneAt(s.text, g.End+size)
		if forms.Digit(next) < 0 || len(groups) > 8 {
			return groups
		}
		switch {
		case r == '.' || r == ',' || r == '٬' || r == '٫' || r == '·' || r == '\'' || r == '’' || r == '，' || r == '．' || r == '،':
			if sep = forms.Fold(r); r == '،' {
				sep = ','
			}
		case forms.Fold(r) == ' ' && len(g.text) <= 3 && (sep == 0 || sep == ' ') && !s.afterDigits(groups[0].Start):
			sep = ' '
		default:
			return groups
		}
		at = g.End + size
	}
}

// afterDigits tells a group of a telephone number from the first of a number.
func (s *scan) afterDigits(at int) bool {
	r, size := forms.RuneBefore(s.text, at)
	if r != ' ' && r != '-' {
		return false
	}
	r, _ = forms.RuneBefore(s.text, at-size)
	return forms.Digit(r) >= 0
}

// values are the numbers that groups of digits can stand for in this language,
// the likeliest first; none when they are no number.
func (s *scan) values(groups []group) []Reading {
	if len(groups) == 1 {
		return []Reading{{Value: number(groups, len(groups))}}
	}
	last := groups[len(groups)-1].sep
	first := groups[1].sep
	grouped := validGroups(groups)
	switch {
	case last != first:
		inner := groups[:len(groups)-1]
		if !validGroups(inner) || last == ' ' || slices.ContainsFunc(inner[1:], func(g group) bool { return g.sep != first }) {
			return nil
		}
		return []Reading{{Value: number(groups, len(groups)-1)}}
	case len(groups) > 2:
		if grouped {
			return []Reading{{Value: number(groups, len(groups))}}
		}
		return nil
	case first == ' ' || first == '٬' || first == '\'' && grouped:
		return []Reading{{Value: number(groups, 2)}}
	case first == '٫' || first == '·' || !grouped:
		return []Reading{{Value: number(groups, 1)}}
	}
	asGroup, asDecimal := Reading{Value: number(groups, 2)}, Reading{Value: number(groups, 1)}
	if first == s.lex.decimal {
		asGroup.Other = true
		return []Reading{asDecimal, asGroup}
	}
	asDecimal.Other = true
	return []Reading{asGroup, asDecimal}
}

// validGroups tells whether groups of three, or of two before the last as in
// India, follow a first one of up to three.
func validGroups(groups []group) bool {
	if len(groups[0].text) > 3 || len(groups) > 1 && groups[0].text[0] == '0' {
		return false
	}
	for i, g := range groups[1:] {
		if len(g.text) != 3 && (len(g.text) != 2 || i == len(groups)-2) {
			return false
		}
	}
	return true
}

// number joins the groups, those from decimals on behind the point.
func number(groups []group, decimals int) float64 {
	var digits strings.Builder
	for i, g := range groups {
		if i == decimals {
			digits.WriteByte('.')
		}
		digits.WriteString(g.text)
	}
	v, err := strconv.ParseFloat(digits.String(), 64)
	if err != nil {
		return 0
	}
	return v
}
