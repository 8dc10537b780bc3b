package leftover

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

func describe(content string) []string {
	var out []string
	tokens := tokenize(nil, content, checks.Span{End: len(content)})
	chain(tokens, content)
	for _, t := range tokens {
		out = append(out, fmt.Sprintf("%s/%s", content[t.Start:t.End], [...]string{"plain", "name", "opaque"}[t.kind]))
	}
	return out
}

func TestTokens(t *testing.T) {
	for content, want := range map[string]string{
		"Don’t di-upgrade it":            "Don’t/name di-upgrade/plain it/plain",
		"pada 1980-an, 3.5 persen":       "pada/plain 1980-an/opaque 3.5/opaque persen/plain",
		"a@b.com #tag @me www.x.org/a?b": "a@b.com/opaque #tag/opaque @me/opaque www.x.org/a?b/opaque",
		"lihat situs.com. Lalu":          "lihat/plain situs.com/opaque Lalu/name",
		"Rusia.Pemimpin itu":             "Rusia/name Pemimpin/name itu/plain",
		"Center for the Arts":            "Center/name for/name the/name Arts/name",
		"Center, for Arts":               "Center/name for/plain Arts/name",
		"Class of 2018":                  "Class/name of/name 2018/opaque",
		"NATOとiPhoneの11月":                "NATO/name と/plain iPhone/name の/plain 11/opaque 月/plain",
		"naïve café":                     "naïve/plain café/plain",
		"the 'end'":                      "the/plain end/plain",
		"سيبدأ 14%":                      "سيبدأ/plain 14/opaque",
		"":                               "",
		"… — !":                          "",
	} {
		if got := strings.Join(describe(content), " "); got != want {
			t.Errorf("%q: %s\nwant %s", content, got, want)
		}
	}
}

func TestAffixes(t *testing.T) {
	for _, test := range []struct{ tag, word, want string }{
		{"id", "di-upgrade", "upgrade"}, {"id", "tee-nya", "tee"}, {"id", "di-upgrade-nya", "upgrade"}, {"id", "di-", "di-"},
		{"id", "negara-negara", "negara-negara"}, {"en", "don't", "do"}, {"en", "he's", "he"}, {"fr", "l'amour", "amour"}, {"xx", "di-a", "di-a"},
	} {
		if got := newAffixes(test.tag).strip(test.word); got != test.want {
			t.Errorf("%s: %q without affixes is %q, want %q", test.tag, test.word, got, test.want)
		}
	}
}

func FuzzTokens(f *testing.F) {
	for _, seed := range awkward {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, content string) {
		last := 0
		for _, token := range tokenize(nil, content, checks.Span{End: len(content)}) {
			if token.Start < last || token.End <= token.Start || token.End > len(content) {
				t.Fatalf("span %v after %d in %q", token.Span, last, content)
			}
			if utf8.ValidString(content) && !utf8.ValidString(content[token.Start:token.End]) {
				t.Fatalf("span %v cuts a character of %q", token.Span, content)
			}
			last = token.End
		}
	})
}

// awkward are texts that offsets trip over.
var awkward = []string{
	"", " ", "\x00", "\xff\xfe bad \xc3", "e\u0301te\u0301 a\u0308", "\u200dabc\u200c", "👩‍👩‍👧‍👦 family 👍🏽 ok", "שלום the end of عليكم day", "\u202ethe reversed of\u202c",
	"the end of\r\nthe day\u2028and\u0085more", "日本語the endと中文", "ﬁne Ǆ ǅ ß İstanbul ıi", "a\u0327\u0301-'’-b 'n' --", "http:// @ # 1. 1,", strings.Repeat("the of and ", 50),
	"Source link", "5 min read | Loading…", "“the (end) of” (of)", "Here is the translation:", "ก่อนthe lawสระ",
}

func FuzzCheck(f *testing.F) {
	for i, seed := range awkward {
		f.Add(seed, awkward[(i+5)%len(awkward)], uint8(i))
	}
	c := New()
	pairs := [][2]string{{"en", "id"}, {"en", "ja"}, {"ru", "en"}, {"zh", "en"}, {"zh", "ja"}, {"id", "ms"}, {"xx", "yy"}, {"", ""}}
	f.Fuzz(func(t *testing.T, target, source string, which uint8) {
		pair := pairs[int(which)%len(pairs)]
		a := articleOf(pair[0], pair[1], source, target)
		result := inspect(t, c, a, "")
		for _, finding := range result.Findings {
			inside(t, finding.Target, a.Target.Content)
			if finding.Source != nil {
				inside(t, finding.Source, a.Source.Content)
			}
			if finding.Confidence < 0 || finding.Confidence > 1 {
				t.Errorf("confidence %v", finding.Confidence)
			}
		}
		if again := inspect(t, c, a, ""); !reflect.DeepEqual(result, again) {
			t.Errorf("%v, then %v", result, again)
		}
	})
}

func inside(t *testing.T, span *checks.Span, content string) {
	t.Helper()
	if span.Start < 0 || span.End > len(content) || span.Empty() {
		t.Fatalf("span %v in %d bytes", *span, len(content))
	}
	if utf8.ValidString(content) && !utf8.ValidString(content[span.Start:span.End]) {
		t.Fatalf("span %v cuts a character of %q", *span, content)
	}
}

func TestQuotation(t *testing.T) {
	for content, want := range map[string]bool{
		"Katanya “ya. ": true, "Katanya “ya.” ": false, "Katanya \"ya. ": true, "\"a\" b. ": false, "«a\nb. ": false, "„a. b “c” d „e. ": true,
	} {
		var q quotation
		q.read(content, strings.Index(content, " ")+1)
		q.read(content, len(content))
		q.read(content, 0)
		if q.open() != want {
			t.Errorf("after %q open is %v", content, q.open())
		}
	}
}
