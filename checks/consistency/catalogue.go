package consistency

import (
	"embed"
	"encoding/json"
	"sync"

	"github.com/kawan-mt/kawan/checks"
)

//go:embed catalogue/*.json
var catalogueFiles embed.FS

// catalogues are the messages of the check. The files are part of the program
// and read by its tests, so one that cannot be read is a programming error.
var catalogues = sync.OnceValue(func() checks.Catalogues {
	all := checks.Catalogues{}
	entries, err := catalogueFiles.ReadDir("catalogue")
	if err != nil {
		panic(err)
	}
	for _, entry := range entries {
		content, err := catalogueFiles.ReadFile("catalogue/" + entry.Name())
		if err != nil {
			panic(err)
		}
		messages := checks.Catalogue{}
		if err := json.Unmarshal(content, &messages); err != nil {
			panic(entry.Name() + ": " + err.Error())
		}
		all[entry.Name()[:len(entry.Name())-len(".json")]] = messages
	}
	return all
})
