package report

import (
	"encoding/json"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/formats"
)

func TestSpreadsheetsSeeNoFormula(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "kata": "kata", "=1+1": "'=1+1", "+62": "'+62", "-x": "'-x", "@SUM(A1)": "'@SUM(A1)", "\tx": "'\tx", "\nx": "'\nx",
		"＝1": "'＝1", "\x00=1": "'=1", "1=1": "1=1", "–": "–",
	} {
		if got := csvCell(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestWorkflowCommandsStayOnOneLine(t *testing.T) {
	r := &engine.Result{ID: "x", Verdict: engine.Incomplete, Err: "100%\r\n::error::x, y", Origin: formats.Origin{Path: "a,b:c%.txt"}}
	got := reported(t, "github", []*engine.Result{r}, &engine.Summary{})
	want := "::error file=a%2Cb%3Ac%25.txt,line=1,title=kawan/unreadable::100%25%0D%0A::error::x, y\n"
	if !strings.HasPrefix(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestMarkdownShowsTextAsItIs(t *testing.T) {
	for text, want := range map[string]string{
		"a *b* _c_ `d`":            "a \\*b\\* \\_c\\_ \\`d\\`",
		"<img src=x> & [x](y) | #": "&lt;img src=x&gt; &amp; \\[x\\](y) \\| \\#",
		"line\n# head\x1b[0m":      "line \\# head \\[0m",
		"@team https://x.example":  "@\u200bteam https:\u200b//x.example",
	} {
		if got := literal(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestMarkdownStaysWithinItsRoom(t *testing.T) {
	r := result("x", engine.Fail, strings.Repeat("kata ", 30), "")
	found(r, "leftover/word", checks.Major, "left", map[checks.Side]string{checks.Target: "kata"})
	results := make([]*engine.Result, 20_000)
	for i := range results {
		results[i] = r
	}
	got := reported(t, "markdown", results, &engine.Summary{Jobs: len(results)})
	if len(got) > mostMarkdown+1000 || !strings.Contains(got, "Left out for want of room: ") || !strings.Contains(got, "Articles: 20,000") {
		t.Errorf("%d bytes, ending %q", len(got), got[len(got)-200:])
	}
	long := result("long", engine.Fail, "kata", "")
	long.Err = strings.Repeat("x", mostMarkdown)
	got = reported(t, "markdown", []*engine.Result{long, r}, &engine.Summary{Jobs: 2})
	if !strings.Contains(got, "### ❌ x: ") || strings.Contains(got, "long") {
		t.Errorf("an article too long for the report takes the room of the next one: %q", got)
	}
}

func TestURI(t *testing.T) {
	for path, want := range map[string]string{
		"a b/ä.txt": "a%20b/%C3%A4.txt", "a:b.txt": "./a:b.txt", "/x/y z": "file:///x/y%20z", "50%": "50%25", "a?b#c": "a%3Fb%23c",
	} {
		if got := uri(path); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
}

func TestSARIFBoundsItsNotifications(t *testing.T) {
	results := make([]*engine.Result, mostNotes+5)
	for i := range results {
		results[i] = &engine.Result{ID: "x", Verdict: engine.Incomplete, Err: "no such file"}
	}
	var log struct {
		Runs []struct {
			Invocations []struct {
				Notes []sarifNotification `json:"toolExecutionNotifications"`
			}
		}
	}
	if err := json.Unmarshal([]byte(reported(t, "sarif", results, &engine.Summary{Jobs: len(results)})), &log); err != nil {
		t.Fatal(err)
	}
	notes := log.Runs[0].Invocations[0].Notes
	if len(notes) != mostNotes+1 || notes[mostNotes].Message.Text != "5 more" {
		t.Errorf("%d notifications, the last is %q", len(notes), notes[len(notes)-1].Message.Text)
	}
}

// TestMemoryDoesNotGrow writes thousands of articles in all formats.
func TestMemoryDoesNotGrow(t *testing.T) {
	results, _ := awkward(t)
	for _, format := range Formats() {
		r, err := New(format, io.Discard, Options{Lang: "en", Specs: fixtureSpecs, FailOn: checks.Major})
		if err != nil {
			t.Fatal(err)
		}
		write := func(times int) uint64 {
			for range times {
				for _, one := range results[:6] {
					if err := r.Write(one); err != nil {
						t.Fatal(err)
					}
				}
			}
			runtime.GC()
			var stats runtime.MemStats
			runtime.ReadMemStats(&stats)
			return stats.HeapAlloc
		}
		write(20)
		before := write(20)
		if after := write(500); after > before+1<<20 {
			t.Errorf("%s keeps %d bytes of 3,000 articles", format, after-before)
		}
		if err := r.Close(&engine.Summary{}); err != nil {
			t.Fatal(err)
		}
	}
}
