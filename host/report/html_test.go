package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
)

func TestQuotesAreIsolated(t *testing.T) {
	for text, want := range map[string]string{
		"":               "",
		"nothing quoted": "nothing quoted",
		"“عقوبة” stands, not “حكم”.":    "“[عقوبة]” stands, not “[حكم]”.",
		"missing: “he said “no” twice”": "missing: “[he said “no” twice]”",
		"“” is empty":                   "“” is empty",
		"an open “quote":                "an open “quote",
		"a closed” quote “":             "a closed” quote “",
		"one ” too “many” here":         "one ” too “many” here",
	} {
		var got strings.Builder
		for _, one := range pieces(text) {
			if one.Quoted {
				got.WriteString("[" + one.Text + "]")
			} else {
				got.WriteString(one.Text)
			}
		}
		if got.String() != want {
			t.Errorf("%s: %s, want %s", text, got.String(), want)
		}
	}
}

// TestDirectionIsThatOfTheText: a sentence that begins with a Latin name runs
// like the rest of its article.
func TestDirectionIsThatOfTheText(t *testing.T) {
	for text, want := range map[string]string{
		"": "ltr", "12.": "ltr", "NASA وكالة الفضاء": "rtl", "The word سلام means peace.": "ltr", "שלום world": "ltr", "日本語": "ltr",
	} {
		if got := direction(text); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
	r := result("a", engine.Pass, "قال رئيس الوزراء إن القمة ستعقد.\nNASA قالت نعم.", "")
	if page := reported(t, "html", []*engine.Result{r}, &engine.Summary{}); strings.Count(page, `dir="rtl" lang="id"`) != 2 {
		t.Error("a sentence runs in a direction of its own")
	}
}

func TestAxis(t *testing.T) {
	for most, want := range map[int]int{1: 1, 2: 1, 3: 2, 4: 2, 5: 5, 9: 5, 10: 5, 11: 10, 21: 20, 41: 50, 101: 100, 3000: 2000} {
		if got := halfOf(most); got != want {
			t.Errorf("%d: the middle is %d, want %d", most, got, want)
		}
	}
	var p plot
	if p.chart() != nil {
		t.Error("a chart of nothing")
	}
	p.counts[3][checks.Major], p.counts[3][checks.Minor], p.counts[19][checks.Neutral] = 2, 1, 1
	c := p.chart()
	if want := "15–20%: 3; 95–100%: 1"; c.Text != want || fmt.Sprint(c.Axis) != "[4 2 0]" {
		t.Errorf("%+v, want %q", c, want)
	}
	if boxes := c.Bars[3].Boxes; len(boxes) != 2 || boxes[1].Y != height/4. || boxes[0].Height != height/2. {
		t.Errorf("three of four at most: %+v", boxes)
	}
}

func TestRowsNameTheirSegments(t *testing.T) {
	r := inJobs()
	if page := reported(t, "html", []*engine.Result{r}, &engine.Summary{}); !strings.Contains(page, `<p class="segment faint" dir="auto">s,1</p>`) ||
		strings.Count(page, `class="segment`) != 2 {
		t.Error("segments are not named, each once")
	}
}

// TestPassagesThatStandNowhereAreQuoted: beside a source the reference is not
// shown, so that its passage stands on the card.
func TestPassagesThatStandNowhereAreQuoted(t *testing.T) {
	r := result("a", engine.Fail, "Satu kalimat.", "One sentence.")
	text := sentences("Sebuah kalimat.", "ms")
	r.Article.Reference, r.Article.ToReference = &text, &checks.Alignment{}
	found(r, "leftover/word", checks.Major, "left", map[checks.Side]string{checks.Target: "kalimat", checks.Source: "sentence", checks.Reference: "Sebuah"})
	page := reported(t, "html", []*engine.Result{r}, &engine.Summary{})
	if !strings.Contains(page, `<p class="beside">reference, line 1, column 1: “<bdi>Sebuah</bdi>”</p>`) || strings.Contains(page, "source, line 1") {
		t.Error("the reference's passage is not on the card, or that of the source is")
	}
}

func TestNothingFound(t *testing.T) {
	page := reported(t, "html", []*engine.Result{result("a", engine.Pass, "Satu.", "")}, &engine.Summary{Jobs: 1})
	if !strings.Contains(page, "Nothing was found.") {
		t.Error("the summary does not say that nothing was found")
	}
	for _, part := range []string{`class="filters"`, `class="steps"`, `class="plot"`, `class="index"`} {
		if strings.Contains(page, part) {
			t.Errorf("%s for nothing", part)
		}
	}
}
