package docx

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/xmlscan"
)

// Namespaces of WordprocessingML, transitional and strict.
const (
	transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strict       = "http://purl.oclc.org/ooxml/wordprocessingml/main"
	compat       = "http://schemas.openxmlformats.org/markup-compatibility/2006"
)

func word(t *xmlscan.Token) bool { return t.Space == transitional || t.Space == strict }

// style is what a paragraph style says of the role of its paragraphs.
type style struct {
	kind     checks.BlockKind // empty: as the style that it is based on
	contents bool             // lines of a table of contents
	base     string
}

// val is the attribute of that name in the namespace of the element, whatever
// its prefix.
func val(t *xmlscan.Token, name string) string {
	for _, attr := range t.Attrs {
		if attr.Name.Local == name {
			return attr.Value
		}
	}
	return ""
}

// styles reads the paragraph styles of a document by their ids.
func (a *archive) styles(member string) (map[string]style, error) {
	styles := map[string]style{}
	var id string
	var current style
	_, err := a.scan(member, func(_ *xmlscan.Scanner, t *xmlscan.Token) error {
		switch {
		case !word(t):
		case t.Kind == xmlscan.Start && t.Name == "style":
			id, current = val(t, "styleId"), style{}
		case t.Kind == xmlscan.End && t.Name == "style":
			styles[id] = current
			id = ""
		case t.Kind != xmlscan.Start || id == "":
		case t.Name == "name":
			current.name(val(t, "val"))
		case t.Name == "basedOn":
			current.base = val(t, "val")
		case t.Name == "outlineLvl" && val(t, "val") < "9":
			current.kind = checks.Heading
		case t.Name == "numId" && current.kind == "" && val(t, "val") != "0":
			current.kind = checks.ListItem
		}
		return nil
	})
	return styles, err
}

// name takes the role from the name of a built-in style, which programs write
// in English whatever their language.
func (s *style) name(name string) {
	name = strings.ToLower(name)
	switch {
	case strings.HasPrefix(name, "heading "), name == "title", name == "subtitle":
		s.kind = checks.Heading
	case strings.HasPrefix(name, "toc "), strings.HasPrefix(name, "contents "):
		s.contents = true
	case strings.HasPrefix(name, "list bullet"), strings.HasPrefix(name, "list number"):
		s.kind = checks.ListItem
	case strings.Contains(name, "quot"):
		s.kind = checks.Quotation
	case name == "caption":
		s.kind = checks.Caption
	case name == "html preformatted", name == "preformatted text":
		s.kind = checks.Code
	}
}

// longestChain is how many styles may be based on each other.
const longestChain = 20

// role is the role of paragraphs of a style, through those that it is based on.
func role(styles map[string]style, id string) (kind checks.BlockKind, contents bool) {
	for range longestChain {
		s, ok := styles[id]
		if !ok || s.kind != "" || s.contents {
			return s.kind, s.contents
		}
		id = s.base
	}
	return "", false
}
