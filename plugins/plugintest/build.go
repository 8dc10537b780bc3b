package plugintest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
)

// Main runs the tests of a package and removes what [Faulty] and [Build] built.
// A package that uses them has
//
//	func TestMain(m *testing.M) { os.Exit(plugintest.Main(m)) }
func Main(m *testing.M) int {
	defer built.remove()
	return m.Run()
}

// Faulty returns the path of a plugin that breaks in the way of fault. All of
// them are one program, built once for the package under test; the name of the
// file tells it what to do.
func Faulty(t testing.TB, fault Fault) string {
	t.Helper()
	program := Build(t, "github.com/kawan-mt/kawan/plugins/plugintest/faulty")
	named := filepath.Join(filepath.Dir(program), "faulty-"+string(fault)+suffix())
	if err := os.Link(program, named); err != nil && !os.IsExist(err) {
		t.Fatalf("name the faulty plugin: %v", err)
	}
	_ = os.Remove(named + ".crashed") // left by CrashOnce
	return named
}

// Build builds the main package with an import path, once for the package under
// test, and returns the path of the program.
func Build(t testing.TB, importPath string) string {
	t.Helper()
	program, err := built.build(importPath)
	if err != nil {
		t.Fatal(err)
	}
	return program
}

// programs are the programs that were built for the package under test.
type programs struct {
	mu    sync.Mutex
	dir   string
	paths map[string]string
}

var built programs

func (p *programs) build(importPath string) (string, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if path, ok := p.paths[importPath]; ok {
		return path, nil
	}
	if p.dir == "" {
		dir, err := os.MkdirTemp("", "kawantest")
		if err != nil {
			return "", fmt.Errorf("make a directory for test programs: %w", err)
		}
		p.dir, p.paths = dir, map[string]string{}
	}
	path := filepath.Join(p.dir, filepath.Base(importPath)+suffix())
	build := exec.Command("go", "build", "-ldflags=-s -w", "-o", path, importPath)
	if output, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build %s: %w\n%s", importPath, err, output)
	}
	p.paths[importPath] = path
	return path, nil
}

func (p *programs) remove() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.dir != "" {
		_ = os.RemoveAll(p.dir)
	}
}

func suffix() string {
	if runtime.GOOS == "windows" {
		return ".exe"
	}
	return ""
}
