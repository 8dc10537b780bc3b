package leftover

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/language"
)

// script is an index in the sorted names of Unicode's scripts; zero is Common
// and Inherited: characters that take the script of what they stand with.
type script uint8

type scriptRange struct {
	low, high rune
	script    script
}

type scriptTable struct {
	byName map[string]script
	names  []string
	ranges []scriptRange
	ascii  [128]script
}

var scripts = sync.OnceValue(func() *scriptTable {
	t := &scriptTable{byName: map[string]script{}, names: []string{"Common"}}
	for name := range unicode.Scripts {
		if name != "Common" && name != "Inherited" {
			t.names = append(t.names, name)
		}
	}
	slices.Sort(t.names[1:])
	for i, name := range t.names[1:] {
		t.byName[name] = script(i + 1)
		for _, r := range unicode.Scripts[name].R16 {
			t.add(rune(r.Lo), rune(r.Hi), rune(r.Stride), script(i+1))
		}
		for _, r := range unicode.Scripts[name].R32 {
			t.add(rune(r.Lo), rune(r.Hi), rune(r.Stride), script(i+1))
		}
	}
	slices.SortFunc(t.ranges, func(a, b scriptRange) int { return cmp.Compare(a.low, b.low) })
	for r := range t.ascii {
		t.ascii[r] = t.find(rune(r))
	}
	return t
})

func (t *scriptTable) add(low, high, stride rune, s script) {
	if stride == 1 {
		t.ranges = append(t.ranges, scriptRange{low, high, s})
		return
	}
	for r := low; r <= high; r += stride {
		t.ranges = append(t.ranges, scriptRange{r, r, s})
	}
}

func (t *scriptTable) find(r rune) script {
	i, exact := slices.BinarySearchFunc(t.ranges, r, func(a scriptRange, r rune) int { return cmp.Compare(a.low, r) })
	if exact {
		return t.ranges[i].script
	}
	if i > 0 && r <= t.ranges[i-1].high {
		return t.ranges[i-1].script
	}
	return 0
}

func (t *scriptTable) of(r rune) script {
	if r >= 0 && r < 128 {
		return t.ascii[r]
	}
	return t.find(r)
}

//go:embed data/scripts.txt
var scriptData string

// writing is the set of scripts that a language is written in.
type writing [256]bool

// scriptsOf are the scripts of a language, by its tag's likely ISO 15924 code;
// known is false when the tag says nothing.
func scriptsOf(tag string) (w writing, known bool) {
	parsed, err := language.Parse(tag)
	if err != nil {
		return w, false
	}
	code, confidence := parsed.Script()
	if confidence == language.No {
		return w, false
	}
	for line := range strings.Lines(scriptData) {
		fields := strings.Fields(line)
		if len(fields) < 2 || fields[0] != code.String() {
			continue
		}
		for _, name := range fields[1:] {
			if s, ok := scripts().byName[name]; ok {
				w[s], known = true, true
			}
		}
	}
	return w, known
}
