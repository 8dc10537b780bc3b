//go:build linux

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/kawan-mt/kawan/plugins/plugintest"
)

// result is what the tests read of a result line.
type result struct {
	ID       string
	Verdict  string
	Findings []struct{ Rule string }
	Coverage []struct{ Rule, Status, Reason string }
}

// TestFaultyPlugins runs kawan with the bundled checks and a plugin of each
// fault, all in processes of their own.
func TestFaultyPlugins(t *testing.T) {
	program := kawan(t)
	harmless := map[plugintest.Fault]bool{plugintest.None: true, plugintest.CrashOnce: true, plugintest.Flood: true, plugintest.Fork: true}
	for _, fault := range append(plugintest.Faults(), plugintest.None) {
		plugin := plugintest.Faulty(t, fault)
		t.Run(string(fault), func(t *testing.T) {
			t.Parallel()
			temp, limit := shortTemp(t), deadline
			if harmless[fault] {
				limit *= 5 // what is only slow must not fail where a lot runs
			}
			command := exec.Command(program, "check", "ulang-tahun-a.txt", "ulang-tahun-b.txt", "--group", "story",
				"--plugin", "faulty="+plugin, "--format", "jsonl", "--deadline", limit.String())
			command.Dir = articles(t)
			command.Env = append(os.Environ(), "TMPDIR="+temp)
			var stdout, stderr bytes.Buffer
			command.Stdout, command.Stderr = &stdout, &stderr
			began := time.Now()
			err := command.Run()
			took := time.Since(began)

			want, verdict := 3, "incomplete"
			if harmless[fault] {
				want, verdict = 1, "fail"
			}
			if got := exitStatus(err); got != want {
				t.Errorf("exit status %d, want %d\n%s", got, want, stderr.String())
			}
			// Two hangs in a row take two deadlines, and stopping takes a while.
			if took > 2*limit+20*time.Second {
				t.Errorf("took %v", took)
			}
			results := read(t, stdout.Bytes())
			if len(results) != 2 {
				t.Fatalf("%d results, want 2\n%s", len(results), stderr.String())
			}
			for _, r := range results {
				if r.Verdict != verdict {
					t.Errorf("%s: verdict %s, want %s", r.ID, r.Verdict, verdict)
				}
				if !found(r, "leftover/residue") && !found(r, "leftover/text") {
					t.Errorf("%s: the findings of the other plugins are not kept: %v", r.ID, r.Findings)
				}
				if verdict == "incomplete" && !blames(r, "faulty") {
					t.Errorf("%s: no coverage names the plugin: %v", r.ID, r.Coverage)
				}
			}
			if verdict == "incomplete" && fault != plugintest.NoCoverage && !strings.Contains(stderr.String(), "faulty") {
				t.Errorf("standard error does not name the plugin: %q", stderr.String())
			}
			t.Logf("%v: %s", took.Round(time.Millisecond), strings.TrimSpace(stderr.String()))
			left(t, plugin, temp)
		})
	}
}

const deadline = 3 * time.Second

// shortTemp is a temporary folder with a path short enough for sockets.
func shortTemp(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("", "kw")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	return folder
}

func exitStatus(err error) int {
	var exit *exec.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		return exit.ExitCode()
	}
	return -1
}

func read(t *testing.T, lines []byte) []result {
	t.Helper()
	var results []result
	for line := range bytes.Lines(lines) {
		var r result
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatalf("result line %q: %v", line, err)
		}
		results = append(results, r)
	}
	return results
}

func found(r result, rule string) bool {
	for _, f := range r.Findings {
		if f.Rule == rule {
			return true
		}
	}
	return false
}

func blames(r result, plugin string) bool {
	for _, c := range r.Coverage {
		if c.Status == "failed" && c.Reason != "" && (strings.Contains(c.Reason, plugin) || strings.HasPrefix(c.Rule, plugin)) {
			return true
		}
	}
	return false
}

// left tests that nothing is left of a plugin: no process, no socket or folder.
func left(t *testing.T, plugin, temp string) {
	t.Helper()
	until := time.Now().Add(15 * time.Second)
	for {
		alive := processes(plugin)
		if len(alive) == 0 {
			break
		}
		if time.Now().After(until) {
			t.Errorf("processes are left: %v", alive)
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	entries, err := os.ReadDir(temp)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		t.Errorf("left behind: %s", entry.Name())
	}
}

// processes are those that run the program with a path.
func processes(path string) []string {
	var alive []string
	links, _ := filepath.Glob("/proc/[0-9]*/exe")
	for _, link := range links {
		if target, err := os.Readlink(link); err == nil && strings.TrimSuffix(target, " (deleted)") == path {
			alive = append(alive, filepath.Base(filepath.Dir(link)))
		}
	}
	return alive
}
