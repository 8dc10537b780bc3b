package consistency

import (
	"strings"
	"testing"
)

func TestFold(t *testing.T) {
	for word, want := range map[string]string{
		"Beyoncé": "beyonce", "Straße": "strasse", "Łódź": "lodz", "Йемен": "йемен", "Ёлка": "елка", "O’Neill": "oneill", "أسكتلندا": "اسكتلندا", "東京": "東京", "Ναός": "ναος",
	} {
		if got := fold(word); got != want {
			t.Errorf("fold(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		limit int
		want  int
	}{
		{"kavanaugh", "kavanaugh", 2, 0}, {"kavanaugh", "kavanagh", 2, 1}, {"trump", "trmup", 2, 1}, {"saipov", "saipoff", 2, 2},
		{"abc", "xyz", 2, 3}, {"", "ab", 2, 2}, {"", "abcd", 2, 3}, {"ca", "abc", 3, 3},
	} {
		if got := distance([]rune(c.a), []rune(c.b), c.limit); got != c.want {
			t.Errorf("distance(%q, %q, %d) = %d, want %d", c.a, c.b, c.limit, got, c.want)
		}
	}
}

func TestSwapped(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{{"trump", "trmup", true}, {"trump", "trump", false}, {"trump", "tramp", false}, {"abcd", "badc", false}, {"ab", "ba", true}} {
		if got := swapped([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("swapped(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

func TestSpellingsOfOneSoundHaveOneKey(t *testing.T) {
	for _, pair := range [][2]string{{"kavanaugh", "kawanaugh"}, {"brookline", "brukline"}, {"saipov", "saipoff"}, {"phoenix", "phoeniks"}, {"sturridge", "sturidge"}, {"jaynes", "jaines"}} {
		if a, b := soundKey(pair[0]), soundKey(pair[1]); a != b {
			t.Errorf("%q sounds %q, %q sounds %q", pair[0], a, pair[1], b)
		}
	}
	if soundKey("bericht") == soundKey("gericht") {
		t.Error("two words sound the same")
	}
}

func TestInflectedNamesAreOneName(t *testing.T) {
	for _, c := range []struct {
		tag, a, b string
		want      bool
	}{
		{"ru", "трамп", "трампом", true}, {"ru", "корея", "корейской", true}, {"ru", "трамп", "тромпом", false},
		{"de", "trump", "trumps", true}, {"id", "putin", "putinnya", true}, {"es", "pinellas", "pinelas", false}, {"ar", "هاميلتون", "لهاميلتون", true},
		{"cs", "bowmanovi", "bowmanovy", true}, {"cs", "praze", "prahy", true}, {"cs", "bowman", "bovmanem", false},
		{"fi", "korhonen", "korhosen", true}, {"fi", "helsingissa", "helsinkiin", true}, {"fi", "bowmania", "bovmanin", false},
		{"hu", "pragaban", "praga", true}, {"pl", "winchesterze", "winchester", true}, {"pl", "winchester", "vinchesterze", false},
		{"xx", "lindqvistum", "lindqvista", true}, {"xx", "lindqvist", "lindkvist", false}, {"vi", "montenegro", "montenegra", false},
	} {
		if got := affixesOf(c.tag).inflected(c.a, c.b); got != c.want {
			t.Errorf("%s: inflected(%q, %q) = %v", c.tag, c.a, c.b, got)
		}
	}
}

func TestDerivationsAreNoVariants(t *testing.T) {
	for _, c := range []struct {
		tag, a, b string
		want      bool
	}{
		{"id", "serangan", "penyerangan", true}, {"id", "tulisan", "penulis", true}, {"id", "rumah", "gedung", false},
		{"ar", "عواصف", "العاصفة", true}, {"ar", "حرب", "الحروب", true}, {"ar", "صفقة", "اتفاق", false}, {"ar", "كتاب", "باب", false},
		{"he", "ספר", "ספרים", true}, {"en", "storm", "hurricane", false},
	} {
		if got := (&corpus{lang: c.tag}).derived(fold(c.a), fold(c.b)); got != c.want {
			t.Errorf("%s: derived(%q, %q) = %v", c.tag, c.a, c.b, got)
		}
	}
}

func TestOptionsAreStrict(t *testing.T) {
	for _, raw := range []string{`{"acept": []}`, `{"minCount": 0}`, `[1]`, `{"accept": "a"}`} {
		if _, err := parseOptions([]byte(raw)); err == nil {
			t.Errorf("%s was taken", raw)
		}
	}
	if o, err := parseOptions([]byte(`{"prefer": ["Tiongkok"], "notes": false}`)); err != nil || !o.prefers("Tiongkok") || o.Notes || o.MinCount != 1 {
		t.Errorf("options %+v, error %v", o, err)
	}
}

// TestEndlessSentences has texts without any sentence end, which must not take
// time that grows with the square of their length.
func TestEndlessSentences(t *testing.T) {
	long := strings.Repeat("Kim bertemu Putin dan Shoigu di Moskow lalu pulang ke Pyongyang ", 3000)
	observed(t, "a", long, 0)
	observations := group(t)
	observations = append(observations, observed(t, "a", long, 0), observed(t, "b", long+"lagi", 0))
	reconciled(t, observations)
}
