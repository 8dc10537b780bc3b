package report

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

func TestColumnsBehindEmojiAndCombiningMarks(t *testing.T) {
	r := emoji()
	line := strings.Split(r.Article.Target.Content, "\n")[1]
	before, _, _ := strings.Cut(line, "salah")
	if !strings.Contains(before, "\u0301") || !strings.Contains(before, "👩") {
		t.Fatalf("nothing hard stands before the word: %q", before)
	}

	region := regions(t, r)[0]
	if want := 1 + utf8.RuneCountInString(before); region.StartColumn != want || region.EndColumn != want+5 || region.StartLine != 2 {
		t.Errorf("SARIF: %+v, want column %d in code points", region, want)
	}
	if got := cutFile(r.Article.Target.Content, region); got != "salah" {
		t.Errorf("SARIF: the bytes are %q", got)
	}

	want := rdRange{rdPosition{2, 1 + len(before)}, &rdPosition{2, 1 + len(before) + 5}}
	first := diagnosed(t, r)[0]
	if got := *first.Location.Range; got.Start != want.Start || *got.End != *want.End {
		t.Errorf("rdjson: %+v to %+v, want %+v to %+v in bytes", got.Start, got.End, want.Start, want.End)
	}
	if got := first.Suggestions[0].Range; got.Start != want.Start || *got.End != *want.End {
		t.Errorf("rdjson: the suggestion replaces %+v to %+v", got.Start, got.End)
	}
}

func regions(t *testing.T, r *engine.Result) []sarifRegion {
	t.Helper()
	var log struct {
		Runs []struct {
			Results []sarifResult `json:"results"`
		} `json:"runs"`
	}
	if err := json.Unmarshal([]byte(reported(t, "sarif", []*engine.Result{r}, &engine.Summary{})), &log); err != nil {
		t.Fatal(err)
	}
	var all []sarifRegion
	for _, one := range log.Runs[0].Results {
		all = append(all, one.Locations[0].Physical.Region)
	}
	return all
}

func cutFile(file string, region sarifRegion) string {
	return file[*region.ByteOffset : *region.ByteOffset+*region.ByteLength]
}

func TestPlacesInAMarkedUpFile(t *testing.T) {
	file, err := os.ReadFile("testdata/halaman.html")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(file), "\n")
	for i, want := range []string{"summit", "Kim &amp; <b>Putin", "&lt;agreement&gt;&amp;"} {
		region := regions(t, markedUp(t))[i]
		if got := cutFile(string(file), region); got != want {
			t.Errorf("the bytes are %q, want %q", got, want)
		}
		line := []rune(lines[region.StartLine-1])
		if got := string(line[region.StartColumn-1 : region.EndColumn-1]); region.EndLine != region.StartLine || got != want {
			t.Errorf("the columns are %q, want %q", got, want)
		}
	}
	for _, one := range diagnosed(t, markedUp(t)) {
		if at := one.Location.Range; at.Start.Column != 0 || at.End.Column != 0 || len(one.Suggestions) > 0 {
			t.Errorf("rdjson gives columns of a text that is not the file: %+v", one)
		}
	}
}

func diagnosed(t *testing.T, r *engine.Result) []rdDiagnostic {
	t.Helper()
	var all struct {
		Diagnostics []rdDiagnostic `json:"diagnostics"`
	}
	if err := json.Unmarshal([]byte(reported(t, "rdjson", []*engine.Result{r}, &engine.Summary{})), &all); err != nil {
		t.Fatal(err)
	}
	return all.Diagnostics
}

func TestColumnsOfAnotherEncodingAreNotBytesOfTheFile(t *testing.T) {
	r := emoji()
	r.Origin.Documents[checks.Target].Encoding = "windows-1252"
	for _, one := range diagnosed(t, r) {
		if one.Location.Range.Start.Column != 0 {
			t.Errorf("column %d of a file that is not UTF-8", one.Location.Range.Start.Column)
		}
	}
}

func TestWhatIsOnlyInTheSourceStandsThere(t *testing.T) {
	r := sourceOnly()
	if at := spotOf(r, &r.Findings[0]); !at.exact || at.path != "article:en.txt" || at.start.Line != 2 {
		t.Errorf("%+v", at)
	}
	if at := spotOf(r, &r.Findings[1]); !at.exact || at.path != "artikel.txt" || at.start.Column != 14 {
		t.Errorf("with a position in the target: %+v", at)
	}
	r.Origin.Documents = nil
	if at := spotOf(r, &r.Findings[0]); at.exact || at.path != "artikel.txt" || at.start.Line != 1 {
		t.Errorf("without a file of the source: %+v", at)
	}
}

func TestEndOfAWideEntity(t *testing.T) {
	const file = "a&eacute;b"
	m := &offset.Map{}
	m.Verbatim(1, 0)
	m.Replaced(2, checks.Span{Start: 1, End: 9})
	m.Verbatim(1, 9)
	at := engine.Location{Place: checks.Place{Span: checks.Span{Start: 0, End: 3}}, Text: "aé", Position: engine.Position{Line: 1, Column: 1}}
	for encoding, scale := range map[string]int{"": 1, "windows-1252": 1, "utf-16le": 2} {
		document := &formats.Document{Encoding: encoding, Map: m, Points: m.Points(file)}
		if scale == 2 {
			wide := &offset.Map{}
			wide.Verbatim(1, 0)
			wide.Replaced(2, checks.Span{Start: 2, End: 18})
			wide.Verbatim(1, 18)
			document.Map = wide
		}
		if got := end(document, at, "aéb"); got.Column != 10 || got.Line != 1 {
			t.Errorf("%q: ends at %+v, want column 10", encoding, got)
		}
	}
}

func TestNoBytesOfAnArchive(t *testing.T) {
	r := emoji()
	r.Origin.Documents[checks.Target].Members = []formats.Member{{Name: "word/document.xml"}}
	if at := spotOf(r, &r.Findings[0]); at.bytes != nil || at.verbatim || at.start.Line != 2 {
		t.Errorf("%+v", at)
	}
}
