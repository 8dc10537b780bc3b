package html

import (
	"golang.org/x/net/html/atom"

	"github.com/kawan-mt/kawan/checks"
)

// element is an open element.
type element struct {
	name atom.Atom
	raw  string
	at   int              // position of its start tag
	lang string           // of its content
	code int              // number of its inline code, 0 if it is a block
	mute bool             // its content is no text of the page
	kind checks.BlockKind // that it gives to blocks inside; empty: none
	// fence tells of a block, which the end tags of inline elements do not close.
	fence bool
}

// leave closes all open elements from one on.
func (s *scanner) leave(from int) {
	for _, e := range s.open[from:] {
		s.names[e.raw]--
	}
	s.open = s.open[:from]
}

// close ends the innermost open element of a name and all inside it. An end tag
// without a start is ignored, as browsers do; an inline one ends no block.
func (s *scanner) close(name string) {
	if s.names[name] == 0 {
		return
	}
	inline := !blocks[atom.Lookup([]byte(name))]
	for i := len(s.open) - 1; i >= 0; i-- {
		e := &s.open[i]
		if e.raw != name {
			if e.fence && inline {
				return
			}
			continue
		}
		for j := len(s.open) - 1; j >= i; j-- {
			if inner := &s.open[j]; inner.code > 0 && !inner.mute {
				s.current.Code(checks.Closing, inner.code)
			} else if inner.fence {
				s.end()
			}
		}
		s.leave(i)
		return
	}
}

// implied closes what the start of a block ends without an end tag (HTML,
// optional tags): the paragraph before it, the item or cell beside it.
func (s *scanner) implied(next atom.Atom) {
	i := len(s.open) - 1
	for i >= 0 && s.open[i].code > 0 {
		i--
	}
	if i >= 0 && s.open[i].name == atom.P {
		s.leave(i)
	}
	ends := ended[next]
	for i := len(s.open) - 1; i >= 0 && ends != nil; i-- {
		switch name := s.open[i].name; {
		case ends[name]:
			s.leave(i)
		case lists[name]:
			return
		}
	}
}

// leaveHead closes the head of a page before what cannot stand in it.
func (s *scanner) leaveHead(next atom.Atom) {
	if n := len(s.open); n > 0 && s.open[n-1].name == atom.Head && !inHead[next] {
		s.leave(n - 1)
	}
}

func (s *scanner) mute() bool { return len(s.open) > 0 && s.open[len(s.open)-1].mute }

func (s *scanner) lang() string {
	if n := len(s.open); n > 0 {
		return s.open[n-1].lang
	}
	return ""
}
