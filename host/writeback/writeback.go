// Package writeback gathers the findings of a run and writes them into the
// bilingual files that they were found in.
package writeback

import (
	"cmp"
	"io/fs"
	"os"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/annotate"
	"github.com/kawan-mt/kawan/host/formats/detect"
	"github.com/kawan-mt/kawan/host/message"
)

// Session gathers the findings of one run. Its memory grows with their number.
type Session struct {
	words    *message.Writer
	format   string // forced name of the files' format; empty: detected
	encoding string // forced encoding of the files; empty: found out
	files    map[string]*file
	order    []string
}

// file is one that findings go into.
type file struct {
	info  fs.FileInfo
	marks []annotate.Mark
	err   error // why nothing is written into it
	lost  int   // findings that stand nowhere in it
}

// New begins a session. words writes the comments.
func New(words *message.Writer, format, encoding string) *Session {
	return &Session{words: words, format: format, encoding: encoding, files: map[string]*file{}}
}

// Add takes the findings of one result.
func (s *Session) Add(r *engine.Result) {
	path := r.Origin.Path
	if path == "" {
		return
	}
	f := s.files[path]
	if f == nil {
		f = &file{}
		f.info, f.err = os.Stat(path)
		s.files[path] = f
		s.order = append(s.order, path)
	}
	if r.Err != "" {
		f.err = cmp.Or(f.err, errUnread)
		return
	}
	for i := range r.Findings {
		if m, ok := s.mark(&r.Findings[i], r.Origin.Documents); ok {
			f.marks = append(f.marks, m)
		} else {
			f.lost++
		}
	}
}

// mark makes the mark of a finding. A finding that stands at a position of the
// target, where something is missing, belongs to the segment whose source was
// not rendered.
func (s *Session) mark(f *engine.Finding, documents map[checks.Side]*formats.Document) (annotate.Mark, bool) {
	m := annotate.Mark{Rule: f.Rule, ITS: f.ITS, Severity: f.Severity, Comment: s.words.Write(f.Check, f.Message)}
	place := func(side checks.Side) *checks.Span {
		span, document := f.Span(side), documents[side]
		if span == nil || document == nil {
			return nil
		}
		at := document.Map.File(*span)
		return &at
	}
	m.Target, m.Source = place(checks.Target), place(checks.Source)
	if m.Source != nil && m.Target != nil && m.Target.Empty() {
		m.Target = nil
	}
	return m, m.Anchor() >= 0
}

// annotator is the writer of a file's format.
func (s *Session) annotator(path string) (annotate.Writer, error) {
	format, err := detect.Pairs(path, s.format)
	if err != nil {
		return nil, err
	}
	if format == nil || format.Annotate == nil {
		return nil, errFormat
	}
	return format.Annotate, nil
}
