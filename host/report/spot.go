package report

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// spot is where a finding stands in a file that people have: what CI systems
// and editors point at.
type spot struct {
	path       string
	start, end engine.Position
	exact      bool         // start and end are in the file, not only near
	bytes      *checks.Span // of the file; nil when unknown
	verbatim   bool         // the file holds the text as it is, in UTF-8
	side       checks.Side  // whose text it is; only when exact
	span       checks.Span  // UTF-8 bytes of that text; only when exact
}

// spotOf is where f stands: the span of the first side that a file holds, the
// target before the others. A finding of texts that a jobs file holds stands at
// the line of the job, one without a span at the start of the target's file.
func spotOf(r *engine.Result, f *engine.Finding) spot {
	for _, side := range sides {
		if at, ok := f.At[side]; ok {
			if found := spotAt(r, at); found.exact {
				return found
			}
		}
	}
	return nearest(r)
}

var sides = []checks.Side{checks.Target, checks.Source, checks.Reference}

// spotAt is where a place of the job itself stands.
func spotAt(r *engine.Result, at engine.Location) spot {
	document := r.Origin.Documents[at.Side]
	if document == nil && at.Side == checks.Target && r.Origin.Path != "" {
		document = &formats.Document{Path: r.Origin.Path}
	}
	if document == nil || at.Job != r.ID {
		return nearest(r)
	}
	s := spot{path: document.Path, start: at.Position, exact: true, side: at.Side, span: at.Span, verbatim: verbatim(document)}
	s.end = end(document, at, r.Article.Side(at.Side).Content)
	if document.Map != nil && document.Members == nil {
		bytes := document.Map.File(at.Span)
		s.bytes = &bytes
	}
	return s
}

func nearest(r *engine.Result) spot {
	line, path := 1, r.Origin.Path
	if path == "" {
		line, path = max(1, r.Origin.Line), r.Origin.Jobs
	}
	place := engine.Position{Line: line, Column: 1}
	return spot{path: path, start: place, end: place}
}

// verbatim tells whether a file holds nothing but its text, in UTF-8.
func verbatim(document *formats.Document) bool {
	return plain(document.Points) && document.Members == nil && (document.Encoding == "" || strings.EqualFold(document.Encoding, "utf-8"))
}

// plain tells whether a decoded file is nothing but its text.
func plain(points []offset.Point) bool {
	return len(points) == 0 || len(points) == 1 && points[0] == offset.Point{Line: 1, Column: 1, Verbatim: true}
}

// end is the line and column behind a place. In a marked-up file it is behind
// what stands for the last character: markup and entities before it count.
func end(document *formats.Document, at engine.Location, content string) engine.Position {
	behind := at.End()
	if at.Span.Empty() || plain(document.Points) {
		return behind
	}
	last, size := utf8.DecodeLastRuneInString(at.Text)
	span := checks.Span{Start: at.Span.End - size, End: at.Span.End}
	behind.Line, behind.Column = offset.Locate(document.Points, content, span.Start)
	switch {
	case last == '\n':
		behind.Line, behind.Column = offset.Locate(document.Points, content, span.End)
	case document.Map == nil:
		behind.Column++
	default:
		behind.Column += characters(document, span)
	}
	return behind
}

// characters is how many characters of the file stand for one of the text: one,
// or those of an entity or escape, which are ASCII.
func characters(document *formats.Document, span checks.Span) int {
	next := sort.Search(len(document.Points), func(i int) bool { return document.Points[i].Text > span.Start })
	if next > 0 && document.Points[next-1].Verbatim {
		return 1
	}
	bytes := document.Map.File(span).Len()
	if strings.HasPrefix(strings.ToLower(document.Encoding), "utf-16") {
		bytes /= 2
	}
	return max(1, bytes)
}
