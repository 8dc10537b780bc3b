package launch

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
)

// longestGreeting is how many bytes the first line on standard output may have;
// one with a certificate has about 1,000.
const longestGreeting = 16 << 10

// greeting is the first line that a plugin writes to standard output:
//
//	core version|protocol version|network|address|grpc[|certificate]
type greeting struct {
	reader *io.PipeReader
	writer *io.PipeWriter

	mu   sync.Mutex
	text string
	seen bool
}

func (g *greeting) init() { g.reader, g.writer = io.Pipe() }

func (g *greeting) close() { _ = g.writer.Close() }

// read hands the first line to go-plugin and every further one to use.
func (g *greeting) read(stdout io.Reader, use func(line string)) {
	lines := bufio.NewReaderSize(stdout, longestGreeting)
	line, err := lines.ReadSlice('\n')
	g.mu.Lock()
	g.text, g.seen = strings.TrimSpace(string(line)), len(line) > 0
	g.mu.Unlock()
	if len(line) > 0 {
		_, _ = fmt.Fprintln(g.writer, g.text) // fails when nobody waits for it any more
	}
	g.close()
	if err == nil || errors.Is(err, bufio.ErrBufferFull) {
		eachLine(lines, use)
	}
}

// line is the greeting, and whether there was one.
func (g *greeting) line() (string, bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.text, g.seen
}

// parts is the greeting cut at its bars, nil if it is none.
func (g *greeting) parts() []string {
	text, _ := g.line()
	parts := strings.Split(text, "|")
	if len(parts) < 5 || parts[0] != "1" || parts[4] != "grpc" {
		return nil
	}
	if _, err := strconv.Atoi(parts[1]); err != nil {
		return nil
	}
	return parts
}

// version is the protocol's major version that the plugin chose; false if there is no greeting.
func (g *greeting) version() (int, bool) {
	parts := g.parts()
	if parts == nil {
		return 0, false
	}
	version, err := strconv.Atoi(parts[1])
	return version, err == nil
}

// insecure says how the plugin falls short of the policy, empty if it does not.
func (g *greeting) insecure(policy Policy, dir string) string {
	parts := g.parts()
	switch {
	case parts == nil:
		return ""
	case usesTLS(policy):
		if len(parts) < 6 || parts[5] == "" {
			return "it offers no certificate, and its policy demands mutual TLS"
		}
	case parts[2] != "unix":
		return "it listens on the network without TLS instead of a socket in its private directory"
	case !within(dir, parts[3]):
		return "it listens without TLS on a socket outside its private directory"
	}
	return ""
}

// usesTLS tells whether calls are protected by mutual TLS.
func usesTLS(policy Policy) bool { return !policy.PlainSocket || runtime.GOOS == "windows" }

func within(dir, path string) bool {
	relative, err := filepath.Rel(dir, path)
	return err == nil && filepath.IsLocal(relative)
}
