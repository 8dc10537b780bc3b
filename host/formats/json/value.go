package json

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// kind is the kind of a value.
type kind byte

const (
	object kind = iota
	array
	text
	other // number, true, false, null
)

// value is a value of a document and where it stands.
type value struct {
	kind  kind
	span  checks.Span // of all of it, with quotation marks and brackets
	names []string    // of the members of an object
	items []*value    // members of an object, elements of an array
	file  *string     // the document
}

// raw is the value as it is written.
func (v *value) raw() string { return (*v.file)[v.span.Start:v.span.End] }

// member is the value of a name, nil when there is none. Of several the last
// one counts, as for most readers of JSON.
func (v *value) member(name string) *value {
	if v == nil || v.kind != object {
		return nil
	}
	for i := len(v.names) - 1; i >= 0; i-- {
		if v.names[i] == name {
			return v.items[i]
		}
	}
	return nil
}

// path goes down by names.
func (v *value) path(names ...string) *value {
	for _, name := range names {
		v = v.member(name)
	}
	return v
}

// word is the text of a short value: of a string what it says, of a number how
// it is written; empty for all else.
func (v *value) word() string {
	switch {
	case v == nil:
		return ""
	case v.kind == text:
		decoded, _ := v.decode()
		return decoded
	case v.kind == other && (v.raw()[0] == '-' || v.raw()[0] <= '9'):
		return strings.Clone(v.raw()) // it outlives the document
	}
	return ""
}

// first is the first word that there is under some names.
func (v *value) first(names ...string) string {
	for _, name := range names {
		if word := v.member(name).word(); word != "" {
			return word
		}
	}
	return ""
}
