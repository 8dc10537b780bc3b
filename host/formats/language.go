package formats

import (
	"fmt"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/kawan-mt/kawan/host/suggest"
)

// KnownLanguage is the canonical form of a BCP 47 tag, empty when it is none.
func KnownLanguage(tag string) string {
	parsed, err := language.Parse(tag)
	if err != nil || parsed == language.Und {
		return ""
	}
	return parsed.String()
}

// Language checks a BCP 47 tag and returns its canonical form. The error of an
// unknown tag names the tag that was probably meant, also for a language's
// English name.
func Language(tag string) (string, error) {
	if known := KnownLanguage(tag); known != "" {
		return known, nil
	}
	hint := ""
	if near := suggest.Nearest(strings.ToLower(tag), languageNames()); near != "" {
		hint = fmt.Sprintf("; did you mean %s?", tagsByName()[near])
	}
	return "", fmt.Errorf("unknown language %q%s (use a BCP 47 tag such as id or pt-BR)", tag, hint)
}

var tagsByName = sync.OnceValue(func() map[string]string {
	names, tags := display.English.Tags(), map[string]string{}
	for _, tag := range display.Supported.Tags() {
		if name := names.Name(tag); name != "" && len(tag.String()) <= 3 {
			tags[strings.ToLower(name)] = tag.String()
		}
	}
	return tags
})

func languageNames() []string {
	names := make([]string, 0, len(tagsByName()))
	for name := range tagsByName() {
		names = append(names, name)
	}
	return names
}
