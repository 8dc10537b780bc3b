package report

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/kawan-mt/kawan/host/engine"
)

var update = flag.Bool("update", false, "write the expected reports")

// TestGolden compares all formats over awkward results with testdata/golden.
// After a change that is meant: go test ./host/report -update.
func TestGolden(t *testing.T) {
	for _, format := range Formats() {
		t.Run(format, func(t *testing.T) {
			results, summary := awkward(t)
			golden(t, "awkward."+format, reported(t, format, results, summary))
			golden(t, "empty."+format, reported(t, format, nil, &engine.Summary{}))
		})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	at := 0
	for at < min(len(got), len(want)) && got[at] == want[at] {
		at++
	}
	t.Errorf("%s differs at byte %d; if that is meant: go test ./host/report -update\ngot:  …%q\nwant: …%q", path, at,
		got[max(0, at-60):min(len(got), at+100)], want[max(0, at-60):min(len(want), at+100)])
}
