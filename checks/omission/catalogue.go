package omission

import (
	"embed"
	"encoding/json"
	"sync"

	"github.com/kawan-mt/kawan/checks"
)

//go:embed catalogue/*.json
var catalogueFiles embed.FS

var catalogues = sync.OnceValue(func() checks.Catalogues {
	all := checks.Catalogues{}
	for _, tag := range []string{"en", "id"} {
		content, err := catalogueFiles.ReadFile("catalogue/" + tag + ".json")
		if err != nil {
			panic(err) // the file is part of the program
		}
		var catalogue checks.Catalogue
		if err := json.Unmarshal(content, &catalogue); err != nil {
			panic(err)
		}
		all[tag] = catalogue
	}
	return all
})
