package leftover

import (
	_ "embed"
	"strings"
	"sync"

	"golang.org/x/text/language"

	"github.com/kawan-mt/kawan/checks"
)

//go:embed data/characters.txt
var characterData string

// manners are characters of one script that only one manner of writing has, by
// its ISO 15924 code: simplified and traditional Chinese.
var manners = sync.OnceValue(func() map[rune]string {
	all := map[rune]string{}
	for line := range strings.Lines(characterData) {
		if code, characters, ok := strings.Cut(strings.TrimSpace(line), " "); ok && code != "#" {
			for _, r := range characters {
				all[r] = code
			}
		}
	}
	return all
})

// Characters of another manner from which on the article is written in it, and
// their share among those that tell.
const (
	mannerLetters = 12
	mannerShare   = 0.9
)

// manner looks whether the article is written in simplified characters where
// the target's tag says traditional, or the other way round. A tag that names
// neither script nor region does not say.
func (r *inspection) manner() {
	parsed, err := language.Parse(r.pair.target)
	if err != nil || len(r.sentences) == 0 {
		return
	}
	_, script, region := parsed.Raw()
	if script == (language.Script{}) && region == (language.Region{}) {
		return
	}
	wanted, _ := parsed.Script()
	if !strings.Contains(characterData, "\n"+wanted.String()+" ") {
		return
	}
	counts := map[string]int{}
	for _, c := range r.article.Target.Content {
		if code, ok := manners()[c]; ok {
			counts[code]++
		}
	}
	right, wrong := counts[wanted.String()], 0
	other := ""
	for code, n := range counts {
		if code != wanted.String() && (n > wrong || n == wrong && code < other) {
			wrong, other = n, code
		}
	}
	if wrong >= mannerLetters && float64(wrong) >= mannerShare*float64(wrong+right) {
		base, _ := parsed.Base()
		r.add(RuleLanguage, checks.Critical, 0.95, r.extent(), checks.Msg("leftover.language.article",
			checks.Language("lang", base.String()+"-"+other), checks.Language("target", r.pair.target)))
	}
}
