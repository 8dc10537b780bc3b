package text

import (
	"slices"
	"testing"
)

func TestWords(t *testing.T) {
	for content, want := range map[string][]string{
		"Kim Jong-un, 3,5% (ke-72)!": {"Kim", "Jong", "un", "3,5", "ke", "72"},
		"don’t l'eau U.S. 10:30":     {"don’t", "l'eau", "U.S", "10", "30"},
		"Путин — «да».":              {"Путин", "да"},
		"東京タワーは高い。":                  {"東", "京", "タワー", "は", "高", "い"},
		"كتبَ الولدُ":                {"كتبَ", "الولدُ"},
		"की राजधानी":                 {"की", "राजधानी"},
		" …  — ":                     nil,
		"a\xffb":                     {"a", "b"},
	} {
		const offset = 100
		var got []string
		last := offset
		for span, word := range Words(content, offset) {
			got = append(got, word)
			if span.Start < last || content[span.Start-offset:span.End-offset] != word {
				t.Errorf("%q: word %q is not at %v", content, word, span)
			}
			last = span.End
		}
		if !slices.Equal(got, want) {
			t.Errorf("Words(%q) = %q, want %q", content, got, want)
		}
	}
}

func TestUnspaced(t *testing.T) {
	for r, want := range map[rune]bool{'a': false, 'я': false, '漢': true, 'か': true, 'ア': true, 'ไ': true, '한': false, 'अ': false, '。': false} {
		if got := Unspaced(r); got != want {
			t.Errorf("Unspaced(%c) = %v", r, got)
		}
	}
}
