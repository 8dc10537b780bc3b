package omission_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/omission"
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
