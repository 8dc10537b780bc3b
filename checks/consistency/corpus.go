package consistency

import (
	"cmp"
	"sync"

	"github.com/kawan-mt/kawan/checks/lexicon"
)

// corpus is the stories that are compared, all in one target language. What is
// decided about one article is decided about a corpus of one.
type corpus struct {
	stories []*story // by job, each job once
	lang    string
	affixes *nameAffixes
	verbs   []string // beginnings of verbs
	options *options

	words   []word // target forms
	classes []class
	classOf map[string]int32

	sources     []sourceForm                // forms of source words by language and fold
	sourceOf    map[string]map[string]int32 // language, fold -> source
	rawSource   map[string]bool             // forms of all sources as they are written
	sourceWords [][]int32                   // story: its sources, sorted

	besides     map[int32]beside // by class; made when first asked for
	alikeWords  []int32          // by word; made when first asked for, see alikeWord
	meaning     []int32          // by word; made when first asked for, with stems and stamps
	stems       []string         // by word
	stamps      []int32          // by meaning: the last count that saw it
	epoch       int32            // number of that count
	capitals    func() bool      // whether the language writes common nouns with a capital, counted once
	heardOf     sounds
	alone       []bool // by class: stands somewhere outside names left as in the source; made when first asked for
	withArticle []bool // by class; made when first asked for
}

// place is a run of tokens in a story.
type place struct {
	story       int32
	first, last int32 // tokens [first, last)
}

func comparePlaces(a, b place) int {
	return cmp.Or(cmp.Compare(a.story, b.story), cmp.Compare(a.first, b.first), cmp.Compare(a.last, b.last))
}

// lexicon is what is known of words: of one article, what the configuration's word lists
// pair in it as well.
func (c *corpus) lexicon() *lexicon.Lexicon {
	if len(c.stories) == 1 && c.stories[0].lexicon != nil {
		return c.stories[0].lexicon
	}
	return lexicon.Builtin()
}

// newCorpus loads and merges stories, whose words it numbers anew: their own
// lists of forms are gone afterwards.
func newCorpus(stories []*story, o *options) (*corpus, error) {
	c := &corpus{stories: stories, options: o, sourceOf: map[string]map[string]int32{}}
	if len(stories) > 0 {
		c.lang = stories[0].lang
	}
	c.affixes, c.verbs = affixesOf(c.lang), factsOf(c.lang).starts
	var index map[string]int32 // form -> word
	c.sourceWords = make([][]int32, len(stories))
	rawSource := map[string]map[string]int32{}
	shared := &loader{words: map[string]string{}}
	var local []int32 // form of the story -> word
	for i, s := range stories {
		if err := s.load(shared); err != nil {
			return nil, err
		}
		if i == 0 { // articles of a group share words
			size := len(s.forms) * min(len(stories), 3)
			index, c.classOf, c.words, c.classes = make(map[string]int32, size), make(map[string]int32, size), make([]word, 0, size), make([]class, 0, size)
			c.rawSource, c.sources = make(map[string]bool, size), make([]sourceForm, 0, size)
		}
		local = local[:0]
		for _, form := range s.forms {
			id, known := index[form]
			if !known {
				id = int32(len(c.words))
				index[form] = id
				c.words = append(c.words, c.newWord(form))
			}
			local = append(local, id)
		}
		for n, t := range s.tokens {
			s.tokens[n] = newToken(local[t.word()], t.join())
		}
		s.forms = nil
		c.addSource(i, s, rawSource)
	}
	for _, s := range stories {
		for _, t := range s.tokens {
			w := &c.words[t.word()]
			w.count++
			k := &c.classes[w.class]
			switch {
			case w.uncased:
				k.capital++
				k.middle++
			case w.capital:
				k.capital++
				if t.join() != opening {
					k.middle++
				}
			default:
				k.lower++
			}
		}
	}
	for id := range c.words {
		k := &c.classes[c.words[id].class]
		best, w := &c.words[k.example], &c.words[id]
		if cmp.Or(-cmp.Compare(bit(best.capital), bit(w.capital)), -cmp.Compare(best.count, w.count), cmp.Compare(best.raw, w.raw)) > 0 {
			k.example = int32(id)
		}
	}
	c.findNames()
	c.capitals = sync.OnceValue(c.capitalises)
	return c, nil
}

// at is the word of a token.
func (c *corpus) at(storyIndex int, t int32) *word {
	s := c.stories[storyIndex]
	return &c.words[s.tokens[t].word()]
}
