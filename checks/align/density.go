package align

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/kawan-mt/kawan/checks/lang"
)

//go:embed density.txt
var densityTable string

var densities = sync.OnceValue(func() map[string]float64 {
	table := map[string]float64{}
	for line := range strings.Lines(densityTable) {
		fields := strings.Fields(line)
		if len(fields) == 2 && fields[0] != "#" {
			if percent, err := strconv.ParseFloat(fields[1], 64); err == nil {
				table[fields[0]] = percent / 100
			}
		}
	}
	return table
})

// measured tells whether the density of a language is known.
func measured(tag string) bool {
	_, ok := densities()[lang.Base(tag)]
	return ok
}

// density is how many letters a text in a language has for each letter of its
// English rendering. A language without data is taken for one that spells out
// every sound.
func density(tag string) float64 {
	if d, ok := densities()[lang.Base(tag)]; ok {
		return d
	}
	return 1.05
}
