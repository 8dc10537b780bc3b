package hunspell_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding/charmap"

	"github.com/kawan-mt/kawan/checks/lexicon/hunspell"
)

func read(t *testing.T, aff, dic string) *hunspell.Dictionary {
	t.Helper()
	d, err := hunspell.Read(strings.NewReader(aff), strings.NewReader(dic))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestWords(t *testing.T) {
	for _, c := range []struct {
		name, aff, dic string
		known, unknown []string
	}{
		{
			"as written", "SET UTF-8\n", "4\nkota\nZeit\nUNESCO\niPhone\n",
			[]string{"kota", "Kota", "KOTA", "Zeit", "ZEIT", "UNESCO", "iPhone"}, []string{"zeit", "unesco", "Unesco", "koTa", "iphone", ""},
		},
		{
			"suffixes with conditions",
			"SET UTF-8\nSFX S Y 3\nSFX S y ies [^aeiou]y\nSFX S 0 s [aeiou]y\nSFX S 0 s [^y]\n", "3\ncity/S\nday/S\nbook/S\n",
			[]string{"city", "cities", "days", "books"}, []string{"citys", "daies", "cites", "bookss"},
		},
		{
			"prefix with suffix, only where both cross",
			"SET UTF-8\nPFX U Y 1\nPFX U 0 un .\nSFX D Y 1\nSFX D 0 ed .\nSFX N N 1\nSFX N 0 ness .\n", "2\nlock/UD\nkind/UN\n",
			[]string{"unlock", "locked", "unlocked", "unkind", "kindness"}, []string{"unkindness", "unununlock", "kinded"},
		},
		{
			"a suffix behind a suffix",
			"SET UTF-8\nFLAG long\nSFX Aa Y 1\nSFX Aa 0 kan/Ny .\nSFX Ny Y 1\nSFX Ny 0 nya .\n", "2\nlaku/Aa\nbaru\n",
			[]string{"lakukan", "lakukannya"}, []string{"lakunya", "barukan", "lakukannyanya"},
		},
		{
			"circumfix, behind a suffix as well",
			"SET UTF-8\nFLAG long\nCIRCUMFIX XX\nPFX K1 Y 1\nPFX K1 0 ke/XX .\nSFX Ka Y 1\nSFX Ka 0 an/K1XXo0 .\nSFX o0 Y 1\nSFX o0 0 nya .\n", "1\nbiasa/Ka\n",
			[]string{"biasa", "kebiasaan", "kebiasaannya"}, []string{"biasaan", "kebiasa", "biasaannya"},
		},
		{
			"stems that need an affix, words that are forbidden",
			"SET UTF-8\nNEEDAFFIX !\nFORBIDDENWORD *\nSFX s Y 1\nSFX s 0 nen .\n", "4\nfreundi/!s\nlehrerin/s\nlehrerinnen/*\nmal\n",
			[]string{"freundinen", "mal"}, []string{"freundi", "lehrerinnen"},
		},
		{
			"compounds by place",
			"SET UTF-8\nCOMPOUNDBEGIN x\nCOMPOUNDMIDDLE y\nCOMPOUNDEND z\nONLYINCOMPOUND o\nCOMPOUNDMIN 3\nSFX f Y 1\nSFX f 0 s/xyo .\n",
			"3\nArbeit/f\nhaus/xz\ntür/z\n",
			[]string{"haustür", "Arbeitstür", "Arbeitshaus"}, []string{"Arbeits", "türhaus", "ArbeitArbeit", "tüArbeits"},
		},
		{
			"compounds of any words",
			"SET UTF-8\nCOMPOUNDFLAG c\n", "3\nvlees/c\nsoep/c\nen\n",
			[]string{"vleessoep", "soepvleessoep"}, []string{"vleesen", "ensoep"},
		},
		{
			"flags as numbers and by alias",
			"SET UTF-8\nFLAG num\nAF 2\nAF 101\nAF 101,102\nSFX 101 Y 1\nSFX 101 0 a .\nSFX 102 Y 1\nSFX 102 0 b .\n", "2\nmel/1\nkol/2\n",
			[]string{"mela", "kola", "kolb"}, []string{"melb"},
		},
		{
			"flags as characters",
			"SET UTF-8\nFLAG UTF-8\nSFX é Y 1\nSFX é 0 s .\n", "2\nchat/é\nnez\n", []string{"chats"}, []string{"nezs"},
		},
		{
			"ignored marks, converted letters, hyphens",
			"SET UTF-8\nIGNORE \u064b\u064c\nICONV 1\nICONV ﬁ fi\n", "4\nكتاب\nfinal\nanak\ndon't\n",
			[]string{"كتابٌ", "ﬁnal", "anak-anak", "don’t", "Anak-anak"}, []string{"anak-", "-anak", "anak-x"},
		},
		{
			"a slash in a word, remarks, a count that is none",
			"SET UTF-8\n", "km\\/h\nlast\tpo:noun\n# remark\n\n7\n", []string{"km/h", "last", "7"}, []string{"po:noun", "remark"},
		},
	} {
		d := read(t, c.aff, c.dic)
		for _, word := range c.known {
			if !d.Has(word) {
				t.Errorf("%s: %q is not known", c.name, word)
			}
		}
		for _, word := range c.unknown {
			if d.Has(word) {
				t.Errorf("%s: %q is known", c.name, word)
			}
		}
	}
}

func TestEncodings(t *testing.T) {
	koi8, err := charmap.KOI8R.NewEncoder().String("1\nгород/Я\n")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := charmap.KOI8R.NewEncoder().String("SET KOI8-R\nSFX Я Y 1\nSFX Я 0 а [^а]\n")
	if err != nil {
		t.Fatal(err)
	}
	if d := read(t, rules, koi8); !d.Has("города") || d.Has("городаа") {
		t.Error("KOI8-R is misread")
	}
	for _, set := range []string{"", "SET ISO8859-1\n", "SET ISO8859-15\n", "SET microsoft-cp1252\n"} {
		if d := read(t, set+"WORDCHARS -\n", "1\nstra\xdfe\n"); !d.Has("straße") {
			t.Errorf("%q is misread", set)
		}
	}
}

func TestBrokenFiles(t *testing.T) {
	for _, c := range []struct{ aff, dic, want string }{
		{"SET EBCDIC-9\n", "1\na\n", `unknown encoding "EBCDIC-9"`},
		{"SET UTF-8\nFLAG odd\n", "1\na\n", `unknown kind of flags "odd"`},
		{"SET UTF-8\nSFX A Y\n", "1\na\n", "line 2: a rule of affixes has 3 fields"},
		{"SET UTF-8\nFLAG num\nSFX x Y 1\n", "1\na\n", `line 3: "x" is no flag`},
		{"SET UTF-8\nFLAG long\n", "1\na/xyz\n", "word list: line 2"},
		{"SET UTF-8\n", "", "it holds no words"},
	} {
		_, err := hunspell.Read(strings.NewReader(c.aff), strings.NewReader(c.dic))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q with %q: %v, want %q", c.aff, c.dic, err, c.want)
		}
	}
}

func TestOpen(t *testing.T) {
	files := fstest.MapFS{
		"dict/id_ID.aff": {Data: []byte("SET UTF-8\n")}, "dict/id_ID.dic": {Data: []byte("1\nkota\n")},
		"dict/lone.dic": {Data: []byte("1\nkota\n")}, "dict/empty.aff": {}, "dict/empty.dic": {},
	}
	if d, err := hunspell.Open(files, "dict/id_ID.dic"); err != nil || !d.Has("kota") {
		t.Errorf("the dictionary was not read: %v", err)
	}
	for name, want := range map[string]string{
		"dict/id_ID.aff": "must end in .dic", "dict/lone.dic": "lone.aff", "dict/none.dic": "none", "dict/empty.dic": "holds no words",
	} {
		if _, err := hunspell.Open(files, name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", name, err, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("SET UTF-8\nFLAG long\nSFX Aa Y 1\nSFX Aa y ies/Bb [^aeiou]y\nPFX Bb Y 1\nPFX Bb 0 un .\n", "2\ncity/AaBb\nfoo\\/x/Aa\n", "uncities")
	f.Add("SET KOI8-R\nCOMPOUNDFLAG c\nCOMPOUNDMIN 1\nAF 1\nAF cc\nIGNORE x\nICONV a b\n", "a/1\nb/c\n", "abababababab")
	f.Add("\ufeffSET UTF-8\nSFX A Y 1\nSFX A 0 0/A .\nCOMPOUNDBEGIN A\n", "1\n\xff/A\tpo:x\n", "a-a-a-’s")
	f.Fuzz(func(t *testing.T, aff, dic, word string) {
		d, err := hunspell.Read(strings.NewReader(aff), strings.NewReader(dic))
		if err != nil {
			return
		}
		if d.Written(word) && !d.Has(strings.ReplaceAll(word, "’", "'")) && !strings.Contains(word, "’") {
			t.Errorf("%q is known as written, but not known", word)
		}
	})
}
