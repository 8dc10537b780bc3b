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

// stable replaces what has nothing to do with the articles: the version, and
// how the HTML report looks and works.
var stable = map[*regexp.Regexp]string{
	regexp.MustCompile(`"semanticVersion":"[^"]*"`):      `"semanticVersion":"0.0.0"`,
	regexp.MustCompile(`(?s)<style>.*</style>`):          "<style></style>",
	regexp.MustCompile(`(?s)<script>.*?</script>\n</bo`): "<script></script>\n</bo",
}

// TestGoldenReports writes all reports of a run at once and compares
// them with those in testdata/golden, which host/report holds against schemas.
// After a change that is meant: go test ./host/kawan -update.
func TestGoldenReports(t *testing.T) {
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
				for pattern, with := range stable {
					got = pattern.ReplaceAll(got, []byte(with))
				}
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
