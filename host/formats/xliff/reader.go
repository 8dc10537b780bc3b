package xliff

import (
	"strconv"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/bilingual"
	"github.com/kawan-mt/kawan/host/formats/xmlscan"
)

// reader makes segments of the tokens of one file.
type reader struct {
	scanner   *xmlscan.Scanner
	emit      bilingual.Emit
	second    bool // XLIFF 2
	dialect   dialect
	languages bilingual.Languages

	levels  []level // open elements
	unit    *unit   // open trans-unit or unit
	capture *capture

	document *bilingual.Document
	// Segments of the document that nobody has translated, and that nobody is to.
	unfinished, untranslatable int
	units                      int // of the file so far
}

// level is what holds inside an open element.
type level struct {
	name         string
	untranslated bool // translate="no"
	preserve     bool // xml:space="preserve"
	ignored      bool // nothing of it is a segment: alt-trans, notes, other namespaces
}

// unit is an open trans-unit of XLIFF 1.2 or unit of XLIFF 2.
type unit struct {
	id       string
	kind     checks.BlockKind
	single   passages // 1.2: source and target
	segments []segment
	pairs    int // 2: segments seen
	current  *segment
}

// segment is a pair of passages by their name in the unit.
type segment struct {
	id             string
	source, target bilingual.Passage
}

func (r *reader) top() level {
	if len(r.levels) == 0 {
		return level{}
	}
	return r.levels[len(r.levels)-1]
}

// push opens an element: what holds in it follows from where it stands.
func (r *reader) push(t *xmlscan.Token) {
	l := r.top()
	l.name = t.Name
	switch t.Attr("translate") {
	case "no":
		l.untranslated = true
	case "yes":
		l.untranslated = false
	}
	switch t.Attr("xml:space") {
	case "preserve":
		l.preserve = true
	case "default":
		l.preserve = false
	}
	l.ignored = l.ignored || !core(t.Space) || ignoredElements[t.Name]
	r.levels = append(r.levels, l)
}

// ignoredElements hold sources and targets that are not those of the file.
var ignoredElements = map[string]bool{"alt-trans": true, "note": true, "notes": true, "originalData": true, "header": true, "skeleton": true}

// gettextHeader is the type of the unit that holds the header of a PO file.
const gettextHeader = "x-gettext-domain-header"

func (r *reader) take(t *xmlscan.Token) error {
	switch t.Kind {
	case xmlscan.Start:
		return r.start(t)
	case xmlscan.End:
		return r.end(t)
	}
	if r.capture != nil {
		r.capture.text(r.scanner)
	}
	return nil
}

func (r *reader) start(t *xmlscan.Token) error {
	parent := r.top()
	r.push(t)
	if r.capture != nil {
		r.capture.start(t)
		return nil
	}
	if r.top().ignored {
		return nil
	}
	switch t.Name {
	case "file":
		if !r.second {
			r.languages = bilingual.Languages{Source: t.Attr("source-language"), Target: t.Attr("target-language")}
		}
		r.document = &bilingual.Document{Languages: r.languages, Encoding: r.scanner.Encoding()}
		r.unfinished, r.untranslatable = 0, 0
		return r.emit(bilingual.Part{Document: r.document})
	case "trans-unit", "unit":
		if t.Attr("restype") == gettextHeader {
			r.levels[len(r.levels)-1].ignored = true
			return nil
		}
		r.units++
		r.unit = &unit{id: firstOf(t.Attr("id"), t.Attr("resname"), t.Attr("name"), strconv.Itoa(r.units)), kind: kindOf(firstOf(t.Attr("restype"), t.Attr("type")))}
	case "segment", "ignorable":
		if r.unit != nil && r.second {
			r.openSegment(t)
		}
	case "source", "target", "seg-source":
		if t.Name == "source" && r.unit != nil && r.top().untranslated && !r.dialect.structure {
			r.untranslatable++
		}
		if t.Name == "target" && unfinished[t.Attr("state")] {
			r.unfinished++
		}
		if r.unit != nil && (parent.name == "trans-unit" || parent.name == "segment") && !r.top().untranslated {
			r.open(t)
		}
	}
	return nil
}

func (r *reader) openSegment(t *xmlscan.Token) {
	if t.Name == "ignorable" {
		r.levels[len(r.levels)-1].ignored = true
		return
	}
	r.unit.pairs++
	if unfinished[t.Attr("state")] {
		r.unfinished++
	}
	r.unit.segments = append(r.unit.segments, segment{id: t.Attr("id")})
	r.unit.current = &r.unit.segments[len(r.unit.segments)-1]
}

// open begins to gather the text of a source or target.
func (r *reader) open(t *xmlscan.Token) {
	r.capture = &capture{depth: len(r.levels), side: t.Name, preserve: r.top().preserve, dialect: r.dialect, second: r.second}
	r.capture.begin("")
}

func (r *reader) end(t *xmlscan.Token) error {
	depth := len(r.levels)
	r.levels = r.levels[:depth-1]
	if c := r.capture; c != nil {
		if c.depth < depth {
			c.end(t)
			return nil
		}
		r.capture = nil
		r.unit.keep(c, r.second)
		return nil
	}
	if t.Name == "file" && r.document != nil {
		r.document.Warnings = formats.Counted(formats.Count{Of: formats.CountUnfinished, N: r.unfinished},
			formats.Count{Of: formats.CountUntranslatable, N: r.untranslatable})
	}
	if r.unit != nil && (t.Name == "trans-unit" || t.Name == "unit") && core(t.Space) {
		unit := r.unit
		r.unit = nil
		for _, s := range unit.pairsOf(r.second, r.dialect) {
			r.dialect.extract(&s.Source)
			r.dialect.extract(&s.Target)
			if err := r.emit(bilingual.Part{Segment: &s}); err != nil {
				return err
			}
		}
	}
	return nil
}
