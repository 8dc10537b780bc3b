package report

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/host/engine"
)

// TestEveryFormatCountsInItsUnit looks at a word behind emoji, flags and a
// combining mark, which are bytes, UTF-16 units and characters of three numbers.
func TestEveryFormatCountsInItsUnit(t *testing.T) {
	r := emoji()
	content := r.Article.Target.Content
	at := strings.Index(content, "salah")
	line := content[strings.LastIndexByte(content[:at], '\n')+1 : at]
	characters, bytes, units := 1+utf8.RuneCountInString(line), 1+len(line), 1+len(utf16.Encode([]rune(line)))
	if characters == bytes || characters == units || bytes == units {
		t.Fatalf("nothing to tell apart: %d characters, %d bytes, %d UTF-16 units", characters, bytes, units)
	}
	for format, want := range map[string]string{
		"text":       fmt.Sprintf("line 2, column %d", characters),
		"json":       fmt.Sprintf(`"target": { "start": %d, "end": %d, "text": "salah", "line": 2, "column": %d`, at, at+5, characters),
		"jsonl":      fmt.Sprintf(`"target":{"start":%d,"end":%d,"text":"salah","line":2,"column":%d}`, at, at+5, characters),
		"sarif":      fmt.Sprintf(`"startLine":2,"startColumn":%d,"endLine":2,"endColumn":%d,"byteOffset":%d,"byteLength":5`, characters, characters+5, at),
		"junit":      fmt.Sprintf("emoji.txt:2:%d: minor", characters),
		"checkstyle": fmt.Sprintf(`line="2" column="%d"`, characters),
		"gitlab":     `"lines":{"begin":2,"end":2}`,
		"github":     fmt.Sprintf("line=2,endLine=2,col=%d,endColumn=%d,", characters, characters+5),
		"rdjson":     fmt.Sprintf(`{"start":{"line":2,"column":%d},"end":{"line":2,"column":%d}}`, bytes, bytes+5),
		"csv":        fmt.Sprintf(",target,2,%d,", characters),
		"html":       fmt.Sprintf("line 2, column %d", characters),
	} {
		if got := strings.Join(strings.Fields(reported(t, format, []*engine.Result{r}, &engine.Summary{})), " "); !strings.Contains(got, want) {
			t.Errorf("%s: no %s in\n%s", format, want, got)
		}
	}
}
