//go:build linux

package main

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/kawan-mt/kawan/plugins/plugintest"
)

func TestInterruptEndsTheRunAndItsPlugins(t *testing.T) {
	program, plugin, temp := kawan(t), plugintest.Faulty(t, plugintest.HangInCall), shortTemp(t)
	command := exec.Command(program, "check", "ulang-tahun-a.txt", "--plugin", "faulty="+plugin, "--deadline", "1m")
	command.Dir = articles(t)
	command.Env = append(os.Environ(), "TMPDIR="+temp)
	var stderr bytes.Buffer
	command.Stderr = &stderr
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	for until := time.Now().Add(10 * time.Second); len(processes(plugin)) == 0; time.Sleep(20 * time.Millisecond) {
		if time.Now().After(until) {
			t.Fatal("the plugin does not start")
		}
	}
	time.Sleep(500 * time.Millisecond)
	began := time.Now()
	if err := command.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	if got := exitStatus(command.Wait()); got != 130 || !strings.Contains(stderr.String(), "interrupted") {
		t.Errorf("exit status %d, %q", got, stderr.String())
	}
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
	left(t, plugin, temp)
}

func TestReaderThatGoesAwayEndsTheRunInOrder(t *testing.T) {
	program, temp := kawan(t), shortTemp(t)
	command := exec.Command("sh", "-c", `"$KAWAN" check ulang-tahun-a.txt ulang-tahun-b.txt --group g --format json; echo $? >&2`)
	command.Dir = articles(t)
	command.Env = append(os.Environ(), "TMPDIR="+temp, "KAWAN="+program)
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	_ = reader.Close()
	var stderr bytes.Buffer
	command.Stdout, command.Stderr = writer, &stderr
	if err := command.Run(); err != nil {
		t.Fatal(err)
	}
	_ = writer.Close()
	if got := strings.TrimSpace(stderr.String()); got != "141" {
		t.Errorf("exit status and errors %q, want 141", got)
	}
	left(t, program, temp)
}
