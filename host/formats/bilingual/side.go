package bilingual

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// side is one text of an article that is being put together: a block for each
// passage, one below the other.
type side struct {
	content strings.Builder
	blocks  []checks.Block
	inlines []checks.Inline
	m       *offset.Map
	points  []offset.Point
}

func (s *side) add(id string, kind checks.BlockKind, p *Passage) {
	if p.Blank() && len(p.inlines) == 0 {
		return
	}
	if s.m == nil {
		s.m = &offset.Map{}
		s.content.Grow(jobBytes + jobBytes/8)
	}
	if s.content.Len() > 0 {
		s.content.WriteByte('\n')
		s.m.Generated(1)
	}
	start := s.content.Len()
	for i := range p.pieces {
		s.content.WriteString(p.pieces[i].text)
		s.points = p.pieces[i].write(s.m, s.points)
	}
	for _, inline := range p.inlines {
		inline.At += start
		s.inlines = append(s.inlines, inline)
	}
	text := s.content.String()[start:]
	inner := strings.TrimSpace(text)
	if inner == "" {
		return
	}
	from := start + strings.Index(text, inner)
	s.blocks = append(s.blocks, checks.Block{Span: checks.Span{Start: from, End: from + len(inner)}, Kind: kind, Segment: id})
}

func (s *side) text(lang string) checks.Text {
	return checks.Text{Content: s.content.String(), Lang: lang, Blocks: s.blocks, Inlines: s.inlines}
}

func (s *side) document(path, encoding string) *formats.Document {
	m := s.m
	if m == nil {
		m = &offset.Map{}
	}
	return &formats.Document{Path: path, Encoding: encoding, Map: m, Points: s.points}
}
