package leftover

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/connectors.txt
var connectorData string

var connectors = sync.OnceValue(func() set {
	var list []string
	for line := range strings.Lines(connectorData) {
		if !strings.HasPrefix(line, "#") {
			list = append(list, strings.Fields(line)...)
		}
	}
	return newSet(list)
})

// longestLink is the number of connectors that may stand between two parts of
// a name: "University of the Arts".
const longestLink = 2

// chain makes connectors between capitalised words of one sentence part of the
// name: "Center for Nonproliferation Studies", "Class of 2018".
func chain(tokens []token, content string) {
	for i := range tokens {
		if tokens[i].kind != name {
			continue
		}
		end := i + 1
		for end < len(tokens) && end-i <= longestLink && tokens[end].kind == plain && connectors().has(tokens[end].lower) {
			end++
		}
		if end == i+1 || end == len(tokens) || tokens[end].kind == plain {
			continue
		}
		if strings.ContainsAny(content[tokens[i].End:tokens[end].Start], ",.;:!?\"“”()") {
			continue
		}
		for k := i + 1; k < end; k++ {
			tokens[k].kind = name
		}
	}
}
