package xliff

import (
	"strconv"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/bilingual"
	"github.com/kawan-mt/kawan/host/formats/xmlscan"
)

// capture gathers the passages inside one source or target element.
type capture struct {
	side     string // element: source, seg-source, target
	depth    int    // of the element
	preserve bool
	dialect  dialect
	second   bool

	done  []named
	stack []frame // open inline elements
	open  []int   // indexes in done of passages that are being written; the last gets text
	codes int     // so far, for subflows
}

// named is a passage and its name in the element: the mid of a segment mark,
// the code of a subflow, or nothing.
type named struct {
	name    string
	passage bilingual.Passage
}

// frame is an open inline element.
type frame struct {
	kind   element
	id     string
	silent bool // its text belongs to a code, or was deleted
	opened bool // it opened a passage
}

func (c *capture) begin(name string) {
	c.done = append(c.done, named{name: name})
	c.open = append(c.open, len(c.done)-1)
}

func (c *capture) close() { c.open = c.open[:len(c.open)-1] }

func (c *capture) passage() *bilingual.Passage { return &c.done[c.open[len(c.open)-1]].passage }

func (c *capture) silent() bool { return len(c.stack) > 0 && c.stack[len(c.stack)-1].silent }

func (c *capture) start(t *xmlscan.Token) {
	kind := c.elementOf(t)
	f := frame{kind: kind, id: codeID(t), silent: c.silent()}
	switch {
	case kind == segmentMark && !f.silent && len(c.open) == 1:
		c.begin(t.Attr("mid"))
		f.opened = true
	case kind == subflow && f.silent:
		c.codes++
		c.begin("sub" + strconv.Itoa(c.codes))
		f.opened, f.silent = true, false
	case f.silent:
	case kind == deleted:
		f.silent = true
	case kind == pair, kind == opening:
		c.passage().Inline(checks.Opening, f.id)
	case kind == closing:
		c.passage().Inline(checks.Closing, f.id)
	case kind == standalone:
		c.passage().Inline(checks.Standalone, f.id)
		if breaksLine(t) {
			c.passage().Generated("\n")
		}
	}
	f.silent = f.silent || hidesText[kind] || native[t.Name]
	if f.opened {
		f.silent = false
	}
	c.stack = append(c.stack, f)
}

func (c *capture) end(*xmlscan.Token) {
	f := c.stack[len(c.stack)-1]
	c.stack = c.stack[:len(c.stack)-1]
	if f.opened {
		c.close()
		return
	}
	if f.kind == pair && !f.silent {
		c.passage().Inline(checks.Closing, f.id)
	}
}

// text adds the current token.
func (c *capture) text(s *xmlscan.Scanner) {
	if c.silent() {
		return
	}
	p := c.passage()
	place := bilingual.Place{}
	if s.Encoding() != "utf-8" {
		place.File = s.File
	}
	broken := false // the last run was a line break of the layout
	for run := range s.Runs {
		place.Span, place.Line, place.Column = run.Span, run.Line, run.Column
		if broken && run.Exact {
			inner := strings.TrimLeft(run.Text, " \t")
			place = place.Behind(run.Text[:len(run.Text)-len(inner)])
			run.Text = inner
		}
		broken = false
		switch {
		case !run.Exact && run.Text == "\n" && !c.preserve:
			p.Replaced(" ", place)
			broken = true
		case !run.Exact:
			p.Replaced(run.Text, place)
		case c.preserve || !strings.Contains(run.Text, "\n"):
			p.Verbatim(run.Text, place)
		default:
			folded(p, run.Text, place)
		}
	}
}

// folded adds text whose line breaks are those of the file's layout: each, with
// the blanks around it, is a space.
func folded(p *bilingual.Passage, text string, place bilingual.Place) {
	for text != "" {
		size := strings.IndexByte(text, '\n')
		if size < 0 {
			p.Verbatim(text, place)
			return
		}
		before := strings.TrimRight(text[:size], " \t")
		after := strings.TrimLeft(text[size:], " \t\n")
		if before != "" {
			place.Span.End = place.Span.Start + len(before)
			p.Verbatim(before, place)
			place = place.Behind(before)
		}
		layout := text[len(before) : len(text)-len(after)]
		place.Span.End = place.Span.Start + len(layout)
		p.Replaced(" ", place)
		place = place.Behind(layout)
		text = after
		place.Span.End = place.Span.Start + len(text)
	}
}
