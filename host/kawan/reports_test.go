package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// versioned is what changes with every commit.
var versioned = regexp.MustCompile(`"semanticVersion":"[^"]*"`)

// TestReportsOverTheArticles writes all reports of a run at once and compares
// them with those in testdata/golden, which host/report holds against schemas.
// After a change that is meant: go test ./host/kawan -update.
func TestReportsOverTheArticles(t *testing.T) {
	program := kawan(t)
	for name, args := range map[string]string{
		"reference": "check ulang-tahun-a.txt --reference ulang-tahun-b.txt",
		"jobs":      "check --jobs jobs.jsonl",
	} {
		t.Run(name, func(t *testing.T) {
			formats := []string{"sarif", "junit", "checkstyle", "gitlab", "github", "rdjson", "csv", "html"}
			folder := t.TempDir()
			var flags []string
			for _, format := range formats {
				flags = append(flags, format+"="+filepath.Join(folder, name+"."+format))
			}
			command := exec.Command(program, append(strings.Fields(args), "--format", strings.Join(flags, ","))...)
			command.Dir = articles(t)
			if output, err := command.CombinedOutput(); command.ProcessState.ExitCode() != 1 || len(output) > 0 {
				t.Fatalf("%v\n%s", err, output)
			}
			for _, format := range formats {
				got, err := os.ReadFile(filepath.Join(folder, name+"."+format))
				if err != nil {
					t.Fatal(err)
				}
				got = versioned.ReplaceAll(got, []byte(`"semanticVersion":"0.0.0"`))
				path := filepath.Join(articles(t), "golden", name+"."+format)
				if *update {
					if err := os.WriteFile(path, got, 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				if !bytes.Equal(got, want) {
					t.Errorf("%s\n%s\nIf that is meant: go test ./host/kawan -update", path, firstDifference(got, want))
				}
			}
		})
	}
}
