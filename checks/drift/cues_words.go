package drift

import (
	"strings"
	"sync"

	"github.com/kawan-mt/kawan/checks/drift/forms"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/memo"
)

// The roles of cues that are no directions.
const (
	negation = "negation" // negates a statement
	implicit = "implicit" // may stand where the other side negates
	idiom    = "idiom"    // holds a negation and negates nothing, or nothing definite
	hint     = "hint"     // stands with negations often enough to raise a doubt
	clause   = "clause"   // begins a clause that describes; its negation may be part of a word's meaning
	loose    = "loose"    // a negation of one noun, "without", that other words often stand for
	excepted = "ignore"   // only looks like a cue
)

// cue is what a form says of the polarity of its sentence: a role, or a
// direction such as "rise".
type cue struct {
	role string
	open bool // any ending may follow
}

// polarityWords are the cues of a language.
type polarityWords struct {
	trie    forms.Trie[cue]
	clitics []string
	endings []string // of words that may stand where the other side negates
}

var polarityOf memo.Tags[string, *polarityWords]

// wordsOf are the cues of a language, nil when it has none.
func wordsOf(tag string) *polarityWords { return polarityOf.Of(tag, readPolarity) }

func readPolarity(tag string) *polarityWords {
	lines := lang.Lines(tag, "polarity")
	if len(lines) == 0 {
		return nil
	}
	words := &polarityWords{}
	for _, line := range lines {
		role, list, _ := strings.Cut(line, ":")
		for form := range strings.SplitSeq(list, ",") {
			form, open := strings.CutSuffix(strings.TrimSpace(form), "*")
			switch ending, isEnding := strings.CutPrefix(form, "*"); {
			case role == "clitic":
				words.clitics = append(words.clitics, form)
			case isEnding:
				words.endings = append(words.endings, ending)
			default:
				words.trie.Add(form, cue{role, open})
			}
		}
	}
	return words
}

// opposite is a pair of directions. It is clear when a sentence that names one
// of them can hardly be rendered by the other.
type opposite struct {
	one, other string
	clear      bool
}

// opposites are the directions with their opposites.
var opposites = sync.OnceValue(func() (pairs []opposite) {
	for _, line := range lang.Lines("und", "polarity") {
		if fields := strings.Fields(line); len(fields) == 3 && strings.HasSuffix(fields[0], "opposite:") {
			pairs = append(pairs, opposite{fields[1], fields[2], fields[0] == "opposite:"})
		}
	}
	return pairs
})

// denials are the directions that may stand where the other side negates.
var denials = sync.OnceValue(func() (roles []string) {
	for _, line := range lang.Lines("und", "polarity") {
		if role, list, _ := strings.Cut(line, ":"); role == implicit {
			roles = append(roles, strings.Fields(list)...)
		}
	}
	return roles
})

// akin are the directions that may render each other, by each of them.
var akin = sync.OnceValue(func() map[string][]string {
	kin := map[string][]string{}
	for _, line := range lang.Lines("und", "polarity") {
		if role, list, _ := strings.Cut(line, ":"); role == "akin" {
			roles := strings.Fields(list)
			for _, each := range roles {
				kin[each] = roles
			}
		}
	}
	return kin
})
