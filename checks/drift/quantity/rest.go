package quantity

import (
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
)

// dottedClock is the time that "19.30" may be, -1 when it can be none.
func dottedClock(groups []group) float64 {
	if len(groups) != 2 || groups[1].sep != '.' || len(groups[0].text) > 2 || len(groups[1].text) != 2 {
		return -1
	}
	v := number(groups, 1)
	if v > 24 || groups[1].text > "59" {
		return -1
	}
	return v
}

// fraction reads a fraction that follows a whole number: "14½", "14 1/2".
func (s *scan) fraction(at int) (value float64, size int, ok bool) {
	r, width := utf8.DecodeRuneInString(s.text[at:])
	if v, found := vulgar[r]; found {
		return v, width, true
	}
	if forms.Fold(r) != ' ' || at+width+2 >= len(s.text) {
		return 0, 0, false
	}
	part := s.text[at+width:]
	if '1' <= part[0] && part[0] < part[2] && part[1] == '/' && part[2] <= '9' && (len(part) == 3 || forms.Digit(rune(part[3])) < 0) {
		return float64(part[0]-'0') / float64(part[2]-'0'), width + 3, true
	}
	return 0, 0, false
}

// parted reads a fraction that names the parts of the whole first: 4분의 3.
func (s *scan) parted(at int) int {
	parts := s.groups(at)
	if len(parts) != 1 {
		return at
	}
	entries, next := s.following(parts[0].End)
	if next == parts[0].End || entries[0].role != roleParts {
		return at
	}
	if forms.Fold(forms.RuneAt(s.text, next)) == ' ' {
		next++
	}
	end, some := next, 0.0
	if forms.Digit(forms.RuneAt(s.text, next)) >= 0 {
		taken := s.groups(next)
		end, some = taken[len(taken)-1].End, number(taken, len(taken))
	} else if next < len(s.text) {
		end, some, _ = s.spelled(next)
	}
	whole := number(parts, 1)
	if tail := s.after(end, some); end == next || some <= 0 || some >= whole || tail.unit != "" {
		return at
	}
	s.emit(Quantity{Span: checks.Span{Start: at, End: end}, Digits: checks.Span{Start: at, End: end}, Strength: Weak, Sense: Share,
		Readings: []Reading{{Kind: Number, Value: some / whole}, {Kind: Percent, Value: 100 * some / whole}, {Kind: Number, Value: whole}}}, 1)
	return end
}

// continued reads what goes on after a scale: 1億2000万.
func (s *scan) continued(tail frame) (more float64, rest frame) {
	at := tail.end
	last, _ := forms.RuneBefore(s.text, at)
	if tail.scale < 1000 || tail.currency != "" || tail.unit != "" || tail.percent || !caseless(last) {
		return 0, tail
	}
	apart := forms.RuneAt(s.text, at) == ' '
	if apart {
		at++
	}
	if forms.Digit(forms.RuneAt(s.text, at)) < 0 {
		return 0, tail
	}
	groups := s.groups(at)
	values := s.values(groups)
	if len(values) == 0 {
		return 0, tail
	}
	rest = s.after(groups[len(groups)-1].End, values[0].Value)
	more = values[0].Value * max(rest.scale, 1)
	if more >= tail.scale || apart && rest.scale == 0 && more < 1000 {
		return 0, tail
	}
	rest.scale = 0
	return more, rest
}

// minutes reads the minutes that follow an hour, and the seconds that follow
// those, as parts of a minute: 19h30, 18 h 30, 2h03min59s, 7時30分.
func (s *scan) minutes(tail frame) (minutes float64, size int) {
	if tail.minutes > 0 {
		return tail.minutes, 0
	}
	if !tail.clock {
		return 0, 0
	}
	v, rest := s.finerPart(tail, "minute")
	if rest.end == tail.end {
		return 0, 0
	}
	if at := rest.end + 1; rest.unit == "" && forms.RuneAt(s.text, rest.end) == ':' && forms.Digit(forms.RuneAt(s.text, at)) >= 0 { // 2h03:59
		if g := s.groups(at); len(g) == 1 && len(g[0].text) == 2 {
			return v + number(g, 1)/60, g[0].End - tail.end
		}
	}
	if rest.unit == "minute" {
		if seconds, last := s.finerPart(rest, "second"); last.end > rest.end {
			return v + seconds/60, last.end - tail.end
		}
	}
	return v, rest.end - tail.end
}

// finerPart reads the two digits of a time that stand at once after its unit,
// or a space after the sign of one: 15min16, 15 min 16.
func (s *scan) finerPart(tail frame, unit string) (value float64, rest frame) {
	at, apart := tail.end, false
	if r, size := utf8.DecodeRuneInString(s.text[at:]); forms.Fold(r) == ' ' && s.signBefore(at) {
		at, apart = at+size, true
	}
	if forms.Digit(forms.RuneAt(s.text, at)) < 0 {
		return 0, tail
	}
	g := s.groups(at)
	if len(g) != 1 || len(g[0].text) > 2 || apart && len(g[0].text) != 2 {
		return 0, tail
	}
	v := number(g, 1)
	if v > 59 {
		return 0, tail
	}
	switch rest = s.after(g[0].End, v); {
	case rest.unit == unit:
		return v, rest
	case apart && (!rest.bare() || rest.end > g[0].End):
		return 0, tail
	}
	return v, frame{end: g[0].End}
}

// signBefore tells whether a sign of at most three letters ends at a place,
// rather than a word: "h", "min".
func (s *scan) signBefore(at int) bool {
	for letters := 0; letters < 4; letters++ {
		r, size := forms.RuneBefore(s.text, at)
		if !forms.IsLetter(r) {
			return letters > 0
		}
		at -= size
	}
	return false
}
