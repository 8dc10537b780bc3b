package xliff

import (
	"regexp"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/bilingual"
	"github.com/kawan-mt/kawan/host/formats/xmlscan"
)

// dialect is what a translation tool does its own way in XLIFF 1.2. The root
// element tells it by the namespaces that it declares.
type dialect struct {
	uniqueMarks bool // segment marks are numbered through the whole file, as people see them
	structure   bool // units that are not to be translated hold the structure of the document
	braces      bool // inline codes stand in the text in braces: {1>bold<1}
}

// dialectOf is the dialect of the file whose root element was just read.
func dialectOf(s *xmlscan.Scanner) dialect {
	sdl := s.Namespace("sdl") == "http://sdl.com/FileTypes/SdlXliff/1.0"
	return dialect{uniqueMarks: sdl, structure: sdl, braces: s.Namespace("m") == "http://www.memsource.com/mxlf/2.0"}
}

// segmentID names a passage of a unit.
func (d dialect) segmentID(unit, passage string) string {
	switch {
	case passage == "":
		return unit
	case d.uniqueMarks:
		return passage
	}
	return unit + "/" + passage
}

// braced is an inline code in braces: {1>, <1}, {1}, and {b> for formatting.
var braced = regexp.MustCompile(`\{([0-9]+|[biu_^]+)>|<([0-9]+|[biu_^]+)\}|\{([0-9]+)\}`)

// extract takes codes in braces out of a passage.
func (d dialect) extract(p *bilingual.Passage) {
	if !d.braces {
		return
	}
	text := p.Text()
	var codes []bilingual.Code
	for _, m := range braced.FindAllStringSubmatchIndex(text, -1) {
		code := bilingual.Code{Span: checks.Span{Start: m[0], End: m[1]}}
		switch {
		case m[2] >= 0:
			code.Kind, code.ID = checks.Opening, text[m[2]:m[3]]
		case m[4] >= 0:
			code.Kind, code.ID = checks.Closing, text[m[4]:m[5]]
		default:
			code.Kind, code.ID = checks.Standalone, text[m[6]:m[7]]
		}
		codes = append(codes, code)
	}
	p.Extract(codes)
}
