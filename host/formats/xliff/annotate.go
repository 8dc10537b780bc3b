package xliff

import (
	"context"
	"errors"
	"io"
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/annotate"
	"github.com/kawan-mt/kawan/host/formats/xmlscan"
)

// Annotate writes marks into a file: into XLIFF 2.1 and later as annotations
// with the issue of ITS 2.0, into 1.2 as notes and marks, into 2.0 and the
// dialects of translation tools, which know no such marks, as notes alone. What
// has no text in the target becomes a note of its unit.
func Annotate(ctx context.Context, file io.ReaderAt, size int64, out io.Writer, marks []annotate.Mark, o formats.Options) (lost int, err error) {
	s, err := xmlscan.New(io.NewSectionReader(file, 0, size), o)
	if err != nil {
		return 0, err
	}
	a := &annotator{scanner: s, marks: marks, splicer: annotate.NewSplicer(file, size, out, s.Encoding(), annotate.Reference)}
	for {
		token, err := s.Next()
		if errors.Is(err, io.EOF) {
			return a.lost + len(a.marks), a.splicer.Close()
		}
		if err == nil && token.Kind == xmlscan.Start {
			err = ctx.Err()
		}
		if err == nil {
			err = a.take(token)
		}
		if err != nil {
			return 0, err
		}
	}
}

// style is how a version of XLIFF takes marks.
type style struct {
	second bool // XLIFF 2
	spans  bool // marks may stand in the text
}

// annotator goes through a file and makes the edits of each unit when it ends.
type annotator struct {
	scanner *xmlscan.Scanner
	splicer *annotate.Splicer
	marks   []annotate.Mark // not written yet
	lost    int

	style  style
	names  []string // open elements
	layout *layout  // of the open unit
}

func (a *annotator) take(t *xmlscan.Token) error {
	switch t.Kind {
	case xmlscan.Start:
		a.start(t)
	case xmlscan.End:
		return a.end(t)
	case xmlscan.Text:
		if a.layout != nil {
			a.layout.text(t, a.scanner.File(t.Span))
		}
	}
	return nil
}

func (a *annotator) start(t *xmlscan.Token) {
	if len(a.names) == 0 {
		version := t.Attr("version")
		a.style.second = strings.HasPrefix(version, "2") || strings.HasPrefix(t.Space, xliff2)
		d := dialectOf(a.scanner)
		a.style.spans = version != "2.0" && d == dialect{} && a.scanner.Namespace("mq") == ""
	}
	a.names = append(a.names, t.Name)
	switch {
	case a.layout != nil:
		a.layout.start(t, a.scanner.File(t.Span), len(a.names))
	case (t.Name == "trans-unit" || t.Name == "unit") && core(t.Space):
		a.layout = &layout{depth: len(a.names), second: a.style.second, prefix: prefixOf(t), notesAt: -1}
	}
}

func (a *annotator) end(t *xmlscan.Token) error {
	depth := len(a.names)
	a.names = a.names[:depth-1]
	if a.layout == nil {
		return nil
	}
	span := a.scanner.File(t.Span)
	if depth > a.layout.depth {
		a.layout.end(t, span, depth)
		return nil
	}
	l := a.layout
	a.layout = nil
	var mine []annotate.Mark
	for len(a.marks) > 0 && a.marks[0].Anchor() < span.End {
		mine = append(mine, a.marks[0])
		a.marks = a.marks[1:]
	}
	edits, lost := l.edits(mine, a.style)
	a.lost += lost
	return a.splicer.Apply(edits)
}

// prefixOf is the prefix of a start tag, with its colon.
func prefixOf(t *xmlscan.Token) string {
	name := strings.TrimPrefix(string(t.Raw), "<")
	if end := strings.IndexAny(name, " \t\r\n/>"); end >= 0 {
		name = name[:end]
	}
	prefix, _, found := strings.Cut(name, ":")
	if !found {
		return ""
	}
	return prefix + ":"
}
