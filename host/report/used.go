package report

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// Used is a file beside the articles that a run depended on.
type Used struct {
	Kind   string `json:"kind"` // configuration, glossary, lexicon, suppressions or baseline
	Path   string `json:"path"`
	SHA256 string `json:"sha256"` // of its bytes, hexadecimal
}

// shownDigits of a SHA-256 tell versions of one file apart.
const shownDigits = 12

// used tells people which files the result depends on.
func (t *text) used(files []Used) {
	if len(files) == 0 {
		return
	}
	var names []string
	for _, file := range files {
		names = append(names, t.words.Host("used."+file.Kind)+" "+file.Path+" ("+file.SHA256[:shownDigits]+")")
	}
	line := t.words.Host("report.used", checks.Quote("files", strings.Join(names, ", ")))
	for _, line := range wrap(flatten(line), t.options.Width) {
		t.line("%s", t.paint.faint(line))
	}
}
