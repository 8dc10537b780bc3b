package lexicon

import (
	"iter"
	"slices"

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
	base    *Lexicon // whose sources come first and whose indexes are shared; nil if none
	sources []Source
	first   []Sense // first sense of each source
	end     Sense   // behind the last one
	indexes memo.Tags[string, *Index]
}

// New merges sources; of several the earlier ones are named first in evidence.
func New(sources ...Source) *Lexicon { return (*Lexicon)(nil).With(sources...) }

// With is l with more sources behind its own. What l has indexed serves both.
func (l *Lexicon) With(sources ...Source) *Lexicon {
	extended := &Lexicon{base: l, sources: sources}
	if l != nil {
		extended.end = l.end
	}
	for _, source := range sources {
		extended.first = append(extended.first, extended.end)
		extended.end += Sense(source.Senses())
	}
	return extended
}

// Extended tells whether a sense comes from a source that [Lexicon.With] added to
// another lexicon.
func (l *Lexicon) Extended(sense Sense) bool { return l != nil && l.base != nil && sense >= l.base.end }

// IsExtended tells whether any sense does.
func (l *Lexicon) IsExtended() bool { return l != nil && l.Extended(l.end-1) }

// SourceOf is the name of the source that a sense comes from.
func (l *Lexicon) SourceOf(sense Sense) string {
	if l.base != nil && sense < l.base.end {
		return l.base.SourceOf(sense)
	}
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
		return &Index{tag: tag, known: memo.NewWords[Word](fewWords)}
	}
	return l.indexes.Of(tag, l.build)
}

// indexed is the index of a language, nil of a nil lexicon.
func (l *Lexicon) indexed(tag string) *Index {
	if l == nil {
		return nil
	}
	return l.Index(tag)
}

// How many words are remembered, as powers of two.
const fewWords, manyWords = 8, 12

func (l *Lexicon) build(tag string) *Index {
	index := &Index{tag: tag, base: l.base.indexed(tag), exact: map[string][]Sense{}, stems: map[string][]Sense{}, starts: map[rune]int{}, phrases: map[string]int{}}
	for i, source := range l.sources {
		for form, sense := range source.Forms(tag) {
			index.add(form, l.first[i]+Sense(sense))
		}
	}
	room := fewWords // nothing but a fold is worked out in a language without words
	if !index.Empty() {
		room = manyWords
	}
	index.known = memo.NewWords[Word](room)
	return index
}

// Names are the names of the sources.
func (l *Lexicon) Names() []string {
	if l == nil {
		return nil
	}
	names := l.base.Names()
	for _, source := range l.sources {
		names = append(names, source.Name())
	}
	return names
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
