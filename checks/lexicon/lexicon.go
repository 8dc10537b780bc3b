package lexicon

import (
	"iter"
	"slices"
	"sync"

	"github.com/kawan-mt/kawan/checks/memo"
)

// Sense is a meaning, numbered within one [Lexicon]. Words that share one can
// render each other.
type Sense int32

// Source is one place that word pairs come from.
type Source interface {
	// Name is shown in evidence: "concept list", "CLDR names", a file's name.
	Name() string
	// Senses is the number of meanings; they are numbered from 0.
	Senses() int
	// Forms yields the written forms of the language with a BCP 47 tag and the
	// meaning of each, in a fixed order; nothing for an unknown language.
	Forms(tag string) iter.Seq2[string, int]
}

// Lexicon merges sources. It is safe for concurrent use.
type Lexicon struct {
	sources []Source
	first   []Sense  // first sense of each source
	indexes sync.Map // tag -> func() *Index
}

// New merges sources; of several the earlier ones are named first in evidence.
func New(sources ...Source) *Lexicon {
	l := &Lexicon{sources: sources}
	next := Sense(0)
	for _, source := range sources {
		l.first = append(l.first, next)
		next += Sense(source.Senses())
	}
	return l
}

// With is l with more sources behind its own.
func (l *Lexicon) With(sources ...Source) *Lexicon {
	return New(append(slices.Clip(slices.Clone(l.sources)), sources...)...)
}

// SourceOf is the name of the source that a sense comes from.
func (l *Lexicon) SourceOf(sense Sense) string {
	i, found := slices.BinarySearch(l.first, sense)
	if !found {
		i--
	}
	for i+1 < len(l.first) && l.first[i+1] <= sense {
		i++
	}
	return l.sources[i].Name()
}

// Index is the forms of one language, built when first asked for. A tag that
// no source knows has an empty one; a nil lexicon knows nothing.
func (l *Lexicon) Index(tag string) *Index {
	if l == nil {
		return &Index{tag: tag}
	}
	if build, ok := l.indexes.Load(tag); ok {
		return build.(func() *Index)()
	}
	build, _ := l.indexes.LoadOrStore(tag, sync.OnceValue(func() *Index { return l.build(tag) }))
	return build.(func() *Index)()
}

func (l *Lexicon) build(tag string) *Index {
	index := &Index{tag: tag, exact: map[string][]Sense{}, stems: map[string][]Sense{}, starts: map[rune]int{}, phrases: map[string]int{},
		found: memo.NewWords[[]Sense](13)}
	for i, source := range l.sources {
		for form, sense := range source.Forms(tag) {
			index.add(form, l.first[i]+Sense(sense))
		}
	}
	return index
}

// Shared is the first sense that a word of one language and a word of another
// have in common, and whether there is one. Words are as written in a text;
// inflected forms are found by their stems.
func (l *Lexicon) Shared(tagA, a, tagB, b string) (Sense, bool) {
	if l == nil {
		return 0, false
	}
	other := l.Index(tagB).Find(b)
	for _, sense := range l.Index(tagA).Find(a) {
		if slices.Contains(other, sense) {
			return sense, true
		}
	}
	return 0, false
}

// Renderings are the forms in language to of what word means in language
// from, in the order of the sources, each once.
func (l *Lexicon) Renderings(from, word, to string) []string {
	if l == nil {
		return nil
	}
	senses := l.Index(from).Find(word)
	if len(senses) == 0 {
		return nil
	}
	return l.Index(to).formsOf(senses)
}
