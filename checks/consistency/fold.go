package consistency

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/kawan-mt/kawan/checks/lang"
)

// letterTable says how single letters are folded beyond dropping their marks.
type letterTable struct {
	whole  map[rune]bool   // composed letters that keep their mark
	folded map[rune]string // letters that do not decompose

	undivided []lang.Script // of letters that are compared as they are
}

func (t *letterTable) has(r rune) bool {
	_, is := t.folded[r]
	return is
}

var letters = sync.OnceValue(func() letterTable {
	t := letterTable{whole: map[rune]bool{}, folded: map[rune]string{}, undivided: scriptsOf("undivided")}
	for _, word := range lang.Words("und", "letters") {
		for _, r := range norm.NFC.String(word) {
			t.whole[r] = true
		}
	}
	for _, line := range lang.Lines("und", "fold") {
		letter, plain, _ := strings.Cut(line, " ")
		for _, r := range letter {
			t.folded[r] = plain
		}
	}
	return t
})

// fold is the form under which spellings of a name are one: lower case, without
// the marks that writers leave out, without apostrophes and other signs.
func fold(word string) string {
	plain := true
	for i := range len(word) {
		if word[i] < 'a' || word[i] > 'z' {
			plain = false
			break
		}
	}
	if plain {
		return word
	}
	table := letters()
	var out strings.Builder
	out.Grow(len(word))
	for _, r := range word {
		r = unicode.ToLower(r)
		switch {
		case r < 0x80:
			if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
				out.WriteByte(byte(r))
			}
		case table.whole[r]:
			out.WriteRune(r)
		case table.has(r):
			out.WriteString(table.folded[r])
		case slices.Contains(table.undivided, lang.ScriptOf(r)):
			out.WriteRune(r)
		default:
			for _, part := range norm.NFKD.String(string(r)) {
				if unicode.IsLetter(part) || unicode.IsDigit(part) || isVowelSign(part) {
					out.WriteRune(part)
				}
			}
		}
	}
	return out.String()
}

// isVowelSign tells whether a mark is a letter of its script rather than an
// accent, which are of all scripts.
func isVowelSign(r rune) bool { return unicode.IsMark(r) && !unicode.Is(unicode.Inherited, r) }

// soundKey is a rough writing of how a folded word sounds; spellings with equal
// keys are likely one name.
func soundKey(folded string) string {
	rules := soundRules()
	var out strings.Builder
	var last byte
	for rest := folded; rest != ""; {
		size := 1
		sound := rest[:1]
		for _, rule := range rules[rest[0]] {
			if strings.HasPrefix(rest, rule.letters) {
				size, sound = len(rule.letters), rule.sound
				break
			}
		}
		for i := range len(sound) {
			if sound[i] != last || sound[i] >= 0x80 {
				out.WriteByte(sound[i])
				last = sound[i]
			}
		}
		rest = rest[size:]
	}
	return out.String()
}

type soundRule struct{ letters, sound string }

var soundRules = sync.OnceValue(func() *[256][]soundRule {
	var rules [256][]soundRule
	for _, line := range lang.Lines("und", "sound") {
		spelling, sound, _ := strings.Cut(line, " ")
		rules[spelling[0]] = append(rules[spelling[0]], soundRule{spelling, sound})
	}
	return &rules
})
