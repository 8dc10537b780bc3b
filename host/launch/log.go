package launch

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"time"
)

// mostLogged is how many lines a second of one stream of a plugin reach the host's log.
const mostLogged = 500

// logLine is a line that a plugin wrote, as its logger meant it.
type logLine struct {
	level   slog.Level
	message string
	attrs   []slog.Attr
	plain   bool // not written by a logger
}

// parseLog reads a JSON line of log/slog or of hclog; any other line is plain.
func parseLog(line string) logLine {
	plain := logLine{level: slog.LevelDebug, message: printable(line), plain: true}
	if !strings.HasPrefix(line, "{") {
		return plain
	}
	var fields map[string]any
	if json.Unmarshal([]byte(line), &fields) != nil {
		return plain
	}
	parsed := logLine{level: slog.LevelDebug}
	for _, names := range [][3]string{{"level", "msg", "time"}, {"@level", "@message", "@timestamp"}} {
		message, ok := fields[names[1]].(string)
		if !ok {
			continue
		}
		parsed.message = message
		if level, ok := fields[names[0]].(string); ok {
			_ = parsed.level.UnmarshalText([]byte(level)) // an unknown level stays debug
		}
		for _, name := range names {
			delete(fields, name)
		}
		for _, name := range slices.Sorted(maps.Keys(fields)) {
			parsed.attrs = append(parsed.attrs, slog.Any(name, fields[name]))
		}
		return parsed
	}
	return plain
}

// text is the line for people, without its attributes.
func (l logLine) text() string {
	if l.plain {
		return l.message
	}
	return strings.ToLower(l.level.String()) + ": " + l.message
}

// recorder puts the lines of one plugin process into the host's log and keeps
// those that tell why it failed.
type recorder struct {
	log    *slog.Logger
	output output
}

// line returns what is to be called with every line of a stream, by one
// goroutine. Only standard error can tell why a plugin failed.
func (r *recorder) line(stream string) func(line string) {
	attr := slog.String("stream", stream)
	left := budget{start: time.Now()}
	return func(line string) {
		allowed, dropped := left.spend(time.Now())
		if dropped > 0 {
			r.log.Warn("the plugin writes too much; some lines were not logged", attr, slog.Int("lines", dropped))
		}
		if !allowed && stream != "stderr" {
			return
		}
		parsed := parseLog(line)
		if stream == "stderr" && (parsed.plain || parsed.level >= slog.LevelWarn) {
			r.output.add(printable(parsed.text()))
		}
		if allowed {
			r.log.LogAttrs(context.Background(), parsed.level, parsed.message, append(parsed.attrs, attr)...)
		}
	}
}

// budget allows mostLogged lines in every second.
type budget struct {
	start time.Time
	count int
}

// spend tells whether a line is allowed and, with the first one of a new
// second, how many were not in the second before.
func (b *budget) spend(now time.Time) (allowed bool, dropped int) {
	if now.Sub(b.start) >= time.Second {
		dropped = max(0, b.count-mostLogged)
		b.start, b.count = now, 0
	}
	b.count++
	return b.count <= mostLogged, dropped
}

// writer records what a Go plugin printed after the handshake, which go-plugin
// sends over the connection.
func (r *recorder) writer(stream string) io.Writer {
	return &lineWriter{use: r.line(stream)}
}

// lineWriter cuts what is written into lines; it never fails.
type lineWriter struct {
	use     func(line string)
	pending []byte
}

// Write is called by one goroutine at a time.
func (w *lineWriter) Write(data []byte) (int, error) {
	for rest := data; len(rest) > 0; {
		line, after, ended := bytes.Cut(rest, []byte("\n"))
		if room := longestLine - len(w.pending); room > 0 {
			w.pending = append(w.pending, line[:min(room, len(line))]...)
		}
		if ended {
			w.use(string(w.pending))
			w.pending = w.pending[:0]
		}
		rest = after
	}
	return len(data), nil
}
