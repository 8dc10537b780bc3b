package xmlscan

import (
	"bytes"
	"encoding/xml"

	"github.com/kawan-mt/kawan/checks"
)

type element struct {
	prefix, name string
	line         int
	spaces       int // bindings in force outside of it
}

type binding struct{ prefix, uri string }

func (s *Scanner) start(t *Token, raw xml.StartElement) (*Token, error) {
	if len(s.open) == 0 {
		if s.rooted {
			return nil, s.Error("a second root element, <%s>", raw.Name.Local)
		}
		s.rooted = true
	}
	if len(s.open) == MaxDepth {
		return nil, s.Error("elements nest more than %d deep", MaxDepth)
	}
	s.open = append(s.open, element{raw.Name.Space, raw.Name.Local, s.line, len(s.spaces)})
	for _, attr := range raw.Attr {
		switch {
		case attr.Name.Space == "xmlns":
			s.spaces = append(s.spaces, binding{attr.Name.Local, attr.Value})
		case attr.Name.Space == "" && attr.Name.Local == "xmlns":
			s.spaces = append(s.spaces, binding{"", attr.Value})
		}
	}
	if raw.Name.Space != "" && raw.Name.Space != "xml" && s.Namespace(raw.Name.Space) == "" {
		return nil, s.Error("the prefix of <%s> is not declared", name(raw.Name.Space, raw.Name.Local))
	}
	if twice := repeated(raw.Attr); twice != nil {
		return nil, s.Error("the attribute %s stands twice in a tag", name(twice.Name.Space, twice.Name.Local))
	}
	t.Kind, t.Name, t.Space, t.Attrs = Start, raw.Name.Local, s.Namespace(raw.Name.Space), raw.Attr
	t.Empty = bytes.HasSuffix(t.Raw, []byte("/>"))
	return t, nil
}

// closeEmpty is the end tag of an element without content: the decoder tells
// it without a byte of the file.
func (s *Scanner) closeEmpty() (*Token, error) {
	raw, err := s.decoder.RawToken()
	if err != nil {
		return nil, s.fail(err)
	}
	s.token = Token{Span: checks.Span{Start: s.at, End: s.at}, Line: s.line, Column: s.column, Empty: true}
	return s.end(&s.token, raw.(xml.EndElement))
}

func (s *Scanner) end(t *Token, raw xml.EndElement) (*Token, error) {
	if len(s.open) == 0 {
		return nil, s.Error("</%s> closes nothing", name(raw.Name.Space, raw.Name.Local))
	}
	last := s.open[len(s.open)-1]
	if last.prefix != raw.Name.Space || last.name != raw.Name.Local {
		return nil, s.Error("</%s> stands where <%s> of line %d should be closed", name(raw.Name.Space, raw.Name.Local), name(last.prefix, last.name), last.line)
	}
	t.Kind, t.Name, t.Space = End, raw.Name.Local, s.Namespace(raw.Name.Space)
	s.spaces = s.spaces[:last.spaces]
	s.open = s.open[:len(s.open)-1]
	return t, nil
}

func (s *Scanner) text(t *Token) (*Token, error) {
	if len(s.open) > 0 {
		return t, nil
	}
	if len(bytes.TrimSpace(t.Raw)) > 0 {
		return nil, s.Error("text outside of the root element")
	}
	return nil, nil
}

// Namespace is the namespace that a prefix stands for here, empty if none.
func (s *Scanner) Namespace(prefix string) string {
	for i := len(s.spaces) - 1; i >= 0; i-- {
		if s.spaces[i].prefix == prefix {
			return s.spaces[i].uri
		}
	}
	return ""
}

func name(prefix, local string) string {
	if prefix == "" {
		return local
	}
	return prefix + ":" + local
}

// repeated is an attribute whose name another one has, nil if there is none.
func repeated(attrs []xml.Attr) *xml.Attr {
	if len(attrs) < 2 {
		return nil
	}
	if len(attrs) <= 16 { // nearly always
		for i := range attrs {
			for j := range attrs[:i] {
				if attrs[i].Name == attrs[j].Name {
					return &attrs[i]
				}
			}
		}
		return nil
	}
	seen := make(map[xml.Name]bool, len(attrs))
	for i := range attrs {
		if seen[attrs[i].Name] {
			return &attrs[i]
		}
		seen[attrs[i].Name] = true
	}
	return nil
}
