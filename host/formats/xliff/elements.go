package xliff

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/xmlscan"
)

// element is what an inline element does.
type element int

const (
	transparent element = iota // its text is text, and no more: an annotation
	pair                       // opens here and closes at its end tag
	opening
	closing
	standalone
	segmentMark // mrk mtype="seg"
	subflow     // text inside a code: that of an attribute, of a footnote
	deleted     // text that a tracked change took out
)

var elements = map[string]element{
	"g": pair, "pc": pair,
	"bx": opening, "bpt": opening, "sc": opening,
	"ex": closing, "ept": closing, "ec": closing,
	"x": standalone, "ph": standalone, "it": standalone,
	"sub": subflow,
}

// native elements of XLIFF 1.2 and TMX hold the code itself, which is no text.
var native = map[string]bool{"bpt": true, "ept": true, "ph": true, "it": true, "ut": true}

var hidesText = map[element]bool{deleted: true}

func (c *capture) elementOf(t *xmlscan.Token) element {
	if !core(t.Space) {
		return transparent
	}
	if t.Name == "mrk" && !c.second {
		switch t.Attr("mtype") {
		case "seg":
			return segmentMark
		case "x-sdl-deleted":
			return deleted
		}
	}
	if t.Name == "it" {
		switch t.Attr("pos") {
		case "open", "begin": // begin and end are those of TMX
			return opening
		case "close", "end":
			return closing
		}
	}
	return elements[t.Name]
}

// codeID pairs an opening code with its closing one, and both with those of the
// other side.
func codeID(t *xmlscan.Token) string {
	return firstOf(t.Attr("startRef"), t.Attr("rid"), t.Attr("id"))
}

// breaksLine tells whether a code is a line break.
func breaksLine(t *xmlscan.Token) bool {
	return t.Attr("ctype") == "lb" || t.Attr("subType") == "xlf:lb"
}

// kindOf is the kind of block that the resource type of a unit tells.
func kindOf(restype string) checks.BlockKind {
	switch restype = strings.TrimPrefix(strings.ToLower(restype), "x-"); restype {
	case "h1", "h2", "h3", "h4", "h5", "h6", "heading", "header", "title", "caption-title":
		return checks.Heading
	case "li", "listitem", "list-item":
		return checks.ListItem
	case "cell", "td", "th", "table-cell":
		return checks.TableCell
	case "caption", "figcaption":
		return checks.Caption
	case "blockquote":
		return checks.Quotation
	}
	return checks.Paragraph
}

// firstOf is the first value that is not empty.
func firstOf(values ...string) string {
	for _, value := range values {
		if value != "" {
			return value
		}
	}
	return ""
}
