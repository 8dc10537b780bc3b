package consistency

import (
	"embed"
	"testing"

	"github.com/kawan-mt/kawan/checks/checktest"
)

//go:embed testdata
var articles embed.FS

func TestArticles(t *testing.T) { checktest.Run(t, New(), articles) }
