package consistency

import (
	_ "embed"
	"slices"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/text"
)

//go:embed testdata/glossary.tsv
var glossaryTable string

// glossaryRow is a line of the table.
type glossaryRow struct{ lang, term, source, accepted, right, forbidden, wrong string }

func glossaryRows(t *testing.T) map[string][]glossaryRow {
	t.Helper()
	rows := map[string][]glossaryRow{}
	for line := range strings.Lines(glossaryTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 7 {
			t.Fatalf("%q has %d columns", line, len(f))
		}
		rows[f[0]] = append(rows[f[0]], glossaryRow{f[0], f[1], f[2], f[3], f[4], f[5], f[6]})
	}
	return rows
}

// frames are sentences around a rendering, and words that render something else.
var frames = map[string][2]string{
	"id": {"Pada hari itu % disebut dua kali.", "benda ungu"},
	"de": {"An jenem Tag nannte man % zweimal.", "den lila Gegenstand"},
	"es": {"Aquel día se mencionó % dos veces.", "el objeto morado"},
	"ru": {"В тот день % упомянули дважды.", "лиловую вещь"},
}

// framed is an article with one sentence for each row, and the whole glossary of its language.
func framed(t *testing.T, rows []glossaryRow, rendering func(glossaryRow) string) *checks.Article {
	t.Helper()
	var target, source strings.Builder
	a := &checks.Article{ID: "a", SourceLang: "en"}
	for _, row := range rows {
		target.WriteString(strings.Replace(frames[row.lang][0], "%", rendering(row), 1) + "\n")
		source.WriteString("On that day people mentioned the " + row.source + " twice.\n")
		a.Glossary = append(a.Glossary, checks.Term{ID: row.term, Source: row.term, Accepted: []string{row.accepted}, Forbidden: []string{row.forbidden}})
	}
	a.Target = checks.Text{Content: target.String(), Lang: rows[0].lang}
	a.Source = &checks.Text{Content: source.String(), Lang: "en"}
	text.Segment(&a.Target)
	text.Segment(a.Source)
	if len(a.Target.Sentences) != len(rows) || len(a.Source.Sentences) != len(rows) {
		t.Fatalf("%d and %d sentences for %d rows", len(a.Target.Sentences), len(a.Source.Sentences), len(rows))
	}
	return linkedByLine(t, a)
}

// TestGlossary holds glossary findings to 0.95 found and 0.95 precision on a
// table of terms: accepted renderings, inflected, must pass; forbidden ones,
// inflected, and others must be reported for their entry and at their place.
func TestGlossary(t *testing.T) {
	items, found, reported, right, entries := 0, 0, 0, 0, 0
	for lang, rows := range glossaryRows(t) {
		entries += len(rows)
		for _, trial := range []struct {
			code      string
			rendering func(glossaryRow) string
		}{
			{"", func(r glossaryRow) string { return r.right }},
			{"consistency.glossary.forbidden", func(r glossaryRow) string { return r.wrong }},
			{"consistency.glossary.missing", func(r glossaryRow) string { return frames[r.lang][1] }},
		} {
			article := framed(t, rows, trial.rendering)
			findings := checkGlossary(article)
			reported += len(findings)
			for i, row := range rows {
				if trial.code == "" {
					continue
				}
				items++
				if slices.ContainsFunc(findings, func(f checks.Finding) bool {
					return f.Message.Code == trial.code && f.Evidence[0].Value == row.term && article.Target.Sentences[i].Contains(*f.Target)
				}) {
					found++
					right++
				} else {
					t.Logf("%s: not found: %s %q", lang, trial.code, trial.rendering(row))
				}
			}
			for _, f := range findings {
				if trial.code == "" || f.Message.Code != trial.code {
					t.Logf("%s: unexpected %s for %q in %q", lang, f.Message.Code, f.Evidence[0].Value, article.Target.Slice(*f.Target))
				}
			}
		}
	}
	recall, precision := float64(found)/float64(items), float64(right)/float64(reported)
	t.Logf("%d entries, %d violations: found %.3f, precision %.3f", entries, items, recall, precision)
	if entries < 200 || recall < 0.95 || precision < 0.95 {
		t.Errorf("%d entries, found %.3f, precision %.3f; want 200, 0.95, 0.95", entries, recall, precision)
	}
}

func TestGlossaryFollowsCase(t *testing.T) {
	article := framed(t, []glossaryRow{{lang: "id", source: "who"}}, func(glossaryRow) string { return "mereka" })
	article.Glossary = []checks.Term{{ID: "1", Source: "WHO", Accepted: []string{"Organisasi Kesehatan Dunia"}}}
	if findings := checkGlossary(article); len(findings) != 0 {
		t.Errorf("an acronym was found in small letters: %+v", findings)
	}
}

func TestGlossaryInScriptsWithoutSpaces(t *testing.T) {
	a := &checks.Article{SourceLang: "en", Target: checks.Text{Lang: "ja", Content: "政府は核兵器を放棄した。\n政府は原子爆弾を放棄した。"},
		Source: &checks.Text{Lang: "en", Content: "The government gave up nuclear weapons.\nThe government gave up nuclear weapons."}}
	text.Segment(&a.Target)
	text.Segment(a.Source)
	a = linkedByLine(t, a)
	a.Glossary = []checks.Term{{ID: "1", Source: "nuclear weapon", Accepted: []string{"核兵器"}, Forbidden: []string{"原子爆弾"}}}
	findings := checkGlossary(a)
	if len(findings) != 1 || a.Target.Slice(*findings[0].Target) != "原子爆弾" {
		t.Errorf("findings %+v", findings)
	}
}
