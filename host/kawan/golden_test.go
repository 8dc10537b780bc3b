package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestGolden compares reports over the test articles with those in
// testdata/golden. After a change that is meant: go test ./host/kawan -update.
func TestGolden(t *testing.T) {
	program, folder := kawan(t), articles(t)
	for name, args := range map[string]string{
		"article.txt":    "check ulang-tahun-b.txt",
		"reference.txt":  "check ulang-tahun-a.txt --reference ulang-tahun-b.txt",
		"group.id.txt":   "check ulang-tahun-a.txt ulang-tahun-b.txt ulang-tahun-c.txt hari-nasional.txt kunjungan-shoigu.txt --group kim-putin --ui-lang id",
		"article.json":   "check ulang-tahun-b.txt --format json",
		"jobs.jsonl":     "check --jobs jobs.jsonl --format jsonl",
		"rules.txt":      "rules",
		"segments.color": "check --jobs jobs.jsonl --only drift,leftover --color always",
	} {
		t.Run(name, func(t *testing.T) {
			command := exec.Command(program, strings.Fields(args)...)
			command.Dir = folder
			var stderr bytes.Buffer
			command.Stderr = &stderr
			got, err := command.Output()
			if stderr.Len() > 0 {
				t.Fatalf("kawan %s: %v\n%s", args, err, stderr.String())
			}
			path := filepath.Join(folder, "golden", name)
			if *update {
				if err := os.WriteFile(path, got, 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("kawan %s\n%s\nIf that is meant: go test ./host/kawan -update", args, firstDifference(got, want))
			}
		})
	}
}

// firstDifference shows where two reports part.
func firstDifference(got, want []byte) string {
	at := 0
	for at < min(len(got), len(want)) && got[at] == want[at] {
		at++
	}
	around := func(report []byte) string {
		return strings.ToValidUTF8(string(report[max(0, at-80):min(len(report), at+120)]), "")
	}
	return fmt.Sprintf("at byte %d\ngot:  …%s…\nwant: …%s…", at, around(got), around(want))
}
