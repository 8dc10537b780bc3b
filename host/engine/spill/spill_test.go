package spill

import (
	"cmp"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
)

type record struct {
	Key  int
	Text string
}

func TestSpoolKeepsOrderAndCanBeReadTwice(t *testing.T) {
	folder := t.TempDir()
	s, err := NewSpool[record](folder)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 1000 {
		if err := s.Add(record{Key: i, Text: "x"}); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 {
		n := 0
		for r, err := range s.All() {
			if err != nil {
				t.Fatal(err)
			}
			if r.Key != n {
				t.Fatalf("record %d, want %d", r.Key, n)
			}
			n++
		}
		if n != 1000 || s.Len() != 1000 {
			t.Errorf("%d records of %d, want 1000", n, s.Len())
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if left, _ := os.ReadDir(folder); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestSorterMergesRunsStably(t *testing.T) {
	for _, budget := range []int{1, 64, 1 << 20} {
		s := NewSorter(t.TempDir(), budget, func(record) int { return 1 }, func(a, b record) int { return cmp.Compare(a.Key, b.Key) })
		var want []record
		random := rand.New(rand.NewPCG(1, 2))
		for i := range 700 {
			r := record{Key: random.IntN(40), Text: string(rune('a' + i%26))}
			want = append(want, r)
			if err := s.Add(r); err != nil {
				t.Fatal(err)
			}
		}
		slices.SortStableFunc(want, func(a, b record) int { return cmp.Compare(a.Key, b.Key) })
		var got []record
		for r, err := range s.Sorted() {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, r)
		}
		if open := len(s.runs); open > 3*fanIn {
			t.Errorf("budget %d: %d runs are open", budget, open)
		}
		if !slices.EqualFunc(got, want, func(a, b record) bool { return a.Key == b.Key && a.Text == b.Text }) {
			t.Errorf("budget %d: not sorted stably", budget)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
