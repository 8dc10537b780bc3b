package consistency

import (
	"embed"
	"sync"

	"github.com/kawan-mt/kawan/checks"
)

//go:embed catalogue/*.json
var catalogueFiles embed.FS

var catalogues = sync.OnceValue(func() checks.Catalogues { return checks.MustCatalogues(catalogueFiles) })
