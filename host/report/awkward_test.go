package report

import (
	"fmt"
	"os"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/html"
)

// awkward are results that are hard to write: in files and without, marked up,
// with all kinds of characters, unreadable, and with a plugin that failed.
func awkward(t testing.TB) ([]*engine.Result, *engine.Summary) {
	t.Helper()
	results := []*engine.Result{emoji(), markedUp(t), sourceOnly(), inJobs(), arabic(), failedPlugin(),
		{ID: "rusak", Origin: formats.Origin{Jobs: "jobs.jsonl", Line: 9}, Verdict: engine.Incomplete, Err: "no <text> & no \"path\""},
		{Origin: formats.Origin{Jobs: "jobs.jsonl", Line: 10}, Verdict: engine.Incomplete, Err: "not JSON: invalid character \x01"},
	}
	summary := &engine.Summary{Verdicts: map[engine.Verdict]int{}}
	for _, r := range results {
		summary.Jobs++
		summary.Verdicts[r.Verdict]++
		summary.Words += r.Score.Words
		summary.Suppressed += len(r.Suppressed)
		summary.Known += r.Known
		if r.Err != "" {
			summary.Unreadable++
		}
		for severity, n := range r.Count() {
			summary.Findings[severity] += n
		}
	}
	summary.Unused, summary.Expired = []string{".kawan-accepted.yaml:9:5"}, []string{".kawan-accepted.yaml:12:5"}
	return results, summary
}

// emoji has what counts differently in bytes, code points and UTF-16.
func emoji() *engine.Result {
	target := "Baris pertama.\n👩‍👩‍👧 🇮🇩 cafe\u0301 salah & <b>\"x\"</b> 'y'\nnext."
	r := result("emoji.txt", engine.Fail, target, "")
	r.Origin = formats.Origin{Path: "./berita baru/emoji.txt", Documents: map[checks.Side]*formats.Document{checks.Target: document("./berita baru/emoji.txt", target)}}
	f := found(r, "leftover/word", checks.Minor, "left", map[checks.Side]string{checks.Target: "salah"})
	f.Edits = []checks.Edit{{Span: *f.Target, Replacement: "<benar> & \"betul\""}}
	found(r, "leftover/word", checks.Major, "left", map[checks.Side]string{checks.Target: "<b>\"x\"</b> 'y'\nnext"})
	return r
}

// markedUp was read from a web page.
func markedUp(t testing.TB) *engine.Result {
	t.Helper()
	const path = "testdata/halaman.html"
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	reading, err := html.Read(content, formats.Options{Path: path, Lang: "id"})
	if err != nil {
		t.Fatal(err)
	}
	r := result("halaman.html", engine.Fail, reading.Text.Content, "")
	r.Origin = formats.Origin{Path: path, Documents: map[checks.Side]*formats.Document{checks.Target: &reading.Document}}
	f := found(r, "leftover/word", checks.Major, "left", map[checks.Side]string{checks.Target: "summit"})
	f.Edits = []checks.Edit{{Span: *f.Target, Replacement: "pertemuan"}}
	found(r, "consistency/name", checks.Minor, "name", map[checks.Side]string{checks.Target: "Kim & Putin"})
	found(r, "leftover/word", checks.Neutral, "left", map[checks.Side]string{checks.Target: "<agreement>&"})
	return r
}

// sourceOnly misses a passage, of which the target has no place.
func sourceOnly() *engine.Result {
	source := "One sentence. 😀\nTwo 😀 sentences."
	r := result("sumber", engine.Fail, "Satu kalimat.", source)
	r.Origin = formats.Origin{Path: "artikel.txt", Documents: map[checks.Side]*formats.Document{
		checks.Target: document("artikel.txt", "Satu kalimat."), checks.Source: document("article:en.txt", source)}}
	found(r, "omission/sentence", checks.Major, "missing", map[checks.Side]string{checks.Source: "sentences."})
	found(r, "omission/sentence", checks.Major, "missing", map[checks.Side]string{checks.Target: "", checks.Source: "Two 😀 sentences."})
	return r
}

// inJobs holds its texts in the jobs file, in segments, with control characters
// and what a spreadsheet takes for a formula.
func inJobs() *engine.Result {
	r := result("=HYPERLINK(\"x\")", engine.Fail, "=1+1, kata \x1b[31mmerah\x07\x00.\n@SUM(A1) Kim.", "Red word.\n+Kim, \u2028 -x.")
	r.Origin = formats.Origin{Jobs: "jobs.jsonl", Line: 3}
	for i := range r.Article.Target.Blocks {
		r.Article.Target.Blocks[i].Segment = fmt.Sprintf("s,%d", i+1)
	}
	found(r, "leftover/word", checks.Critical, "left", map[checks.Side]string{checks.Target: "=1+1, kata \x1b[31mmerah\x07\x00", checks.Source: "+Kim, \u2028 -x."})
	f := found(r, "consistency/name", checks.Minor, "name", map[checks.Side]string{checks.Target: "@SUM(A1) Kim"})
	other := stands(r, checks.Target, "Kim.")
	other.Job = "]]>lain"
	proof := stands(r, checks.Source, "Kim")
	f.Related = []engine.Location{other, stands(r, checks.Source, "Red word.")}
	f.Evidence, f.Proof = []checks.Evidence{{Label: checks.Msg("seen"), Value: "</script><script>alert(1)</script>", Place: &proof.Place}}, []*engine.Location{&proof}
	found(r, "omission/sentence", checks.Major, "missing", map[checks.Side]string{checks.Source: "Red word."})
	return r
}

func arabic() *engine.Result {
	target := "قال رئيس الوزراء إن summit سيُعقد يوم الاثنين.\nوأضاف أن ٢٧ زعيمًا سيحضرون."
	r := result("مقال.txt", engine.Fail, target, "The prime minister said that the summit would be held on Monday.\nHe added that 72 leaders would attend.")
	r.Article.Target.Lang = "ar"
	r.Origin = formats.Origin{Path: "مقال.txt", Documents: map[checks.Side]*formats.Document{checks.Target: document("مقال.txt", target)}}
	r.Article.ToSource = &checks.Alignment{Target: []checks.Placement{{State: checks.Linked}, {State: checks.Linked, Link: 1}},
		Other: []checks.Placement{{State: checks.Linked}, {State: checks.Linked, Link: 1}},
		Links: []checks.Link{{Target: checks.Run{End: 1}, Other: checks.Run{End: 1}}, {Target: checks.Run{Start: 1, End: 2}, Other: checks.Run{Start: 1, End: 2}}}}
	found(r, "leftover/word", checks.Major, "left", map[checks.Side]string{checks.Target: "summit"})
	found(r, "drift/date", checks.Critical, "", map[checks.Side]string{checks.Target: "٢٧ زعيمًا", checks.Source: "72 leaders"}).Message = checks.Message{Text: "72 became 27."}
	weekday := *found(r, "leftover/word", checks.Critical, "left", map[checks.Side]string{checks.Target: "الاثنين"})
	weekday.Exemption = &engine.Exemption{Reason: "=يوم معروف", Where: ".kawan-accepted.yaml:5:5"}
	r.Findings, r.Suppressed = r.Findings[:2], []engine.Finding{weekday}
	return r
}

func failedPlugin() *engine.Result {
	r := result("gagal.txt", engine.Incomplete, "Teks.", "")
	r.Origin = formats.Origin{Path: "gagal.txt", Warnings: []checks.Message{{Text: "The file does not tell its encoding."}}}
	f := *found(r, "leftover/word", checks.Major, "left", map[checks.Side]string{checks.Target: "Teks"})
	f.Exemption = &engine.Exemption{Reason: "A <title>", Author: "Ana", Expires: "2027-01-31", Where: ".kawan-accepted.yaml:3:5"}
	r.Findings, r.Suppressed, r.Known = nil, []engine.Finding{f}, 2
	r.Coverage[1] = checks.Coverage{Rule: "drift/date", Status: checks.Failed, Reason: checks.Msg(checks.ReasonPlugin, checks.Quote("plugin", "drift"), checks.Quote("cause", "exit status 2 <\x02>"))}
	r.Coverage[3] = checks.Coverage{Rule: "omission/sentence", Status: checks.NotChecked, Reason: checks.Msg(checks.ReasonNothing)}
	return r
}
