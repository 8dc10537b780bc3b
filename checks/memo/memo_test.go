package memo_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/kawan-mt/kawan/checks/memo"
)

func TestWordsAreWorkedOutOnce(t *testing.T) {
	m := memo.NewWords[string](8)
	asked := 0
	upper := func(word string) string { asked++; return strings.ToUpper(word) }
	for range 3 {
		if got := m.Of("padi", upper); got != "PADI" {
			t.Errorf("padi is %q", got)
		}
	}
	if asked != 1 {
		t.Errorf("worked out %d times", asked)
	}
	for range 2 {
		m.Of(strings.Repeat("a", 1000), upper)
	}
	if asked != 3 {
		t.Error("a word of 1,000 letters is remembered")
	}
}

// More words than there is room for are all right, by several goroutines at a time.
func TestRoomIsBounded(t *testing.T) {
	m := memo.NewWords[int](3)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for i := range 2000 {
				word := fmt.Sprint(i % 50)
				if got := m.Of(word, func(word string) int { return len(word) }); got != len(word) {
					t.Errorf("%s is %d", word, got)
				}
			}
		})
	}
	all.Wait()
}

func BenchmarkOf(b *testing.B) {
	m := memo.NewWords[string](8)
	text := "harga beras naik di seluruh pulau"
	words := strings.Fields(text)
	b.ReportAllocs()
	for b.Loop() {
		for _, word := range words {
			m.Of(word, strings.ToUpper)
		}
	}
}
