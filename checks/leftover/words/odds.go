package words

import (
	"bytes"
	"compress/gzip"
	"embed"
	"io"
	"sync"
)

//go:generate go run measure.go

//go:embed odds/*.gz
var oddsFiles embed.FS

// Odds tell of every word of a list how much it looks like its own language
// rather than another.
type Odds struct {
	list   *List
	levels []byte // two words a byte
}

// The levels of odds: natural logarithms from -3.75 to 3.75 in steps of 0.5.
const (
	oddsStep = 0.5
	oddsZero = 7.5
)

var odds sync.Map // "language-other" -> func() *Odds

// OddsOf are the odds of language's words against the language other, both
// subtags, nil where they were not measured.
func OddsOf(language, other string) *Odds {
	key := language + "-" + other
	load, _ := odds.LoadOrStore(key, sync.OnceValue(func() *Odds { return readOdds(For(language), "odds/"+key+".gz") }))
	return load.(func() *Odds)()
}

// Of is the natural logarithm of the odds of word, in lower case; known is
// false for a word that is not in the list.
func (o *Odds) Of(word string) (odds float64, known bool) {
	if o == nil {
		return 0, false
	}
	i, ok := o.list.find(word)
	if !ok {
		return 0, false
	}
	level := o.levels[i/2] >> (4 * (i % 2)) & 0xF
	return (float64(level) - oddsZero) * oddsStep, true
}

func readOdds(list *List, name string) *Odds {
	packed, err := oddsFiles.ReadFile(name)
	if err != nil || list == nil {
		return nil
	}
	reader, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil
	}
	levels, err := io.ReadAll(reader)
	if err != nil || len(levels) != (list.Len()+1)/2 {
		return nil
	}
	return &Odds{list: list, levels: levels}
}
