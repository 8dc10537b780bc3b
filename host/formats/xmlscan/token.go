package xmlscan

import (
	"encoding/xml"
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// Kind is the kind of a token.
type Kind int

// The kinds of token. Comments, processing instructions and the document type
// are passed over.
const (
	Start Kind = iota
	End
	Text
)

// Token is a tag or a stretch of text.
type Token struct {
	Kind  Kind
	Space string     // namespace of the element
	Name  string     // local name of the element
	Attrs []xml.Attr // of a start tag, as written: prefixes are not resolved
	Raw   []byte     // as in the file, decoded; valid until the next token
	Span  checks.Span
	Line  int // 1-based, of the first character
	// Column counts characters, 1-based.
	Column int
	// Empty tells of both tags of an element that they are one: <x/>.
	Empty bool
}

// Attr is the value of an attribute by its name as written, prefix included.
func (t *Token) Attr(name string) string {
	for i := range t.Attrs {
		a := &t.Attrs[i]
		if a.Name.Space == "" && a.Name.Local == name {
			return a.Value
		}
		if a.Name.Space != "" && len(name) == len(a.Name.Space)+1+len(a.Name.Local) &&
			strings.HasPrefix(name, a.Name.Space) && strings.HasSuffix(name, a.Name.Local) {
			return a.Value
		}
	}
	return ""
}
