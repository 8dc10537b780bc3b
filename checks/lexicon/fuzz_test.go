package lexicon_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks/lexicon"
)

func FuzzReadDictd(f *testing.F) {
	index, text := dictd([2]string{"ask", "ask <v>\n1. minta\n"}, [2]string{"ash", "ash\nabu, debu\n"})
	f.Add(index, text)
	f.Add("ask\tA\tJ\n", []byte("ask\nminta\n"))
	f.Add("\t\t\n", []byte{0x1f, 0x8b, 0})
	f.Fuzz(func(t *testing.T, index string, text []byte) {
		pairs, err := lexicon.ReadDictd("fuzz", "en", "id", strings.NewReader(index), bytes.NewReader(text))
		if err != nil {
			return
		}
		for _, group := range pairs.Groups {
			if len(group[0]) == 0 || len(group[1]) == 0 {
				t.Fatalf("an empty entry: %q", group)
			}
		}
		lexicon.New(pairs).Index("en")
	})
}

func FuzzReadLex(f *testing.F) {
	var file bytes.Buffer
	pairs := &lexicon.Pairs{Label: "memory", Tags: [2]string{"en", "id"}, Groups: []lexicon.Group{{{"war"}, {"perang"}}}}
	if err := lexicon.WriteLex(&file, pairs); err != nil {
		f.Fatal(err)
	}
	f.Add(file.Bytes())
	f.Add([]byte("kawan.lex\x01\xff\xff\xff\xff\x7f"))
	f.Fuzz(func(t *testing.T, content []byte) {
		pairs, err := lexicon.ReadLex(bytes.NewReader(content))
		if err != nil {
			return
		}
		var again bytes.Buffer
		if err := lexicon.WriteLex(&again, pairs); err != nil {
			t.Fatal(err)
		}
		if _, err := lexicon.ReadLex(&again); err != nil {
			t.Fatalf("what was written is not read: %v", err)
		}
	})
}
