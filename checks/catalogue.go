package checks

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// Catalogue holds the sentences of one language by message code. Placeholders
// are written {name}. The codes "RULE.title" and "RULE.help" translate the
// title and help of a rule.
type Catalogue map[string]string

// Catalogues holds catalogues by BCP 47 language tag; English, "en", is complete.
type Catalogues map[string]Catalogue

// MustCatalogues reads the catalogues of a program, files named TAG.json in one
// folder that it embeds. It panics when one cannot be read: the files are part
// of the program, and its tests read them.
func MustCatalogues(folder fs.FS) Catalogues {
	all := Catalogues{}
	names, err := fs.Glob(folder, "*/*.json")
	if err != nil {
		panic(err)
	}
	for _, name := range names {
		content, err := fs.ReadFile(folder, name)
		if err != nil {
			panic(err)
		}
		var catalogue Catalogue
		if err := json.Unmarshal(content, &catalogue); err != nil {
			panic(fmt.Errorf("catalogue %s: %w", name, err))
		}
		all[strings.TrimSuffix(path.Base(name), ".json")] = catalogue
	}
	return all
}

// Entitle gives rules the titles and helps of the English catalogue.
func (c Catalogues) Entitle(rules []Rule) []Rule {
	for i := range rules {
		rules[i].Title = c["en"][rules[i].ID+".title"]
		rules[i].Help = c["en"][rules[i].ID+".help"]
	}
	return rules
}
