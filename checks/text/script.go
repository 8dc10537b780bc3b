package text

import (
	"sync"
	"unicode"

	"github.com/kawan-mt/kawan/checks/lang"
)

// unspaced are the scripts written without spaces between words.
var unspaced = sync.OnceValue(func() []*unicode.RangeTable {
	var tables []*unicode.RangeTable
	for _, name := range lang.Words("und", "unspaced") {
		tables = append(tables, unicode.Scripts[name])
	}
	return tables
})

// Unspaced tells whether r belongs to a script that puts no spaces between
// words, such as Han or Thai.
func Unspaced(r rune) bool {
	const firstOfThem = 0x0E00 // Thai; a shortcut for most of the world's text
	return r >= firstOfThem && unicode.In(r, unspaced()...)
}
