package forms

import (
	"slices"
	"testing"
)

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"Ünï": "ünï", "１２％": "12%", "٣٫١٤": "3٫14", "l’eau": "l'eau", "أحمد": "احمد", "مُمَثّل": "ممثل",
		"ё": "е", "a\u00adb": "ab", "10\u00a0000": "10 000", "ＣＯＶＩＤ‑19": "covid-19", "१२": "12", "𝟗": "9",
	} {
		if got := string(Folded(text)); got != want {
			t.Errorf("Folded(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestTrie(t *testing.T) {
	var trie Trie[int]
	for i, form := range []string{"two", "twenty", "twenty two", "Zwölf", "二十"} {
		trie.Add(form, i)
	}
	trie.Add("two", 0)
	for _, c := range []struct {
		text string
		at   int
		want []int
	}{
		{"twenty two men", 0, []int{6, 10}}, {"TWO", 0, []int{3}}, {"zwölf", 0, []int{6}}, {"no", 0, nil}, {"a 二十年", 2, []int{8}}, {"tw", 0, nil},
	} {
		var ends []int
		trie.Walk(c.text, c.at, func(end int, _ []int) { ends = append(ends, end) })
		if !slices.Equal(ends, c.want) {
			t.Errorf("%q: forms end at %v, want %v", c.text, ends, c.want)
		}
	}
	if n := trie.Find("two"); n == nil || len(n.Entries) != 1 {
		t.Errorf("an entry added twice: %v", n)
	}
	visited := 0
	trie.Each(func(*Node[int]) { visited++ })
	if visited != 5 {
		t.Errorf("Each visited %d nodes, want 5", visited)
	}
}
