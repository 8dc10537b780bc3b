package leftover

import (
	_ "embed"
	"slices"
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

// shoutedWords is the number of words from which on capitals throughout say nothing.
const shoutedWords = 4

// lower makes the words of a sentence that is written in capitals throughout plain
// ones, if it has a function word of the source that is not the target's: “THIS IS
// WHAT HAPPENS”.
func (p *pair) lower(tokens []token) {
	told := false
	for _, t := range tokens {
		if t.kind != opaque && !t.shout && (t.kind == plain || letters(t.lower) > 1) {
			return
		}
		told = told || p.sourceFunction.has(t.lower) && !p.targetFunction.has(t.lower) && !connectors().has(t.lower)
	}
	if !told || len(tokens) < shoutedWords {
		return
	}
	for i := range tokens {
		if tokens[i].kind == name {
			tokens[i].kind, tokens[i].upper = plain, false
		}
	}
}

// inTitle tells whether a hit is nothing but function words between capitalised
// words that the source's list holds: “Gone with the Wind”.
func inTitle(words []scored, h hit) bool {
	titled := func(i int) bool { return i >= 0 && i < len(words) && words[i].kind == name && words[i].listed }
	return titled(h.start-1) && titled(h.end) &&
		!slices.ContainsFunc(words[h.start:h.end], func(w scored) bool { return w.kind == plain && !w.sourceFunction })
}
