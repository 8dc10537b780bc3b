package leftover

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
)

func TestCatalogues(t *testing.T) {
	all := New().Spec().Catalogues
	english := slices.Sorted(maps.Keys(all["en"]))
	placeholder := regexp.MustCompile(`\{\w+\}`)
	for tag, catalogue := range all {
		if codes := slices.Sorted(maps.Keys(catalogue)); !slices.Equal(codes, english) {
			t.Errorf("%s has other codes than en: %v", tag, codes)
		}
		for code, text := range catalogue {
			if text == "" {
				t.Errorf("%s: %s is empty", tag, code)
			}
			mine, theirs := placeholder.FindAllString(text, -1), placeholder.FindAllString(all["en"][code], -1)
			slices.Sort(mine)
			slices.Sort(theirs)
			if !slices.Equal(mine, theirs) {
				t.Errorf("%s: %s has placeholders %v, not %v", tag, code, mine, theirs)
			}
		}
	}
}

func TestRulesAreExplained(t *testing.T) {
	for _, rule := range New().Spec().Rules {
		if rule.Title == "" || rule.Help == "" || rule.MQM == "" || rule.ITS == "" {
			t.Errorf("%s: %+v", rule.ID, rule)
		}
	}
}

// TestMessagesAreInTheCatalogue renders every message that the fixtures give.
func TestMessagesAreInTheCatalogue(t *testing.T) {
	c := New()
	catalogue := c.Spec().Catalogues["en"]
	check := func(m checks.Message) {
		text, ok := catalogue[m.Code]
		if !ok {
			t.Errorf("%s is not in the catalogue", m.Code)
		}
		for _, arg := range m.Args {
			text = strings.ReplaceAll(text, "{"+arg.Name+"}", arg.Text)
		}
		if strings.Contains(text, "{") {
			t.Errorf("%s lacks arguments: %s", m.Code, text)
		}
	}
	for _, f := range fixtures {
		content, _ := marked(f.target)
		a := articleOf(or(f.sourceLang, "en"), or(f.targetLang, "id"), f.source, content)
		for _, finding := range inspect(t, c, a, f.options).Findings {
			check(finding.Message)
			for _, e := range finding.Evidence {
				check(e.Label)
			}
		}
	}
}

// shipped are the languages with all of the phrases.
var shipped = strings.Fields("ar de en es fr id it ja ko ms nl pl pt ru tr uk vi zh")

func TestPhrasesOfShippedLanguages(t *testing.T) {
	for _, tag := range shipped {
		for _, kind := range []string{"residue", "assistant"} {
			lines := lang.Lines(tag, kind)
			if len(lines) < 20 {
				t.Errorf("%s has %d lines of %s", tag, len(lines), kind)
			}
			for _, line := range lines {
				if !utf8.ValidString(line) || strings.Contains(strings.TrimSuffix(line, "*"), "*") {
					t.Errorf("%s %s: %q", tag, kind, line)
				}
			}
		}
	}
}

// TestLabelsAreFound puts every label of a language on a line of its own in a
// text of another.
func TestLabelsAreFound(t *testing.T) {
	c := New()
	for _, tag := range shipped {
		target, around := "id", "Pemerintah menolak usul itu karena biaya."
		if tag == "id" || tag == "ms" {
			target, around = "ru", "Правительство отклонило это предложение."
		}
		own := map[string]bool{}
		for _, line := range lang.Lines(target, "residue") {
			own[lowered(line)] = true
		}
		for _, line := range lang.Lines(tag, "residue") {
			label := strings.Replace(line, "*", "Abc Def", 1)
			a := articleOf(tag, target, "", around+"\n\n"+label+"\n\n"+around)
			if got := found(a, inspect(t, c, a, "")); len(got) != 1 && !own[lowered(line)] && len(strings.Fields(strings.TrimSuffix(line, "*"))) > 1 {
				t.Errorf("%s: %q: found %q", tag, label, got)
			}
		}
	}
}

func TestAssistantsAreFound(t *testing.T) {
	c := New()
	for _, tag := range shipped {
		for _, line := range lang.Lines(tag, "assistant") {
			a := articleOf("en", tag, "", line)
			if got := found(a, inspect(t, c, a, "")); len(got) != 1 || !strings.HasPrefix(got[0], "assistant") {
				t.Errorf("%s: %q: found %q", tag, line, got)
			}
		}
	}
}

func TestLoansAreWords(t *testing.T) {
	for _, tag := range lang.Tags() {
		for _, word := range lang.Words(tag, "loan") {
			if word != lowered(word) {
				t.Errorf("%s: %q is not in lower case", tag, word)
			}
		}
	}
	for _, word := range lang.Words("und", "international") {
		if word != lowered(word) {
			t.Errorf("%q is not in lower case", word)
		}
	}
	for _, line := range lang.Lines("und", "term") {
		if !strings.Contains(line, " ") || line != lowered(line) {
			t.Errorf("%q is no term of several words in lower case", line)
		}
	}
	for _, tag := range []string{"id", "ms", "de", "es", "fr", "pt"} {
		if n := len(lang.Words(tag, "loan")); n < trusted {
			t.Errorf("%s has only %d loans", tag, n)
		}
	}
}
