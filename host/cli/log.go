package cli

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strings"
	"sync"
)

// lines writes log records as lines for people: message, cause, and in brackets
// the other attributes.
type lines struct {
	out   io.Writer
	level slog.Level
	attrs []slog.Attr
}

var writing sync.Mutex // of log lines

// Enabled implements [slog.Handler].
func (l *lines) Enabled(_ context.Context, level slog.Level) bool { return level >= l.level }

// Handle implements [slog.Handler].
func (l *lines) Handle(_ context.Context, record slog.Record) error {
	attrs := l.attrs
	record.Attrs(func(attr slog.Attr) bool {
		attrs = append(attrs[:len(attrs):len(attrs)], attr)
		return true
	})
	var text strings.Builder
	text.WriteString("kawan: ")
	text.WriteString(record.Message)
	seen := map[string]bool{}
	for i := len(attrs) - 1; i >= 0; i-- {
		if seen[attrs[i].Key] {
			attrs = append(attrs[:i:i], attrs[i+1:]...)
			continue
		}
		seen[attrs[i].Key] = true
	}
	var about []string
	for _, attr := range attrs {
		if attr.Key == "cause" {
			fmt.Fprintf(&text, ": %v", attr.Value)
		} else {
			about = append(about, fmt.Sprintf("%s %v", attr.Key, attr.Value))
		}
	}
	if len(about) > 0 {
		fmt.Fprintf(&text, " (%s)", strings.Join(about, ", "))
	}
	writing.Lock()
	defer writing.Unlock()
	_, err := fmt.Fprintln(l.out, strings.ReplaceAll(text.String(), "\n", "\n    "))
	return err
}

// WithAttrs implements [slog.Handler].
func (l *lines) WithAttrs(attrs []slog.Attr) slog.Handler {
	more := *l
	more.attrs = slices.Concat(l.attrs, attrs)
	return &more
}

// WithGroup implements [slog.Handler]; groups are not shown.
func (l *lines) WithGroup(string) slog.Handler { return l }
