package glossary

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/xmlscan"
)

// The elements of TBX 2 (ISO 30042:2008) and 3 (ISO 30042:2019).
var (
	conceptElements = []string{"termEntry", "conceptEntry"}
	langElements    = []string{"langSet", "langSec"}
	termElements    = []string{"tig", "ntig", "termSec"}
	statusTypes     = []string{"administrativeStatus", "normativeAuthorization"}
)

func readTBX(path string) (*Glossary, error) {
	file, err := formats.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	return parseTBX(file, path)
}

func parseTBX(in io.Reader, path string) (*Glossary, error) {
	scanner, err := xmlscan.New(in, formats.Options{Path: path})
	if err != nil {
		return nil, err
	}
	r := &tbxReader{Scanner: scanner, glossary: &Glossary{}}
	for {
		token, err := scanner.Next()
		if errors.Is(err, io.EOF) {
			return r.glossary, nil
		}
		if err == nil {
			err = r.take(token)
		}
		if err != nil {
			return nil, err
		}
	}
}

// tbxReader follows the elements of a term base.
type tbxReader struct {
	*xmlscan.Scanner
	glossary *Glossary
	concept  *concept // nil outside of one
	lang     string
	word     *word
	text     *strings.Builder // of the element that is collected, else nil
	depth    int              // of that element
	kind     string           // term, status or note
}

func (r *tbxReader) take(t *xmlscan.Token) error {
	switch t.Kind {
	case xmlscan.Text:
		if r.text != nil {
			for run := range r.Runs {
				r.text.WriteString(run.Text)
			}
		}
	case xmlscan.Start:
		if r.text == nil {
			return r.start(t)
		}
	case xmlscan.End:
		return r.end(t)
	}
	return nil
}

func (r *tbxReader) start(t *xmlscan.Token) error {
	switch name := t.Name; {
	case r.Depth() == 1 && name != "martif" && name != "tbx":
		return r.Error("<%s> is no term base; TBX begins with <martif> or <tbx>", name)
	case slices.Contains(conceptElements, name):
		r.concept = &concept{id: t.Attr("id")}
		if r.concept.id == "" {
			r.concept.id = fmt.Sprint(t.Line)
		}
	case r.concept == nil:
	case slices.Contains(langElements, name):
		tag := t.Attr("xml:lang")
		if tag == "" {
			return r.Error("<%s> does not tell its language; write xml:lang", name)
		}
		known, err := formats.Language(tag)
		if err != nil {
			return r.Error("%v", err)
		}
		r.lang = known
	case slices.Contains(termElements, name):
		r.word = &word{lang: r.lang}
	case name == "term" && r.word != nil:
		r.collect("term")
	case r.word != nil && (slices.Contains(statusTypes, name) || name == "termNote" && slices.Contains(statusTypes, t.Attr("type"))):
		r.collect("status")
	case name == "note":
		r.collect("note")
	}
	return nil
}

func (r *tbxReader) collect(kind string) {
	r.kind, r.text, r.depth = kind, &strings.Builder{}, r.Depth()
}

func (r *tbxReader) end(t *xmlscan.Token) error {
	if r.text != nil {
		if r.Depth() < r.depth {
			text := strings.Join(strings.Fields(r.text.String()), " ")
			r.text = nil
			return r.collected(text)
		}
		return nil
	}
	switch name := t.Name; {
	case slices.Contains(termElements, name) && r.word != nil:
		if r.word.text == "" {
			return r.Error("a term without text in the entry %s", r.concept.id)
		}
		r.concept.words = append(r.concept.words, *r.word)
		r.word = nil
	case slices.Contains(conceptElements, name) && r.concept != nil:
		r.glossary.concepts = append(r.glossary.concepts, *r.concept)
		r.concept = nil
	}
	return nil
}

func (r *tbxReader) collected(text string) error {
	switch r.kind {
	case "term":
		r.word.text = text
	case "status":
		r.word.status = statusNames[strings.ToLower(text)]
	case "note":
		if text != "" {
			r.concept.notes = append(r.concept.notes, text)
		}
	}
	return nil
}
