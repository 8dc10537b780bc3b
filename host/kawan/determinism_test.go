package main

import (
	"bytes"
	"os"
	"os/exec"
	"testing"
)

func TestSameBytesAtAnyParallelism(t *testing.T) {
	program, folder := kawan(t), articles(t)
	run := func(parallel, procs string) []byte {
		command := exec.Command(program, "check", "--jobs", "jobs.jsonl", "--format", "jsonl", "--parallel", parallel)
		command.Dir = folder
		command.Env = append(os.Environ(), "GOMAXPROCS="+procs)
		out, err := command.Output()
		if len(out) == 0 {
			t.Fatal(err)
		}
		return out
	}
	want := run("1", "1")
	for _, c := range [][2]string{{"8", "1"}, {"1", "4"}, {"3", "2"}, {"8", "4"}} {
		if got := run(c[0], c[1]); !bytes.Equal(got, want) {
			t.Errorf("%s at a time on %s processors: %s", c[0], c[1], firstDifference(got, want))
		}
	}
}
