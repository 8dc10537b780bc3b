//go:build linux

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// BenchmarkCold checks one article from a cold start with all checks.
func BenchmarkCold(b *testing.B) {
	program, folder := kawan(b), articles(b)
	for b.Loop() {
		command := exec.Command(program, "check", "ulang-tahun-b.txt", "--format", "jsonl")
		command.Dir = folder
		if err := command.Run(); exitStatus(err) != 1 {
			b.Fatal(err)
		}
	}
}

// BenchmarkColdMemory measures the proportional set size of all processes of a
// run over one article with a reference, sampled each millisecond.
func BenchmarkColdMemory(b *testing.B) {
	program, folder := kawan(b), articles(b)
	peak := 0
	for b.Loop() {
		command := exec.Command(program, "check", "ulang-tahun-b.txt", "--reference", "ulang-tahun-a.txt", "--format", "jsonl")
		command.Dir = folder
		if err := command.Start(); err != nil {
			b.Fatal(err)
		}
		done := make(chan error)
		go func() { done <- command.Wait() }()
		for running := true; running; {
			select {
			case err := <-done:
				if exitStatus(err) != 1 {
					b.Fatal(err)
				}
				running = false
			case <-time.After(time.Millisecond):
				peak = max(peak, memory(program))
			}
		}
	}
	b.ReportMetric(float64(peak)/1024, "MB-PSS")
}

// memory is the proportional set size of all processes of a program, KiB.
func memory(program string) int {
	total := 0
	for _, pid := range processes(program) {
		rollup, err := os.ReadFile("/proc/" + pid + "/smaps_rollup")
		if err != nil {
			continue
		}
		for line := range strings.Lines(string(rollup)) {
			if size, ok := strings.CutPrefix(line, "Pss:"); ok {
				kib, _ := strconv.Atoi(strings.Fields(size)[0])
				total += kib
			}
		}
	}
	return total
}

// BenchmarkThousand checks 1,000 articles, each against another rendering of
// its story, with all checks.
func BenchmarkThousand(b *testing.B) {
	const articlesEach = 1000
	program, folder := kawan(b), articles(b)
	names := []string{"ulang-tahun-a", "ulang-tahun-b", "ulang-tahun-c"}
	var jobs bytes.Buffer
	for i := range articlesEach {
		fmt.Fprintf(&jobs, `{"id":"%d","target":{"path":"%s.txt","lang":"id"},"reference":{"path":"%s.txt","lang":"id"}}`+"\n",
			i, names[i%3], names[(i+1)%3])
	}
	path := filepath.Join(b.TempDir(), "jobs.jsonl")
	if err := os.WriteFile(path, jobs.Bytes(), 0o600); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		command := exec.Command(program, "check", "--jobs", "-", "--format", "jsonl")
		command.Dir = folder
		command.Stdin, _ = os.Open(path)
		out, err := command.Output()
		if exitStatus(err) != 1 || bytes.Count(out, []byte("\n")) != articlesEach {
			b.Fatal(err)
		}
	}
	b.ReportMetric(articlesEach*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}
