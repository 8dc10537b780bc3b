package lexicon_test

import (
	"testing"

	"github.com/kawan-mt/kawan/checks/lexicon"
)

func TestAlike(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"putin", "путин", true}, {"washington", "вашингтон", true}, {"washington", "واشنطن", true},
		{"kavanaugh", "كافانو", true}, {"trump", "トランプ", true}, {"kim", "キム", true}, {"trump", "트럼프", true},
		{"obama", "اوباما", true}, {"nuclear", "nuklir", true}, {"president", "presiden", true},
		{"organisation", "organisasi", true}, {"syria", "suriah", true}, {"delhi", "दिल्ली", true},
		{"athina", "αθηνα", true}, {"market", "miring", false}, {"putin", "пекин", false}, {"trump", "トヨタ", false},
		{"merkel", "макрон", false}, {"berlin", "paris", false}, {"moscow", "minsk", false},
	} {
		a, okA := lexicon.SoundOf(c.a)
		b, okB := lexicon.SoundOf(c.b)
		if !okA || !okB {
			t.Errorf("%s, %s: sound unknown", c.a, c.b)
		}
		if got := lexicon.Alike(&a, &b); got != c.want {
			t.Errorf("Alike(%s, %s) = %v, likeness %.2f", c.a, c.b, got, lexicon.Likeness(&a, &b))
		}
		if x, y := lexicon.Likeness(&a, &b), lexicon.Likeness(&b, &a); x-y > 1e-6 || y-x > 1e-6 {
			t.Errorf("likeness of %s and %s depends on their order: %f, %f", c.a, c.b, x, y)
		}
	}
	if _, ok := lexicon.SoundOf("政府"); ok {
		t.Error("Han characters have one sound")
	}
}

func TestTranscribed(t *testing.T) {
	for text, name := range map[string]string{"特朗普认为": "trump", "戴利在": "daley", "卡瓦诺的": "kavanaugh"} {
		n, sound := lexicon.Transcribed("zh", text)
		if n != 9 && n != 6 {
			t.Errorf("%s: a name of %d bytes", text, n)
		}
		want, _ := lexicon.SoundOf(name)
		if !lexicon.Alike(&sound, &want) {
			t.Errorf("%s does not sound like %s (%.2f)", text, name, lexicon.Likeness(&sound, &want))
		}
	}
	if n, _ := lexicon.Transcribed("ja", "特朗普"); n != 0 {
		t.Error("Japanese writes foreign names with characters")
	}
}

func TestFold(t *testing.T) {
	for word, want := range map[string]string{"U.S.": "us", "AS": "as", "Kim’s": "kim's", "１２": "12", "café": "café", "مُحَمَّد": "محمد", "Il‑sung": "il-sung"} {
		if got := lexicon.Fold(word); got != want {
			t.Errorf("Fold(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestDigit(t *testing.T) {
	for r, want := range map[rune]int{'7': 7, '٣': 3, '९': 9, '０': 0, '𝟗': 9, '๕': 5} {
		if got, ok := lexicon.Digit(r); !ok || got != want {
			t.Errorf("Digit(%c) = %d, %v", r, got, ok)
		}
	}
	if _, ok := lexicon.Digit('三'); ok {
		t.Error("三 is a digit")
	}
}
