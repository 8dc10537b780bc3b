package omission_test

import (
	"context"
	"os"
	"slices"
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

func TestAgainstTheSource(t *testing.T) {
	for name, c := range map[string]struct {
		target string
		wants  []want
	}{
		"complete":  {target, nil},
		"one line":  {strings.Join(strings.Fields(target), " "), nil},
		"reordered": {strings.Replace(cut(t, residents), "\n\nPolitisi", "\n\n"+residents+"\nPolitisi", 1), nil},
		"sentence": {cut(t, built), []want{{rule: omission.RuleSentence, severity: checks.Major,
			missing: "The bridge, built in 1987", before: "kekurangan air bersih."}}},
		"two places": {cut(t, built, wonosobo), []want{
			{rule: omission.RuleSentence, severity: checks.Major, missing: "The bridge, built", before: "kekurangan air bersih."},
			{rule: omission.RuleSentence, severity: checks.Major, missing: "In 2019", before: "sebelum Desember."}}},
		"paragraph": {cut(t, residents), []want{{rule: omission.RuleParagraph, severity: checks.Critical,
			missing: "More than 250 residents", before: "\"Kami tidak punya waktu.\""}}},
		"end": {cut(t, politics), []want{{rule: omission.RuleTruncated, severity: checks.Critical,
			missing: "Opposition politicians", before: "sebuah pasar."}}},
		"part": {cut(t, water), []want{{rule: omission.RulePart, severity: checks.Minor,
			missing: "killing three people", before: "pada hari Selasa."}}},
		"twice": {target + "\n\n" + strings.TrimSpace(wonosobo), []want{{rule: omission.RuleDuplicate, severity: checks.Major,
			text: strings.TrimSpace(wonosobo)}, {rule: omission.RuleAdded, severity: checks.Neutral}}},
		"added fact": {strings.Replace(target, wonosobo, wonosobo+"Menurut Joko Prasetyo Widodo, kerugian mencapai 875 juta dolar.\n", 1),
			[]want{{rule: omission.RuleAdded, severity: checks.Major, text: "Menurut Joko Prasetyo Widodo, kerugian mencapai 875 juta dolar."}}},
		"added padding": {strings.Replace(target, wonosobo, wonosobo+"Semua pihak berharap keadaan segera membaik dan kehidupan kembali seperti biasa.\n", 1),
			[]want{{rule: omission.RuleAdded, severity: checks.Neutral}}},
	} {
		t.Run(name, func(t *testing.T) {
			a, result := check(t, c.target, source, "")
			compare(t, a, result, c.wants)
			_, again := check(t, c.target, source, "")
			if len(again.Findings) != len(result.Findings) {
				t.Error("a second run finds something else")
			}
		})
	}
}

func TestSourceAndReferenceSayItOnce(t *testing.T) {
	a, result := check(t, cut(t, built), source, target)
	compare(t, a, result, []want{{rule: omission.RuleSentence, severity: checks.Major, missing: "The bridge, built in 1987"}})
	a, result = check(t, cut(t, built), "", target)
	compare(t, a, result, []want{{rule: omission.RuleSentence, severity: checks.Major, missing: "Jembatan yang dibangun", before: "kekurangan air bersih."}})
}

// TestReferenceThatTellsLess has no part in what the target tells beyond it.
func TestReferenceThatTellsLess(t *testing.T) {
	a, result := check(t, target, "", cut(t, built, residents))
	compare(t, a, result, []want{{rule: omission.RuleAdded, severity: checks.Neutral}, {rule: omission.RuleAdded, severity: checks.Neutral}})
}

func TestEmptyTarget(t *testing.T) {
	a, result := check(t, " \n", source, "")
	compare(t, a, result, []want{{rule: omission.RuleTruncated, severity: checks.Critical, missing: "Flood destroys"}})
	if _, result = check(t, "", "", ""); len(result.Findings) > 0 {
		t.Error("an empty target with nothing to compare with is an omission")
	}
}

func TestCutInMidSentence(t *testing.T) {
	a, result := check(t, strings.TrimSuffix(target, "menjawab pertanyaan wartawan.")+"menjawab pertanyaan yang", "", "")
	compare(t, a, result, []want{{rule: omission.RuleTruncated, severity: checks.Critical, text: "Gubernur belum menjawab pertanyaan yang"}})
	a, result = check(t, target, "", "")
	compare(t, a, result, nil)
}

func TestAnotherStory(t *testing.T) {
	const other = `Parlamento aprueba la reforma

The central bank raised its interest rate to 6.25 percent on Thursday, the highest level since 2016.
Analysts at Citigroup had expected the decision because inflation is still rising.
Governor Perry Warjiyo said the currency would remain stable.
Shares in Jakarta fell by 1.2 percent after the announcement.`
	_, result := check(t, target, other, "")
	if len(result.Findings) != 1 || result.Findings[0].Rule != omission.RuleUnrelated || result.Findings[0].Severity != checks.Critical {
		t.Errorf("findings %+v", result.Findings)
	}
	a, result := check(t, target, "", "Bank sentral menaikkan suku bunga menjadi 6,25 persen.\nPara analis sudah memperkirakannya.\nSaham di Jakarta turun.")
	compare(t, a, result, nil)
	for _, c := range result.Coverage {
		if c.Rule == omission.RuleSentence && (c.Status != checks.NotChecked || c.Reason.Code != checks.ReasonUnrelated) {
			t.Errorf("coverage %+v", c)
		}
	}
}

// TestMissingListItem has blocks as a format brings them.
func TestMissingListItem(t *testing.T) {
	items := func(lang string, lines ...string) *checks.Text {
		text := &checks.Text{Lang: lang}
		for i, line := range lines {
			kind := checks.ListItem
			if i == 0 {
				kind = checks.Heading
			}
			start := len(text.Content)
			text.Content += line + "\n"
			text.Blocks = append(text.Blocks, checks.Block{Span: checks.Span{Start: start, End: start + len(line)}, Kind: kind})
		}
		return text
	}
	a := &checks.Article{SourceLang: "en",
		Source: items("en", "Damage in Magelang", "40 houses in Wonosobo", "a bridge built in 1987", "the market of Semarang", "2 schools"),
		Target: *items("id", "Kerusakan di Magelang", "40 rumah di Wonosobo", "pasar Semarang", "2 sekolah")}
	result := checkArticle(t, a)
	compare(t, a, result, []want{{rule: omission.RuleSentence, severity: checks.Major, missing: "a bridge built", before: "Wonosobo"}})
	if len(result.Findings) > 0 && result.Findings[0].Message.Code != "omission/sentence.item" {
		t.Errorf("it is told as %s", result.Findings[0].Message.Code)
	}
}

// TestDoubt faces a paragraph with one of like length that says something else
// in other words: it is told, not held against the translation.
func TestDoubt(t *testing.T) {
	retold := strings.Replace(target, residents, "Para penyintas kini ditampung di balai umum dan memperoleh perawatan medis di sana.\n"+
		"Negara akan mengucurkan dana bantuan agar penyeberangan baru berdiri secepatnya tahun ini.\n"+
		"Musibah semacam ini sudah pernah terjadi di wilayah tetangga beberapa tahun silam.\n", 1)
	a, result := check(t, retold, source, "")
	compare(t, a, result, nil)
	for _, c := range result.Coverage {
		if c.Rule == omission.RuleSentence && (c.Status != checks.Checked || c.Reason.Code != "omission/unverified" && c.Reason.Code != "") {
			t.Errorf("coverage %+v", c)
		}
	}
	unrelated := strings.Replace(target, residents, "Harga cabai di pasar induk Kramat Jati turun tajam setelah panen raya, ujar pedagang.\n"+
		"Klub sepak bola Persija meraih kemenangan kelima berturut-turut di stadion baru.\n"+
		"Film horor terbaru sutradara muda itu tayang perdana di festival Busan pekan depan.\n", 1)
	_, result = check(t, unrelated, source, "")
	told := false
	for _, c := range result.Coverage {
		told = told || c.Rule == omission.RuleSentence && c.Reason.Code == "omission/unverified"
	}
	if missing := slices.ContainsFunc(result.Findings, func(f checks.Finding) bool { return f.Severity > checks.Neutral }); !told && !missing {
		t.Error("a paragraph that says something else is neither doubted nor missed")
	}
}

func TestScriptWithoutSentenceMarks(t *testing.T) {
	a := &checks.Article{Target: checks.Text{Content: "ฝนตกหนักทำลายสะพานในมาเกอลัง ประชาชนถูกพาไปโรงเรียน", Lang: "th"}, SourceLang: "en",
		Source: &checks.Text{Content: source, Lang: "en"}}
	result := checkArticle(t, a)
	if len(result.Findings) > 0 {
		t.Errorf("findings %+v", result.Findings)
	}
	for _, c := range result.Coverage {
		if c.Rule != omission.RuleDuplicate && c.Status != checks.NotChecked {
			t.Errorf("%s is %s", c.Rule, c.Status)
		}
	}
}

// TestTellings checks real tellings of one story against the fullest of them.
func TestTellings(t *testing.T) {
	read := func(name string) string {
		content, err := os.ReadFile("../../testdata/ulang-tahun-" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		return string(content)
	}
	a, result := check(t, read("a"), "", read("b"))
	compare(t, a, result, []want{
		{rule: omission.RuleSentence, severity: checks.Major, missing: "Hubungan antara Korea Utara dan Rusia sudah", before: "Republik Demokratik Rakyat Korea."},
		{rule: omission.RuleSentence, severity: checks.Major, missing: "Untuk Putin, hubungan ini", before: "rudal Korea Utara di Ukraina."},
		{rule: omission.RuleParagraph, severity: checks.Critical, missing: "Korea Utara tentu saja", before: "alternatif di luar sanksi AS.”"},
	})
	a, result = check(t, read("c"), "", read("b"))
	result.Findings = slices.DeleteFunc(result.Findings, func(f checks.Finding) bool { return f.Severity == checks.Neutral })
	compare(t, a, result, []want{{rule: omission.RuleTruncated, severity: checks.Critical, missing: "Kim telah dituduh membantu"}})
}

func TestCataloguesAgree(t *testing.T) {
	catalogues := omission.New().Spec().Catalogues
	for _, pair := range [][2]string{{"en", "id"}, {"id", "en"}} {
		for code, text := range catalogues[pair[0]] {
			other, ok := catalogues[pair[1]][code]
			if !ok {
				t.Errorf("%s has no %s", pair[1], code)
			}
			for _, placeholder := range []string{"{text}", "{count}", "{share}", "{fact}", "{lang}"} {
				if strings.Contains(text, placeholder) != strings.Contains(other, placeholder) {
					t.Errorf("%s: %s stands in one language only", code, placeholder)
				}
			}
		}
	}
}
