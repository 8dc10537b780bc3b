package jobs

import (
	"strings"
	"testing"
)

// TestBadLinesKeepTheirIDs: who sent a job gets a result for it, whatever is
// wrong with the rest of the line.
func TestBadLinesKeepTheirIDs(t *testing.T) {
	for line, want := range map[string]string{
		`{"id":"a","target":{"text":"x"}} rubbish`:          "a",
		`{"id":"a"}{"id":"b"}`:                              "a",
		`{"target":{"te xt":[1,{"id":"no"}]},"id":"a","x`:   "a",
		`{"id":"a","target":{"text":"cut`:                   "a",
		"{\"target\":{\"text\":\"caf\xe9\"},\"id\":\"é\"}":  "é",
		"{\"id\":\"caf\xe9\",\"target\":{\"text\":\"x\"}}":  "",
		"{\"id\":\"a\",\"target\":{\"text\":\"tab\tin\"}}":  "a",
		`{"id":7,"target":{"text":"x"}} rubbish`:            "",
		`{"target":{"id":"inner"}} rubbish`:                 "",
		`[{"id":"a"}`:                                       "",
		`{"target":{"text":"cut`:                            "",
		`{"id":"long","x":"` + strings.Repeat("k", MaxLine): "long",
	} {
		list := readAll(t, line, Options{})
		if len(list) != 1 || list[0].Err == nil {
			t.Fatalf("%.60s: %d jobs", line, len(list))
		}
		if got := list[0].ID(); got != want {
			t.Errorf("%.60s: id %q, want %q", line, got, want)
		}
	}
}
