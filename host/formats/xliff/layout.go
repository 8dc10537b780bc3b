package xliff

import (
	"bytes"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/annotate"
	"github.com/kawan-mt/kawan/host/formats/xmlscan"
)

// layout is where the parts of a unit stand in the file, in bytes.
type layout struct {
	depth  int
	second bool
	prefix string // of XLIFF's own elements

	targets []target
	notesAt int           // where notes go; -1: not known
	ours    []checks.Span // what an earlier run wrote

	notes      *checks.Span // XLIFF 2: the element that holds the notes
	others     int          // notes in it that are not ours
	notesEnd   int          // where its end tag begins
	open       []opened     // elements inside the unit
	foreign    int          // depth of the element whose content is not the unit's own; 0: none
	inTarget   bool
	targetOpen int // depth of the target
}

// opened is an open element inside the unit.
type opened struct {
	start checks.Span
	ours  bool // an annotation of an earlier run
	whole bool // ours with all that is in it
	code  bool // its text is no text
}

// target is the content of a target element.
type target struct {
	span  checks.Span
	items []item
}

// item is a tag or text in a target.
type item struct {
	kind  xmlscan.Kind
	span  checks.Span
	cdata bool
}

func (l *layout) start(t *xmlscan.Token, span checks.Span, depth int) {
	o := opened{start: span}
	direct := depth == l.depth+1
	switch {
	case l.foreign > 0:
	case !core(t.Space) || ignoredElements[t.Name] && t.Name != "note" && t.Name != "notes":
		if !l.inTarget {
			l.foreign = depth
		}
	case t.Name == "note":
		o.whole = ourNote(t)
		if !o.whole {
			l.others++
		}
	case t.Name == "notes" && direct:
		l.notes = &checks.Span{Start: span.Start}
	case t.Name == "target" && !l.inTarget:
		l.inTarget, l.targetOpen = true, depth
		l.targets = append(l.targets, target{span: checks.Span{Start: span.End}})
	case l.inTarget:
		o.ours = ourMark(t)
		o.code = native[t.Name]
	}
	if l.second && direct && l.notesAt < 0 && core(t.Space) && (t.Name == "originalData" || t.Name == "segment" || t.Name == "ignorable") {
		l.notesAt = span.Start
	}
	switch {
	case o.ours:
		l.ours = append(l.ours, span)
	case l.inTarget && depth > l.targetOpen && !t.Empty:
		l.item(item{kind: xmlscan.Start, span: span})
	}
	l.open = append(l.open, o)
}

func (l *layout) item(i item) {
	t := &l.targets[len(l.targets)-1]
	t.items = append(t.items, i)
}

func (l *layout) text(t *xmlscan.Token, span checks.Span) {
	if !l.inTarget {
		return
	}
	for _, o := range l.open {
		if o.code {
			return
		}
	}
	l.item(item{kind: xmlscan.Text, span: span, cdata: bytes.HasPrefix(t.Raw, []byte("<![CDATA["))})
}

func (l *layout) end(t *xmlscan.Token, span checks.Span, depth int) {
	o := l.open[len(l.open)-1]
	l.open = l.open[:len(l.open)-1]
	switch {
	case l.foreign == depth:
		l.foreign = 0
		return
	case l.foreign > 0:
		return
	case o.whole:
		l.ours = append(l.ours, checks.Span{Start: o.start.Start, End: span.End})
		return
	case o.ours:
		if !span.Empty() {
			l.ours = append(l.ours, span)
		}
		return
	case l.inTarget && depth == l.targetOpen:
		l.inTarget = false
		l.targets[len(l.targets)-1].span.End = span.Start
	case l.inTarget:
		if !t.Empty {
			l.item(item{kind: xmlscan.End, span: span})
		}
		return
	}
	switch {
	case depth != l.depth+1:
	case t.Name == "notes" && l.notes != nil:
		l.notes.End, l.notesEnd = span.End, span.Start
	case !l.second && (t.Name == "target" || t.Name == "source" || t.Name == "seg-source"):
		l.notesAt = span.End
	}
}

// ourNote tells whether a note is of an earlier run.
func ourNote(t *xmlscan.Token) bool {
	return t.Attr("from") == annotate.Name || t.Attr("category") == annotate.Name
}

// annotators names us as the tool behind an issue (ITS 2.0, tools annotation).
const annotators = "localization-quality-issue|" + annotate.Name

// ourMark tells whether an inline element is an annotation of an earlier run.
func ourMark(t *xmlscan.Token) bool {
	const own = annotate.Name + "-"
	switch t.Name {
	case "mrk":
		return t.Attr("mtype") == "x-its" && (t.Attr("its:annotatorsRef") == annotators || strings.HasPrefix(t.Attr("mid"), own)) ||
			t.Attr("type") == "its:generic" && strings.HasPrefix(t.Attr("id"), own)
	case "sm":
		return t.Attr("type") == "its:generic" && strings.HasPrefix(t.Attr("id"), own)
	case "em":
		return strings.HasPrefix(t.Attr("startRef"), own)
	}
	return false
}
