package launch

import (
	"bufio"
	"io"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

const (
	keptLines   = 20
	longestLine = 64 << 10 // bytes that are read of a line
	shownOfLine = 2000     // bytes of it that people are shown
)

// output keeps the first and the last lines that a plugin wrote for people.
type output struct {
	mu    sync.Mutex
	first []string
	last  []string // ring, oldest at next
	next  int
	panic []string // from the line where a Go program starts to tell why it dies
}

func (o *output) add(line string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if len(o.first) < keptLines {
		o.first = append(o.first, line)
	}
	if len(o.last) < keptLines {
		o.last = append(o.last, line)
	} else {
		o.last[o.next] = line
		o.next = (o.next + 1) % keptLines
	}
	starts := strings.HasPrefix(line, "panic: ") || strings.HasPrefix(line, "fatal error: ")
	if (starts || len(o.panic) > 0) && len(o.panic) < keptLines {
		o.panic = append(o.panic, line)
	}
}

// head is the first lines.
func (o *output) head() []string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return append([]string{}, o.first...)
}

// tail is the last lines or, when a Go program died, the first ones of its dying words.
func (o *output) tail() []string {
	o.mu.Lock()
	defer o.mu.Unlock()
	if len(o.panic) > 0 {
		return append([]string{}, o.panic...)
	}
	return append(append([]string{}, o.last[o.next:]...), o.last[:o.next]...)
}

// eachLine calls use with every line of r, long ones cut, until r ends. It
// holds no more than one buffer however much or long r writes.
func eachLine(r io.Reader, use func(line string)) {
	lines := bufio.NewReaderSize(r, longestLine)
	continued := false
	for {
		line, more, err := lines.ReadLine()
		if err != nil {
			return
		}
		if !continued {
			use(string(line))
		}
		continued = more
	}
}

// printable is line without what could confuse a terminal, cut to shownOfLine.
func printable(line string) string {
	if len(line) > shownOfLine {
		cut := shownOfLine
		for cut > 0 && !utf8.RuneStart(line[cut]) {
			cut--
		}
		line = line[:cut]
	}
	return strings.Map(func(r rune) rune {
		if r == '\t' || unicode.IsGraphic(r) {
			return r
		}
		return -1
	}, strings.ToValidUTF8(line, "\uFFFD"))
}
