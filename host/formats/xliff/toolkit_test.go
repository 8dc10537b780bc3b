package xliff

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/host/formats/bilingual"
	"github.com/kawan-mt/kawan/host/formats/bilingual/pairtest"
	"github.com/kawan-mt/kawan/host/formats/po"
	"github.com/kawan-mt/kawan/host/formats/tmx"
)

// tool runs a program of translate-toolkit on a file and returns what it makes.
func tool(t *testing.T, name string, input []byte, from, to string, options ...string) []byte {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s of translate-toolkit is not installed", name)
	}
	folder := t.TempDir()
	in, out := filepath.Join(folder, "in"+from), filepath.Join(folder, "out"+to)
	if err := os.WriteFile(in, input, 0o600); err != nil {
		t.Fatal(err)
	}
	if output, err := exec.Command(name, append(options, "--progress=none", in, out)...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v: %s", name, err, output)
	}
	content, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// TestToolkitReadsWhatWeWrite holds that our annotations change nothing of what
// translate-toolkit reads.
func TestToolkitReadsWhatWeWrite(t *testing.T) {
	content := generated(20)
	annotated := write(t, content, find(t, content, "menteri", "rencana", "bahwa rencana", "minister"))
	if bytes.Equal(annotated, content) {
		t.Fatal("nothing was written")
	}
	before := string(tool(t, "xliff2po", content, ".xlf", ".po"))
	after := string(tool(t, "xliff2po", annotated, ".xlf", ".po"))
	if strings.Count(before, "\nmsgid ") != 21 || after != before {
		t.Errorf("before\n%.2000s\nafter\n%.2000s", before, after)
	}
}

// TestWeReadWhatToolkitWrites reads one PO file by way of XLIFF and TMX.
func TestWeReadWhatToolkitWrites(t *testing.T) {
	content, err := os.ReadFile("../po/testdata/app.po")
	if err != nil {
		t.Fatal(err)
	}
	content, _, _ = bytes.Cut(content, []byte("#~")) // the toolkit takes obsolete entries along
	options := bilingual.Options{SourceLang: "en", TargetLang: "pt-BR"}
	want := targets(pairtest.Read(t, po.Read, content, options)[0].Article.Target.Content)
	for name, got := range map[string]string{
		"XLIFF": pairtest.Read(t, Read, tool(t, "po2xliff", content, ".po", ".xlf"), options)[0].Article.Target.Content,
		"TMX":   pairtest.Read(t, tmx.Read, tool(t, "po2tmx", content, ".po", ".tmx", "-l", "pt-BR"), options)[0].Article.Target.Content,
	} {
		for _, line := range targets(got) {
			if !strings.Contains(strings.Join(want, "\n"), line) {
				t.Errorf("%s: %q is not in the PO file", name, line)
			}
		}
		if len(targets(got)) < 4 {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func targets(content string) []string { return strings.Split(strings.TrimSpace(content), "\n") }
