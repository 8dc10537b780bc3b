// Package words holds lists of the common words of languages, generated from
// permissively licensed collections whose notices stand beside them.
package words

import (
	"bytes"
	"compress/gzip"
	"embed"
	"io"
	"strings"
	"sync"
)

//go:generate go run generate.go

//go:embed *.txt.gz
var files embed.FS

// List is a sorted list of lower-case words.
type List struct {
	text   string
	starts []uint32 // where the words begin in text
}

var lists sync.Map // language -> func() *List

// For is the list of a language by its subtag, nil if there is none.
func For(language string) *List {
	load, _ := lists.LoadOrStore(language, sync.OnceValue(func() *List { return open(language) }))
	return load.(func() *List)()
}

// Has tells whether word, in lower case, is in the list. A nil list is empty.
func (l *List) Has(word string) bool {
	if l == nil {
		return false
	}
	_, ok := l.find(word)
	return ok
}

func (l *List) find(word string) (index int, ok bool) {
	low, high := 0, len(l.starts)
	for low < high {
		middle := (low + high) / 2
		if l.at(middle) < word {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low, low < len(l.starts) && l.at(low) == word
}

// Len is the number of words.
func (l *List) Len() int {
	if l == nil {
		return 0
	}
	return len(l.starts)
}

func (l *List) at(i int) string {
	word := l.text[l.starts[i]:]
	return word[:strings.IndexByte(word, '\n')]
}

func open(language string) *List {
	packed, err := files.ReadFile(language + ".txt.gz")
	if err != nil {
		return nil
	}
	reader, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil
	}
	var text strings.Builder
	if _, err := io.Copy(&text, reader); err != nil {
		return nil
	}
	list := &List{text: text.String()}
	for at := 0; at < len(list.text); {
		list.starts = append(list.starts, uint32(at))
		at += strings.IndexByte(list.text[at:], '\n') + 1
	}
	return list
}
