package leftover

import (
	_ "embed"
	"strings"
	"sync"

	"golang.org/x/text/language"

	"github.com/kawan-mt/kawan/checks/lang"
)

//go:embed data/scripts.txt
var scriptData string

//go:embed data/world.txt
var worldData string

// world is what pages everywhere share, by label.
var world = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for line := range strings.Lines(worldData) {
		if label, value, ok := strings.Cut(strings.TrimSpace(line), " "); ok && label != "#" {
			all[label] = value
		}
	}
	return all
})

// latin is the script that names keep in texts of every language.
var latin = sync.OnceValue(func() lang.Script { return lang.ScriptNamed(world()["script"]) })

// writing is the set of scripts that a language is written in.
type writing [256]bool

// writingOf are the scripts of a language: the one that its tag names, those of
// its data, or else the one that the tag implies; empty when nothing tells.
func writingOf(tag string) (w writing) {
	if parsed, err := language.Parse(tag); err == nil {
		if _, script, _ := parsed.Raw(); script != (language.Script{}) {
			return impliedWriting(tag)
		}
	}
	for _, way := range lang.Scripts(tag) {
		for _, script := range way {
			w[script] = true
		}
	}
	if w == (writing{}) {
		w = impliedWriting(tag)
	}
	w[lang.NoScript] = false
	return w
}

func impliedWriting(tag string) (w writing) {
	parsed, err := language.Parse(tag)
	if err != nil {
		return w
	}
	code, confidence := parsed.Script()
	if confidence == language.No {
		return w
	}
	for line := range strings.Lines(scriptData) {
		fields := strings.Fields(line)
		if len(fields) > 1 && fields[0] == code.String() {
			for _, name := range fields[1:] {
				w[lang.ScriptNamed(name)] = true
			}
		}
	}
	return w
}
