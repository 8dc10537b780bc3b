package formats

import (
	"errors"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

func TestMostParagraphs(t *testing.T) {
	many := MaxBlocks + 1
	for name, test := range map[string]struct {
		article checks.Article
		want    string
	}{
		"lines":          {checks.Article{Target: checks.Text{Content: strings.Repeat("a\n", many)}}, "the target has more than 100000 paragraphs or lines"},
		"old line ends":  {checks.Article{Target: checks.Text{Content: "a"}, Source: &checks.Text{Content: strings.Repeat("a\r", many)}}, "the source has more"},
		"Unicode's":      {checks.Article{Target: checks.Text{Content: strings.Repeat("a\u2028", many)}}, "the target has more"},
		"blocks":         {checks.Article{Target: checks.Text{Content: "a", Blocks: make([]checks.Block, many)}}, "the target has more"},
		"blank between":  {checks.Article{Target: checks.Text{Content: strings.Repeat("a\r\n \n\n", MaxBlocks)}}, ""},
		"one long line":  {checks.Article{Target: checks.Text{Content: strings.Repeat("a ", 2*many)}}, ""},
		"just not one":   {checks.Article{Target: checks.Text{Content: strings.Repeat("a\n", MaxBlocks)}}, ""},
		"nothing at all": {checks.Article{Target: checks.Text{Content: strings.Repeat("\n", many)}}, ErrEmpty.Error()},
	} {
		err := Comparable(&test.article)
		if (err == nil) != (test.want == "") || err != nil && !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q", name, err, test.want)
		}
		if strings.Contains(test.want, "more") && !errors.Is(err, ErrTooLarge) {
			t.Errorf("%s: %v is no %v", name, err, ErrTooLarge)
		}
	}
}
