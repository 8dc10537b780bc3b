package tmx

import (
	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/xmlscan"
)

// kinds are what the inline elements of TMX do. Their content is the code
// itself; hi alone marks text.
var kinds = map[string]checks.InlineKind{
	"bpt": checks.Opening, "ept": checks.Closing, "ph": checks.Standalone, "it": checks.Standalone, "ut": checks.Standalone,
}

func (r *reader) code(t *xmlscan.Token) {
	kind, native := kinds[t.Name]
	if r.silent > 0 || !native {
		return
	}
	switch t.Attr("pos") {
	case "begin":
		kind = checks.Opening
	case "end":
		kind = checks.Closing
	}
	id := t.Attr("i")
	if id == "" {
		id = t.Attr("x")
	}
	r.last().Inline(kind, id)
	r.silent = len(r.path)
}

func (r *reader) closeCode(*xmlscan.Token) {
	if r.silent == len(r.path)+1 {
		r.silent = 0
	}
}
