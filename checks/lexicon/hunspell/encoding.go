package hunspell

import (
	"fmt"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
)

// otherNames are names of encodings that dictionaries use and the web does not.
var otherNames = map[string]string{
	"tis620-2533": "tis-620", "koi8-u": "koi8-u", "iscii-devanagari": "", "microsoft-cp1251": "windows-1251",
}

// decoder makes UTF-8 of text in an encoding that SET names; without a name it is ISO 8859-1.
func decoder(name string) (func(string) (string, error), error) {
	label := strings.ToLower(name)
	if other, ok := otherNames[label]; ok {
		label = other
	}
	switch {
	case label == "":
		label = "iso-8859-1"
	case label == "utf-8", label == "utf8":
		return func(text string) (string, error) { return text, nil }, nil
	case strings.HasPrefix(label, "iso8859"):
		label = "iso-8859" + strings.TrimPrefix(label, "iso8859")
	case strings.HasPrefix(label, "microsoft-"):
		label = strings.TrimPrefix(label, "microsoft-")
	}
	found, err := htmlindex.Get(label)
	if err != nil || found == encoding.Replacement {
		return nil, fmt.Errorf("unknown encoding %q", name)
	}
	return found.NewDecoder().String, nil
}
