package launch

import (
	"log/slog"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestParseLog(t *testing.T) {
	for _, c := range []struct {
		line, text string
		level      slog.Level
		plain      bool
	}{
		{`{"time":"2025-09-01T10:00:00Z","level":"WARN","msg":"slow","took":3}`, "warn: slow", slog.LevelWarn, false},
		{`{"@level":"error","@message":"plugin init","error":"no socket"}`, "error: plugin init", slog.LevelError, false},
		{`{"level":"LOUD","msg":"odd"}`, "debug: odd", slog.LevelDebug, false},
		{`{"answer":42}`, `{"answer":42}`, slog.LevelDebug, true},
		{`{"msg":"cut`, `{"msg":"cut`, slog.LevelDebug, true},
		{"Traceback (most recent call last):", "Traceback (most recent call last):", slog.LevelDebug, true},
	} {
		got := parseLog(c.line)
		if got.text() != c.text || got.level != c.level || got.plain != c.plain {
			t.Errorf("%s: got %q at %v, plain %v", c.line, got.text(), got.level, got.plain)
		}
	}
}

func TestTheLogHasABudget(t *testing.T) {
	now := time.Now()
	b := budget{start: now}
	allowed := 0
	for range 3 * mostLogged {
		if ok, _ := b.spend(now); ok {
			allowed++
		}
	}
	ok, dropped := b.spend(now.Add(time.Second))
	if allowed != mostLogged || !ok || dropped != 2*mostLogged {
		t.Errorf("allowed %d, then %v with %d dropped", allowed, ok, dropped)
	}
}

func TestTheLastLinesAreKept(t *testing.T) {
	var o output
	for i := range 50 {
		o.add(strconv.Itoa(i))
	}
	head, tail := o.head(), o.tail()
	if head[0] != "0" || head[len(head)-1] != "19" || tail[0] != "30" || tail[len(tail)-1] != "49" {
		t.Errorf("head %v, tail %v", head, tail)
	}
	o.add("panic: out of words")
	for range 50 {
		o.add("goroutine 1 [running]:")
	}
	if tail := o.tail(); tail[0] != "panic: out of words" || len(tail) != keptLines {
		t.Errorf("after a panic the tail is %v", tail)
	}
}

func TestLinesOfAnyLength(t *testing.T) {
	long := strings.Repeat("é", 100_000)
	var got []string
	eachLine(strings.NewReader("one\n"+long+"\nthree\nfour"), func(line string) { got = append(got, line) })
	if len(got) != 4 || got[0] != "one" || len(got[1]) != longestLine || got[2] != "three" || got[3] != "four" {
		t.Errorf("got %.40q", got)
	}
}

func TestWrittenLines(t *testing.T) {
	var got []string
	w := &lineWriter{use: func(line string) { got = append(got, line) }}
	for _, part := range []string{"on", "e\ntwo\n", strings.Repeat("x", 3*longestLine), "\n", "pending"} {
		if n, err := w.Write([]byte(part)); n != len(part) || err != nil {
			t.Errorf("wrote %d of %d, %v", n, len(part), err)
		}
	}
	if want := []string{"one", "two", strings.Repeat("x", longestLine)}; !slices.Equal(got, want) {
		t.Errorf("got %.40q", got)
	}
}

func FuzzPrintable(f *testing.F) {
	f.Add("plain")
	f.Add("three\x1b[31m")
	f.Add("\x1b]0;title\a\xff\xfe")
	f.Add(strings.Repeat("字", 1000))
	f.Add(`{"level":"INFO","msg":"\u001b"}`)
	f.Fuzz(func(t *testing.T, line string) {
		text := printable(line)
		if len(text) > 3*shownOfLine || !utf8.ValidString(text) || strings.ContainsAny(text, "\x1b\a\r\n") {
			t.Errorf("%q became %q", line, text)
		}
		parseLog(line)
	})
}
