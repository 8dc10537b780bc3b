package omission_test

import (
	"context"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/analysis"
	"github.com/kawan-mt/kawan/checks/omission"
)

const source = `Flood destroys bridge in Magelang

Heavy rain destroyed a bridge in Magelang on Tuesday, killing three people, cutting off two villages and leaving hundreds of families without clean water.
The bridge, built in 1987, collapsed at about 4 p.m., a spokesman for the disaster agency said.
"The river rose two metres in one hour," said Budi Santoso, who lives nearby. "We had no time."

More than 250 residents were taken to a school, where doctors treated the injured.
The government promised 1.5 billion rupiah to rebuild the bridge before December.
In 2019 a similar flood in Wonosobo damaged 40 houses and a market.

Opposition politicians criticised the provincial governor for ignoring warnings from engineers.
"They told him twice," said Siti Rahmawati, a member of parliament from Semarang.
The governor has not answered questions from journalists.`

const target = `Banjir hancurkan jembatan di Magelang

Hujan deras menghancurkan sebuah jembatan di Magelang pada hari Selasa, menewaskan tiga orang, memutus akses ke dua desa, dan membuat ratusan keluarga kekurangan air bersih.
Jembatan yang dibangun pada tahun 1987 itu runtuh sekitar pukul 16.00, kata juru bicara badan bencana.
"Sungai naik dua meter dalam satu jam," kata Budi Santoso, yang tinggal di dekat sana. "Kami tidak punya waktu."

Lebih dari 250 warga dibawa ke sebuah sekolah, tempat para dokter merawat korban luka.
Pemerintah menjanjikan 1,5 miliar rupiah untuk membangun kembali jembatan itu sebelum Desember.
Pada tahun 2019 banjir serupa di Wonosobo merusak 40 rumah dan sebuah pasar.

Politisi oposisi mengkritik gubernur provinsi karena mengabaikan peringatan para insinyur.
"Mereka sudah memberitahunya dua kali," kata Siti Rahmawati, anggota parlemen dari Semarang.
Gubernur belum menjawab pertanyaan wartawan.`

// check runs all rules over an article whose sides may be empty.
func check(t *testing.T, target, source, reference string) (*checks.Article, *checks.Result) {
	t.Helper()
	a := &checks.Article{ID: "test", Target: checks.Text{Content: target, Lang: "id"}, SourceLang: "en"}
	if source != "" {
		a.Source = &checks.Text{Content: source, Lang: "en"}
	}
	if reference != "" {
		a.Reference = &checks.Text{Content: reference, Lang: "id"}
	}
	return a, checkArticle(t, a)
}

func checkArticle(t *testing.T, a *checks.Article) *checks.Result {
	t.Helper()
	if err := analysis.Run(context.Background(), a); err != nil {
		t.Fatal(err)
	}
	return checkAnalysed(t, a)
}

func checkAnalysed(t *testing.T, a *checks.Article) *checks.Result {
	t.Helper()
	c := omission.New()
	spec := c.Spec()
	request := &checks.Request{Article: a}
	for _, rule := range spec.Rules {
		request.Rules = append(request.Rules, rule.ID)
	}
	result, err := c.Check(context.Background(), request)
	if err != nil {
		t.Fatal(err)
	}
	if len(result.Coverage) != len(spec.Rules) {
		t.Errorf("%d rules, coverage of %d", len(spec.Rules), len(result.Coverage))
	}
	for _, f := range result.Findings {
		if spec.Rule(f.Rule) == nil || spec.Catalogues["en"][f.Message.Code] == "" || f.Confidence <= 0 || f.Confidence > 1 {
			t.Errorf("finding %+v", f)
		}
		for _, side := range []checks.Side{checks.Target, checks.Source, checks.Reference} {
			if s := f.Span(side); s != nil && (s.Start < 0 || s.End < s.Start || s.End > len(a.Side(side).Content)) {
				t.Errorf("%s: span %v of the %s", f.Rule, s, side)
			}
		}
	}
	return result
}

// want is an expected finding.
type want struct {
	rule     string
	severity checks.Severity
	missing  string // beginning of the passage on the other side
	before   string // what stands before the insertion point in the target
	text     string // target text, instead of an insertion point
}

func compare(t *testing.T, a *checks.Article, result *checks.Result, wants []want) {
	t.Helper()
	for i, f := range result.Findings {
		if i >= len(wants) {
			t.Errorf("more than was expected: %s %v %+v", f.Rule, f.Severity, f.Message)
			continue
		}
		w := wants[i]
		if f.Rule != w.rule || f.Severity != w.severity {
			t.Errorf("finding %d is %s, %s; want %s, %s", i, f.Rule, f.Severity, w.rule, w.severity)
		}
		other := f.Source
		side := checks.Source
		if other == nil {
			other, side = f.Reference, checks.Reference
		}
		if w.missing != "" && (other == nil || !strings.HasPrefix(a.Side(side).Slice(*other), w.missing)) {
			t.Errorf("finding %d does not cite %q", i, w.missing)
		}
		if w.before != "" && (f.Target.Len() != 0 || !strings.HasSuffix(strings.TrimSpace(a.Target.Content[:f.Target.Start]), w.before)) {
			t.Errorf("finding %d belongs behind %q, not at %v", i, w.before, f.Target)
		}
		if w.text != "" && a.Target.Slice(*f.Target) != w.text {
			t.Errorf("finding %d marks %q", i, a.Target.Slice(*f.Target))
		}
	}
	if len(result.Findings) < len(wants) {
		t.Errorf("%d findings, want %d", len(result.Findings), len(wants))
	}
}

func cut(t *testing.T, passages ...string) string {
	t.Helper()
	content := target
	for _, passage := range passages {
		if !strings.Contains(content, passage) {
			t.Fatalf("%q is not in the target", passage)
		}
		content = strings.Replace(content, passage, "", 1)
	}
	return content
}

const (
	built     = "Jembatan yang dibangun pada tahun 1987 itu runtuh sekitar pukul 16.00, kata juru bicara badan bencana.\n"
	wonosobo  = "Pada tahun 2019 banjir serupa di Wonosobo merusak 40 rumah dan sebuah pasar.\n"
	water     = ", menewaskan tiga orang, memutus akses ke dua desa, dan membuat ratusan keluarga kekurangan air bersih"
	residents = "Lebih dari 250 warga dibawa ke sebuah sekolah, tempat para dokter merawat korban luka.\n" +
		"Pemerintah menjanjikan 1,5 miliar rupiah untuk membangun kembali jembatan itu sebelum Desember.\n" + wonosobo
	politics = "Politisi oposisi mengkritik gubernur provinsi karena mengabaikan peringatan para insinyur.\n" +
		"\"Mereka sudah memberitahunya dua kali,\" kata Siti Rahmawati, anggota parlemen dari Semarang.\n" +
		"Gubernur belum menjawab pertanyaan wartawan."
)
