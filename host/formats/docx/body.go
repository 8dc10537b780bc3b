package docx

import (
	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/build"
	"github.com/kawan-mt/kawan/host/formats/xmlscan"
)

// body turns the tokens of a part into blocks.
type body struct {
	styles  map[string]style
	blocks  []*build.Block
	leftOut []formats.Passage // positions in the decoded part

	open    []paragraph  // a text box in a paragraph holds paragraphs
	carried *build.Block // paragraph whose end was deleted
	cells   int          // open table cells
	texts   bool         // in an element whose text counts
	codes   int
	links   []int // numbers of the open links

	skip int         // depth of the element that is passed over, 0 if none
	why  string      // code of the reason, empty if it is not worth telling
	gone build.Block // its text
}

// paragraph is an open paragraph.
type paragraph struct {
	block  *build.Block
	kind   checks.BlockKind
	toc    bool
	hidden bool // the open run is hidden
	merged bool // its end was deleted: the next one goes on with it
}

// passed are elements whose text is none of the article, and what they are.
var passed = map[string]string{
	"del": formats.LeftDeleted, "moveFrom": formats.LeftMoved,
	"rt": "", "sdtPr": "", "tabs": "", "tblPr": "", "sectPr": "", "object": "", "pPrChange": "", "rPrChange": "",
}

func (b *body) take(s *xmlscan.Scanner, t *xmlscan.Token) error {
	switch {
	case t.Kind == xmlscan.Text:
		if b.texts {
			b.text(s)
		}
	case b.skip > 0:
		b.inSkipped(t, s.Depth())
	case t.Kind == xmlscan.Start && t.Space == compat && t.Name == "Fallback":
		b.skip = s.Depth() // what it holds stands in the choice before it
	case !word(t):
	case t.Kind == xmlscan.Start:
		b.start(t, s.Depth())
	default:
		b.end(t)
	}
	return nil
}

func (b *body) inSkipped(t *xmlscan.Token, depth int) {
	b.texts = t.Kind == xmlscan.Start && word(t) && (t.Name == "t" || t.Name == "delText") && b.why != ""
	if t.Kind == xmlscan.End && depth == b.skip-1 {
		if b.gone.Size > 0 {
			b.leftOut = append(b.leftOut, formats.Passage{Text: b.gone.Text(), File: b.gone.File(), Reason: checks.Msg(b.why)})
		}
		b.skip, b.why, b.gone = 0, "", build.Block{}
	}
}

func (b *body) start(t *xmlscan.Token, depth int) {
	if why, ok := passed[t.Name]; ok && !(t.Name == "del" && t.Empty) {
		b.skip, b.why = depth, why
		return
	}
	p := b.paragraph()
	switch t.Name {
	case "p":
		b.begin()
		return
	case "tc":
		b.cells++
	case "footnote", "endnote":
		if kind := val(t, "type"); kind != "" && kind != "normal" {
			b.skip = depth // the line above the notes
		}
	}
	if p == nil {
		return
	}
	at := checks.Span{Start: t.Span.Start, End: t.Span.End}
	switch t.Name {
	case "r":
		p.hidden = false
	case "t":
		b.texts = true
	case "tab", "ptab":
		p.white("\t", at)
	case "br", "cr":
		p.white("\n", at)
	case "noBreakHyphen":
		p.block.Add("\u2011", at, false)
	case "hyperlink":
		b.codes++
		b.links = append(b.links, b.codes)
		p.block.Code(checks.Opening, b.codes)
	case "footnoteReference", "endnoteReference", "drawing", "pict", "sym":
		b.codes++
		p.block.Code(checks.Standalone, b.codes)
	default:
		p.property(t, b.styles)
	}
}

// white adds white space, but not before the text.
func (p *paragraph) white(space string, at checks.Span) {
	if p.block.Size > 0 {
		p.block.Add(space, at, false)
	}
}

// property takes what the properties of a paragraph or run tell.
func (p *paragraph) property(t *xmlscan.Token, styles map[string]style) {
	switch value := val(t, "val"); t.Name {
	case "pStyle":
		kind, contents := role(styles, value)
		p.toc = contents
		if kind != "" {
			p.kind = kind
		}
	case "numId":
		if p.kind != checks.Heading && value != "0" {
			p.kind = checks.ListItem
		}
	case "outlineLvl":
		if value < "9" {
			p.kind = checks.Heading
		}
	case "vanish":
		p.hidden = value != "0" && value != "false"
	case "del": // of the mark at the end of the paragraph
		p.merged = true
	}
}

func (b *body) end(t *xmlscan.Token) {
	switch t.Name {
	case "t":
		b.texts = false
	case "tc":
		b.cells--
	case "hyperlink":
		if n := len(b.links); n > 0 {
			if p := b.paragraph(); p != nil {
				p.block.Code(checks.Closing, b.links[n-1])
			}
			b.links = b.links[:n-1]
		}
	case "p":
		b.finish()
	}
}

func (b *body) text(s *xmlscan.Scanner) {
	p := b.paragraph()
	for run := range s.Runs {
		switch {
		case b.skip > 0:
			b.gone.Add(run.Text, run.Span, run.Exact)
		case p == nil:
		case p.hidden:
			b.leftOut = append(b.leftOut, formats.Passage{Text: run.Text, File: run.Span, Reason: checks.Msg(formats.LeftHidden)})
		default:
			p.block.Add(run.Text, run.Span, run.Exact)
		}
	}
}
