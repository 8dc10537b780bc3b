package report

import (
	"net/url"
	"path/filepath"
	"strings"

	"github.com/kawan-mt/kawan/host/engine"
)

// related is another place of the finding: the passage of the source, or one
// elsewhere in the group, which only has a name.
func (s *sarif) related(r *engine.Result, place engine.Location, id int) sarifLocation {
	text := s.words.Host("side."+string(place.Side)) + ", " + where(s.words, place.Position) + ": " + printable(place.Text)
	location := sarifLocation{ID: id, Message: &sarifText{text}, Logical: sarifName(place.Job)}
	if near := spotAt(r, place); near.exact {
		location.Physical = s.place(near, place.Text)
	}
	return location
}

func sarifName(job string) []sarifLogical { return []sarifLogical{{job, "module"}} }

// place is nil for a place in no file.
func (s *sarif) place(at spot, snippet string) *sarifPhysical {
	if at.path == "" {
		return nil
	}
	region := sarifRegion{StartLine: at.start.Line, StartColumn: at.start.Column}
	if at.exact {
		region.EndLine, region.EndColumn = at.end.Line, at.end.Column
		if at.bytes != nil {
			length := at.bytes.Len()
			region.ByteOffset, region.ByteLength = &at.bytes.Start, &length
		}
		switch snippet = printable(snippet); {
		case snippet == "":
		case at.verbatim:
			region.Snippet = &sarifCut{Text: snippet}
		default:
			region.Snippet = &sarifCut{Rendered: &sarifText{snippet}}
		}
	}
	return &sarifPhysical{sarifArtifact{uri(within(s.root, at.path))}, region}
}

// uri is a path as a relative or file URI.
func uri(path string) string {
	slashed := filepath.ToSlash(path)
	if filepath.IsAbs(path) || strings.HasPrefix(slashed, "/") {
		return (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(slashed, "/")}).String()
	}
	return (&url.URL{Path: slashed}).String()
}
