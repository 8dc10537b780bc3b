package xliff

import "github.com/kawan-mt/kawan/host/formats/xmlscan"

// dialect is what a translation tool does its own way in XLIFF 1.2. The root
// element tells it by the namespaces that it declares.
type dialect struct {
	uniqueMarks bool // segment marks are numbered through the whole file, as people see them
	braces      bool // inline codes stand in the text in braces: {1>bold<1}
}

// dialectOf is the dialect of the file whose root element was just read.
func dialectOf(s *xmlscan.Scanner) dialect {
	return dialect{
		uniqueMarks: s.Namespace("sdl") == "http://sdl.com/FileTypes/SdlXliff/1.0",
		braces:      s.Namespace("m") == "http://www.memsource.com/mxlf/2.0",
	}
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
