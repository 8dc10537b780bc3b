package article

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

func TestShelf(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	var s shelf
	reading := func(i int) *formats.Reading {
		m := &offset.Map{}
		m.Verbatim(4, i)
		m.Replaced(1, checks.Span{Start: i + 4, End: i + 10})
		text := fmt.Sprint(i) + strings.Repeat(" satu", 2000)
		return &formats.Reading{Name: fmt.Sprint(i), Keys: []string{"k"}, Warnings: []checks.Message{checks.Msg("w", checks.Number("n", 1))},
			Text: checks.Text{Content: text, Lang: "id", Blocks: []checks.Block{{Span: checks.Span{End: len(text)}, Kind: checks.Heading}},
				Inlines: []checks.Inline{{At: i, Kind: checks.Closing, ID: "1"}}},
			Document: formats.Document{Path: "p", Encoding: "utf-8", Map: m, Points: []offset.Point{{Text: i, Line: 2, Column: 3, Verbatim: true}},
				LeftOut: []formats.Passage{{Text: "t", File: checks.Span{Start: 1, End: 2}, Reason: checks.Msg("r")}}}}
	}
	const count = 2400 // 24 MB
	for i := range count {
		if err := s.put(reading(i)); err != nil {
			t.Fatal(err)
		}
	}
	held := 0
	for i := range count {
		for _, n := range []int{i, i * 2654435761 % count} {
			got, err := s.get(n)
			if err != nil || !reflect.DeepEqual(got, reading(n)) {
				t.Fatalf("%d: %+v, %v", n, got, err)
			}
		}
	}
	for _, b := range s.batches {
		if b.readings != nil {
			held += b.bytes
		}
	}
	if held > shelfBytes+openBytes+2*batchBytes {
		t.Errorf("%d bytes are held", held)
	}
	if err := s.close(); err != nil {
		t.Error(err)
	}
	if left, err := os.ReadDir(os.Getenv("TMPDIR")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}
