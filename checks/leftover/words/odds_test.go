package words

import (
	"io/fs"
	"strings"
	"testing"
)

func TestOddsTellLanguagesApart(t *testing.T) {
	id := OddsOf("en", "id")
	if odds, ok := id.Of("strength"); !ok || odds < 2 {
		t.Errorf("strength: %v %v", odds, ok)
	}
	if odds, ok := id.Of("banding"); !ok || odds > 0 {
		t.Errorf("banding: %v %v", odds, ok)
	}
	if _, ok := id.Of("terkalahkan"); ok {
		t.Error("terkalahkan is in the list of English")
	}
}

func TestEveryTableFitsItsList(t *testing.T) {
	entries, err := fs.ReadDir(oddsFiles, "odds")
	if err != nil || len(entries) < 25 {
		t.Fatalf("%d tables, %v", len(entries), err)
	}
	for _, entry := range entries {
		language, other, _ := strings.Cut(strings.TrimSuffix(entry.Name(), ".gz"), "-")
		table := OddsOf(language, other)
		if table == nil {
			t.Fatalf("%s does not fit its list", entry.Name())
		}
		last := table.list.at(table.list.Len() - 1)
		if _, ok := table.Of(last); !ok {
			t.Errorf("%s has no odds for %q", entry.Name(), last)
		}
	}
}

func TestNoOdds(t *testing.T) {
	if odds := OddsOf("en", "xx"); odds != nil {
		t.Errorf("odds of an unknown language: %v", odds)
	}
	if _, ok := OddsOf("xx", "en").Of("the"); ok {
		t.Error("nothing knows a word")
	}
}
