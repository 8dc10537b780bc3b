package report

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/message"
)

// Used is a file beside the articles that a run depended on.
type Used struct {
	Kind   string `json:"kind"` // configuration, glossary, lexicon, dictionary, words, suppressions or baseline
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
	for _, line := range Wrap(flatten(usedLine(t.words, files)), t.options.Width) {
		t.line("%s", t.paint.faint(line))
	}
}

func usedLine(words *message.Writer, files []Used) string {
	var names []string
	for _, file := range files {
		names = append(names, words.Host("used."+file.Kind)+" "+file.Path+" ("+file.SHA256[:shownDigits]+")")
	}
	return words.Host("report.used", checks.Quote("files", strings.Join(names, ", ")))
}
