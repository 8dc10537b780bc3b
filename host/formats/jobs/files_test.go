package jobs

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

func TestFiles(t *testing.T) {
	const lines = "\ufeff" + `{"id":"1","target":{"path":"a.txt"},"source":{"path":"/b/c.txt"},"reference":{"text":"x"}}

{"id":"2","target":{"text":"no \"path\""},"source":{"path":"../d.txt"}}
{"id":"3","target":{"path":
{"id":"4","group":7,"target":{"path":"e.txt"}}`
	var found []string
	for line, path := range Files(t.Context(), strings.NewReader(lines), "f") {
		found = append(found, fmt.Sprint(line, " ", path))
	}
	if got, want := strings.Join(found, ", "), "1 f/a.txt, 1 /b/c.txt, 3 d.txt, 5 f/e.txt"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	over, cancel := context.WithCancel(t.Context())
	cancel()
	for line, path := range Files(over, strings.NewReader(lines), "f") {
		t.Errorf("%d %s after the end", line, path)
	}
}
