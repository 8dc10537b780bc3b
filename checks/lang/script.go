package lang

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// Script is a script of Unicode; the zero value stands for what belongs to
// none: digits, punctuation, marks that all scripts share.
type Script uint8

// NoScript is the script of characters that belong to none or to all.
const NoScript Script = 0

type scriptTable struct {
	names []string      // by Script
	plane [0x10000]byte // Script of each character of the basic plane
	high  []unicode.Range32
	of    []Script // of each range of high
}

var scripts = sync.OnceValue(func() *scriptTable {
	t := &scriptTable{names: []string{""}}
	for name := range unicode.Scripts {
		if name != "Common" && name != "Inherited" {
			t.names = append(t.names, name)
		}
	}
	slices.Sort(t.names[1:])
	for i, name := range t.names[1:] {
		table, script := unicode.Scripts[name], Script(i+1)
		for _, r := range table.R16 {
			for c := int(r.Lo); c <= int(r.Hi); c += int(r.Stride) {
				t.plane[c] = byte(script)
			}
		}
		for _, r := range table.R32 {
			t.high, t.of = append(t.high, r), append(t.of, script)
		}
	}
	return t
})

// ScriptOf is the script of r.
func ScriptOf(r rune) Script {
	switch {
	case r < 0 || r > unicode.MaxRune:
		return NoScript
	case r < 0x10000:
		return Script(scripts().plane[r])
	}
	t := scripts()
	for i, high := range t.high {
		if c := uint32(r); high.Lo <= c && c <= high.Hi && (c-high.Lo)%high.Stride == 0 {
			return t.of[i]
		}
	}
	return NoScript
}

// ScriptNamed is the script with a Unicode name such as "Latin" or "Hiragana",
// NoScript if there is none.
func ScriptNamed(name string) Script {
	return Script(max(0, slices.Index(scripts().names, name)))
}

// String is the Unicode name of s, empty for NoScript.
func (s Script) String() string {
	if names := scripts().names; int(s) < len(names) {
		return names[s]
	}
	return ""
}

// Scripts are the ways a language is written, by its data: each a set of
// scripts that are used together, Han, Hiragana and Katakana for Japanese. A
// language such as Serbian has several. Nil when there is no data.
func Scripts(tag string) [][]Script {
	var found [][]Script
	for _, line := range Lines(tag, "scripts") {
		var set []Script
		for _, name := range strings.Fields(line) {
			set = append(set, ScriptNamed(name))
		}
		found = append(found, set)
	}
	if found != nil {
		return found
	}
	for _, word := range Words(tag, "function") {
		for _, r := range word {
			if s := ScriptOf(r); s != NoScript && !slices.ContainsFunc(found, func(set []Script) bool { return set[0] == s }) {
				found = append(found, []Script{s})
			}
		}
	}
	return found
}
