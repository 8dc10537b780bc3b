package align

import (
	"testing"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lexicon"
)

// TestGramsStandOnCharacters tells that words of a run which folding makes shorter or
// longer begin and end with characters of the run.
func TestGramsStandOnCharacters(t *testing.T) {
	for _, run := range []string{"\U0002f800政府\U0002f801首相訪問", "ｶﾞｿﾘﾝ価格上昇", "รัฐบาลทำงาน"} {
		s := scanner{lang: "ja", index: lexicon.Builtin().Index("ja")}
		s.scan(run)
		if len(s.found) < 2 {
			t.Errorf("%q has %d words", run, len(s.found))
		}
		for _, w := range s.found {
			if w.start > w.end || w.end > len(run) || !utf8.ValidString(run[w.start:w.end]) {
				t.Errorf("%q: %q stands at %d to %d", run, w.form, w.start, w.end)
			}
		}
	}
}
