package lexicon_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/kawan-mt/kawan/checks/lexicon"
)

const table = "concept\ten\tid\tja\n" +
	"government\tgovernment|governments\tpemerintah\t政府\n" +
	"foreign-minister\tforeign minister\tmenteri luar negeri\t外相\n" +
	"may\tMay\tMei\t5月\n" +
	"un\tUN|United Nations\tPBB\t国連\n" +
	"say\tsay|said\tmengatakan|berkata\t\n"

func TestShared(t *testing.T) {
	l := lexicon.New(lexicon.ParseTable("table", table))
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"government", "pemerintah", true},
		{"Government", "pemerintahan", true}, // capital, suffix
		{"Foreign Minister", "menteri luar negeri", true},
		{"May", "Mei", true},
		{"may", "Mei", false}, // the verb
		{"UN", "PBB", true},
		{"U.N.", "PBB", true},
		{"un", "PBB", false},
		{"said", "dikatakan", true}, // by its stem
		{"government", "menteri", false},
	} {
		if _, got := l.Shared("en", c.a, "id-ID", c.b); got != c.want {
			t.Errorf("Shared(%q, %q) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestSourceOf(t *testing.T) {
	more := &lexicon.Pairs{Label: "more", Tags: [2]string{"en", "id"}, Groups: []lexicon.Group{{{"government"}, {"rezim"}}}}
	l := lexicon.New(lexicon.ParseTable("table", table)).With(more)
	sense, ok := l.Shared("en", "government", "id", "rezim")
	if !ok || l.SourceOf(sense) != "more" {
		t.Errorf("the pair comes from %q", l.SourceOf(sense))
	}
	sense, _ = l.Shared("id", "pemerintah", "ja", "政府")
	if l.SourceOf(sense) != "table" {
		t.Errorf("the pair comes from %q", l.SourceOf(sense))
	}
}

func TestLongest(t *testing.T) {
	index := lexicon.New(lexicon.ParseTable("table", table)).Index("ja")
	if n, senses := index.Longest("外相は"); n != len("外相") || len(senses) != 1 {
		t.Errorf("matched %d bytes with senses %v", n, senses)
	}
	if n, _ := index.Longest("相は"); n != 0 {
		t.Errorf("matched %d bytes of what it does not hold", n)
	}
}

func TestBuiltinKnowsNames(t *testing.T) {
	for _, c := range [][4]string{
		{"en", "Tuesday", "id", "Selasa"},
		{"en", "September", "ru", "сентября"},
		{"en", "North Korea", "ja", "北朝鮮"},
		{"id", "Amerika Serikat", "en", "United States"},
		{"en", "three", "de", "drei"},
	} {
		if _, ok := lexicon.Builtin().Shared(c[0], c[1], c[2], c[3]); !ok {
			t.Errorf("%s is not known to mean %s", c[1], c[3])
		}
	}
	var missing *lexicon.Lexicon
	if _, ok := missing.Shared("en", "a", "id", "a"); ok {
		t.Error("no lexicon knows a word")
	}
}

// dictd packs entries as dictfmt does.
func dictd(entries ...[2]string) (index string, text []byte) {
	const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	number := func(n int) string {
		s := string(digits[n%64])
		for n /= 64; n > 0; n /= 64 {
			s = string(digits[n%64]) + s
		}
		return s
	}
	var lines, content strings.Builder
	for _, e := range entries {
		fmt.Fprintf(&lines, "%s\t%s\t%s\n", e[0], number(content.Len()), number(len(e[1])))
		content.WriteString(e[1])
	}
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write([]byte(content.String())); err != nil {
		panic(err)
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return lines.String(), packed.Bytes()
}

func TestOpenDictd(t *testing.T) {
	index, text := dictd(
		[2]string{"00databaseinfo", "A dictionary of two words\nsecond line\n"},
		[2]string{"ask", "ask //ɑːsk// <v>\n1. minta\nmake a request\n2. tanya, bertanya [formal]\nrequest an answer\n"},
		[2]string{"ash", "ash //æʃ// <n>\nabu\nsolid remains of a fire\n"},
	)
	files := fstest.MapFS{
		"freedict-eng-ind.index":   {Data: []byte(index)},
		"freedict-eng-ind.dict.dz": {Data: text},
	}
	source, err := lexicon.Open(files, "freedict-eng-ind.index", "", "")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := renderings(source, "en", "ask", "id"), []string{"minta", "tanya", "bertanya"}; !slices.Equal(got, want) {
		t.Errorf("ask: %q, want %q", got, want)
	}
	if got, want := renderings(source, "id", "abu", "en"), []string{"ash"}; !slices.Equal(got, want) {
		t.Errorf("abu: %q, want %q", got, want)
	}
	for name, broken := range map[string]string{"fields": "ask\tA\n", "digits": "ask\t!\tA\n", "outside": "ask\tA\t//\n"} {
		files["freedict-eng-ind.index"] = &fstest.MapFile{Data: []byte(broken)}
		if _, err := lexicon.Open(files, "freedict-eng-ind.index", "", ""); err == nil {
			t.Errorf("%s: a damaged index is read", name)
		}
	}
	for _, name := range []string{"missing.lex", "words.doc"} {
		files["words.doc"] = &fstest.MapFile{}
		if _, err := lexicon.Open(files, name, "", ""); err == nil {
			t.Errorf("%s is read", name)
		}
	}
}

func TestLexRoundTrip(t *testing.T) {
	pairs := &lexicon.Pairs{Label: "memory", Tags: [2]string{"en", "id"}, Groups: []lexicon.Group{
		{{"war"}, {"perang", "peperangan"}}, {{"peace"}, {"damai"}},
	}}
	var file bytes.Buffer
	if err := lexicon.WriteLex(&file, pairs); err != nil {
		t.Fatal(err)
	}
	whole := file.Bytes()
	read, err := lexicon.ReadLex(bytes.NewReader(whole))
	if err != nil {
		t.Fatal(err)
	}
	if got := renderings(read, "en", "war", "id"); !slices.Equal(got, []string{"perang", "peperangan"}) {
		t.Errorf("war: %q", got)
	}
	for n := range whole {
		if _, err := lexicon.ReadLex(bytes.NewReader(whole[:n])); err == nil {
			t.Errorf("the first %d of %d bytes are read without an error", n, len(whole))
		}
	}
}

func TestLearn(t *testing.T) {
	var memory []lexicon.Aligned
	for _, s := range [][3]string{
		{"a", "the war began", "perang dimulai"}, {"b", "the war ended", "perang berakhir"},
		{"a", "the rain began", "hujan dimulai"}, {"b", "the rain ended", "hujan berakhir"},
		{"c", "the election began", "pemilu dimulai"}, {"c", "the election ended", "pemilu berakhir"},
	} {
		memory = append(memory, lexicon.Aligned{Document: s[0], Text: [2]string{s[1], s[2]}})
	}
	learnt := lexicon.Learn("memory", "en", "id", memory)
	for en, id := range map[string]string{"war": "perang", "rain": "hujan", "began": "dimulai", "ended": "berakhir"} {
		if got := renderings(learnt, "en", en, "id"); !slices.Equal(got, []string{id}) {
			t.Errorf("%s: learnt %q, want %s", en, got, id)
		}
	}
	if got := renderings(learnt, "en", "election", "id"); got != nil {
		t.Errorf("learnt %q from one document", got)
	}
}

// renderings are the forms in language to of what word means in language from, each once.
func renderings(source lexicon.Source, from, word, to string) (forms []string) {
	meant := map[int]bool{}
	for form, sense := range source.Forms(from) {
		meant[sense] = meant[sense] || form == word
	}
	for form, sense := range source.Forms(to) {
		if meant[sense] && !slices.Contains(forms, form) {
			forms = append(forms, form)
		}
	}
	return forms
}
