package report

import (
	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
)

// spot is where a finding stands in a file that people have: what CI systems
// and editors point at.
type spot struct {
	path       string
	start, end engine.Position
	span       checks.Span // UTF-8 bytes of the text; only when exact
	exact      bool        // start and end are in the file, not only near
}

// spotOf is where f stands: its target span, in the target's file. A finding
// without one, or in a text that a jobs file holds, stands at the start of the
// file or at the line of the job.
func spotOf(r *engine.Result, f *engine.Finding) spot {
	if at, ok := f.At[checks.Target]; ok {
		return spotAt(r, at)
	}
	return nearest(r)
}

// spotAt is where a place of the job itself stands.
func spotAt(r *engine.Result, at engine.Location) spot {
	if r.Origin.Path == "" || at.Side != checks.Target || at.Job != r.ID {
		return nearest(r)
	}
	return spot{r.Origin.Path, at.Position, at.End(), at.Span, true}
}

func nearest(r *engine.Result) spot {
	line, path := 1, r.Origin.Path
	if path == "" {
		line, path = max(1, r.Origin.Line), r.Origin.Jobs
	}
	place := engine.Position{Line: line, Column: 1}
	return spot{path: path, start: place, end: place}
}
