package xliff

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/kawan-mt/kawan/host/formats/bilingual/pairtest"
)

func TestRead(t *testing.T) {
	pairtest.Fixtures(t, Read, "testdata/*.*f", func(content string) string {
		return strings.Replace(content, `encoding="UTF-8"`, `encoding="UTF-16"`, 1)
	}, unescape)
}

// unescape is the text of raw XML character data.
func unescape(raw string) string {
	return strings.ReplaceAll(html.UnescapeString(raw), "\r\n", "\n")
}
