package launch

import (
	"bufio"
	"strings"
	"testing"
)

// greeted is what a plugin's output makes of a greeting, and the line that go-plugin gets.
func greeted(t *testing.T, output string) (*greeting, string) {
	t.Helper()
	g := &greeting{}
	g.init()
	var rest []string
	done := make(chan struct{})
	go func() {
		defer close(done)
		g.read(strings.NewReader(output), func(line string) { rest = append(rest, line) })
	}()
	lines := bufio.NewScanner(g.reader)
	lines.Scan()
	line := lines.Text()
	if lines.Scan() {
		t.Errorf("go-plugin gets a second line %q", lines.Text())
	}
	<-done
	return g, line
}

func TestGreeting(t *testing.T) {
	for _, c := range []struct {
		output  string
		version int
		ok      bool
	}{
		{"1|1|unix|/s|grpc\n", 1, true},
		{"1|2|unix|/s|grpc|certificate|true\nmore\n", 2, true},
		{"1|1|unix|/s|grpc", 1, true},
		{"1|1|unix|/s\n", 0, false},
		{"2|1|unix|/s|grpc\n", 0, false},
		{"1|one|unix|/s|grpc\n", 0, false},
		{"Loading…\n1|1|unix|/s|grpc\n", 0, false},
		{"", 0, false},
	} {
		g, line := greeted(t, c.output)
		if version, ok := g.version(); version != c.version || ok != c.ok {
			t.Errorf("%q: got version %d, %v", c.output, version, ok)
		}
		if first, _, _ := strings.Cut(c.output, "\n"); line != first {
			t.Errorf("%q: go-plugin gets %q", c.output, line)
		}
	}
}

func TestAGreetingWithoutEnd(t *testing.T) {
	g, _ := greeted(t, strings.Repeat("flood ", 100_000))
	if text, seen := g.line(); !seen || len(text) > longestGreeting {
		t.Errorf("kept %d bytes", len(text))
	}
}

func TestWithin(t *testing.T) {
	for path, want := range map[string]bool{
		"/tmp/k/s": true, "/tmp/k/sub/s": true, "/tmp/s": false, "/tmp/k/../s": false, "/tmp/kk/s": false, "s": false,
	} {
		if within("/tmp/k", path) != want {
			t.Errorf("%s: want %v", path, want)
		}
	}
}

func FuzzGreeting(f *testing.F) {
	f.Add("1|1|unix|/tmp/k/s|grpc\n", true)
	f.Add("1|1|unix|/tmp/k/../s|grpc|", false)
	f.Add("1|99999999999999999999|tcp|127.0.0.1:1|grpc\n", true)
	f.Fuzz(func(t *testing.T, output string, plain bool) {
		g, _ := greeted(t, output)
		_, understood := g.version()
		cause := g.insecure(Policy{PlainSocket: plain}, "/tmp/k")
		if parts := g.parts(); understood && cause == "" && plain && parts[2] != "unix" {
			t.Errorf("%q is taken for a private socket", output)
		}
	})
}
