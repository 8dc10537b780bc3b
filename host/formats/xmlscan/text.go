package xmlscan

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

// Run is a stretch of text and where it stands.
type Run struct {
	Text         string
	Span         checks.Span // of the decoded file
	Line, Column int         // 1-based; the column counts characters
	Exact        bool        // the file holds the text as it is; else what stands for it
}

var (
	cdataStart = []byte("<![CDATA[")
	cdataEnd   = []byte("]]>")
	predefined = map[string]string{"lt": "<", "gt": ">", "amp": "&", "apos": "'", "quot": `"`}
)

// Runs are the runs of the current token, which is text: references are
// resolved and line ends are line feeds, as XML asks.
func (s *Scanner) Runs(yield func(Run) bool) {
	t := &s.token
	r := runner{raw: t.Raw, at: t.Span.Start, line: t.Line, column: t.Column, yield: yield}
	if bytes.HasPrefix(t.Raw, cdataStart) {
		r.skip(len(cdataStart))
		r.raw = bytes.TrimSuffix(r.raw, cdataEnd)
		r.literal = true
	}
	for len(r.raw) > 0 && r.step() {
	}
}

type runner struct {
	raw          []byte
	at           int
	line, column int
	literal      bool
	yield        func(Run) bool
}

// skip passes over bytes and counts their lines.
func (r *runner) skip(size int) {
	over := r.raw[:size]
	if last := bytes.LastIndexByte(over, '\n'); last >= 0 {
		r.line += bytes.Count(over, []byte("\n"))
		r.column = 1 + utf8.RuneCount(over[last+1:])
	} else {
		r.column += utf8.RuneCount(over)
	}
	r.at += size
	r.raw = r.raw[size:]
}

// step hands the next run over.
func (r *runner) step() bool {
	size := bytes.IndexByte(r.raw, '\r')
	if size < 0 {
		size = len(r.raw)
	}
	if !r.literal {
		if reference := bytes.IndexByte(r.raw[:size], '&'); reference >= 0 {
			size = reference
		}
	}
	if size > 0 {
		return r.emit(string(r.raw[:size]), size, true)
	}
	if r.raw[0] == '\r' {
		size = 1
		if bytes.HasPrefix(r.raw, []byte("\r\n")) {
			size = 2
		}
		return r.emit("\n", size, false)
	}
	end := bytes.IndexByte(r.raw, ';')
	if end < 0 {
		return r.emit(string(r.raw), len(r.raw), true)
	}
	return r.emit(resolve(string(r.raw[1:end])), end+1, false)
}

func (r *runner) emit(text string, size int, exact bool) bool {
	run := Run{Text: text, Span: checks.Span{Start: r.at, End: r.at + size}, Line: r.line, Column: r.column, Exact: exact}
	r.skip(size)
	return r.yield(run)
}

// resolve is the text of a reference, which the decoder found to be a valid one.
func resolve(reference string) string {
	if text, ok := predefined[reference]; ok {
		return text
	}
	base := 10
	if len(reference) > 1 && reference[0] == '#' {
		digits := reference[1:]
		if digits[0] == 'x' {
			base, digits = 16, digits[1:]
		}
		if code, err := strconv.ParseUint(digits, base, 32); err == nil {
			return string(rune(code))
		}
	}
	return ""
}
