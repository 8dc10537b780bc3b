package words

import "testing"

func TestEnglishList(t *testing.T) {
	english := For("en")
	if n := english.Len(); n < 50_000 {
		t.Fatalf("the list holds %d words", n)
	}
	for _, word := range []string{"a", "eternal", "invincible", "zoom", "colour", "color"} {
		if !english.Has(word) {
			t.Errorf("%q is missing", word)
		}
	}
	for _, word := range []string{"", "abadi", "zzzz", "London", "kerja sama"} {
		if english.Has(word) {
			t.Errorf("%q is no English word", word)
		}
	}
	for i := 1; i < english.Len(); i++ {
		if english.at(i-1) >= english.at(i) {
			t.Fatalf("%q stands before %q", english.at(i-1), english.at(i))
		}
	}
}

func TestNoList(t *testing.T) {
	list := For("xx")
	if list != nil || list.Has("a") || list.Len() != 0 {
		t.Error("an unknown language has words")
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		open("en")
	}
}
