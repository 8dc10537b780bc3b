// Package memo remembers what was worked out for words: texts have few distinct
// ones, and each comes again and again. The memory is bounded however many texts
// a process reads.
package memo

import (
	"hash/maphash"
	"strings"
	"sync/atomic"
)

// Words remembers a value for each of the words that came last. It may be used
// by several goroutines at a time. The values are shared: they must not be
// changed.
type Words[V any] struct {
	seed  maphash.Seed
	slots []atomic.Pointer[known[V]]
}

// longest is the number of bytes up to which words are remembered: longer ones
// come once.
const longest = 64

type known[V any] struct {
	word  string
	value V
}

// NewWords makes a memory of 1<<bits words.
func NewWords[V any](bits int) *Words[V] {
	return &Words[V]{maphash.MakeSeed(), make([]atomic.Pointer[known[V]], 1<<bits)}
}

// Of is what work makes of a word, which must depend on the word alone.
func (m *Words[V]) Of(word string, work func(word string) V) V {
	if len(word) > longest {
		return work(word)
	}
	slot := &m.slots[maphash.String(m.seed, word)&uint64(len(m.slots)-1)]
	if k := slot.Load(); k != nil && k.word == word {
		return k.value
	}
	// A part of a text would keep the whole text in memory; the value may be a part of the word.
	word = strings.Clone(word)
	k := &known[V]{word, work(word)}
	slot.Store(k)
	return k.value
}
