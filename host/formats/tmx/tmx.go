// Package tmx reads translation memories, TMX 1.1 to 1.4: the units of one pair
// of languages, streaming.
package tmx

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/bilingual"
	"github.com/kawan-mt/kawan/host/formats/xmlscan"
)

// Read reads the units that hold both languages. The source language is that of
// the options when the memory holds it, else that of its header; the target
// language is that of the options, else the other one.
func Read(ctx context.Context, file io.Reader, o bilingual.Options) iter.Seq[formats.Job] {
	return bilingual.Scan(scan).Read(ctx, file, o)
}

// Sniff tells whether a file begins as TMX.
func Sniff(head []byte) bool {
	text := strings.ReplaceAll(string(head), "\x00", "")
	return strings.Contains(text, "<tmx ") || strings.Contains(text, "<!DOCTYPE tmx")
}

type reader struct {
	scanner *xmlscan.Scanner
	options bilingual.Options
	emit    bilingual.Emit

	header  string // source language of the header
	unit    *unit
	count   int
	path    []string
	writing bool // inside seg
	silent  int  // depth of the code whose text is none; 0: none

	languages *bilingual.Languages // of the pair that is read; nil: not known yet
	document  *bilingual.Document
	others    int // units without a text in both languages
}

func scan(ctx context.Context, file io.Reader, o bilingual.Options, emit bilingual.Emit) error {
	s, err := xmlscan.New(file, o.Options)
	if err != nil {
		return err
	}
	r := &reader{scanner: s, options: o, emit: emit}
	for {
		token, err := s.Next()
		if errors.Is(err, io.EOF) {
			if r.document != nil {
				r.document.Warnings = formats.Counted(formats.Count{Of: formats.CountOneLanguage, N: r.others})
			}
			return r.missing()
		}
		if err == nil && token.Kind == xmlscan.Start {
			err = ctx.Err()
		}
		if err == nil {
			err = r.take(token)
		}
		if err != nil {
			return err
		}
	}
}

// missing tells why nothing of a memory that holds units could be read.
func (r *reader) missing() error {
	if r.languages != nil || r.count == 0 {
		return nil
	}
	if r.options.TargetLang != "" {
		return fmt.Errorf("%s: no unit holds a text in %s and one in another language", r.options.Path, r.options.TargetLang)
	}
	return fmt.Errorf("%s: no unit holds texts in two languages", r.options.Path)
}

func (r *reader) take(t *xmlscan.Token) error {
	switch t.Kind {
	case xmlscan.Start:
		if len(r.path) == 0 && t.Name != "tmx" {
			return r.scanner.Error("this is no TMX: the root element is <%s>", t.Name)
		}
		r.path = append(r.path, t.Name)
		return r.start(t)
	case xmlscan.End:
		r.path = r.path[:len(r.path)-1]
		return r.end(t)
	}
	if r.writing && r.silent == 0 {
		r.last().XML(r.scanner)
	}
	return nil
}

func (r *reader) last() *bilingual.Passage {
	return &r.unit.variants[len(r.unit.variants)-1].passage
}

func (r *reader) start(t *xmlscan.Token) error {
	switch {
	case r.writing:
		r.code(t)
	case t.Name == "header":
		r.header = t.Attr("srclang")
	case t.Name == "tu":
		r.count++
		id := t.Attr("tuid")
		if id == "" {
			id = strconv.Itoa(r.count)
		}
		r.unit = &unit{id: id}
	case t.Name == "tuv" && r.unit != nil:
		lang := t.Attr("xml:lang")
		if lang == "" {
			lang = t.Attr("lang")
		}
		if lang == "" {
			return r.scanner.Error("a <tuv> does not tell its language")
		}
		r.unit.variants = append(r.unit.variants, variant{lang: lang})
	case t.Name == "seg" && r.unit != nil && len(r.unit.variants) > 0:
		r.writing = true
	}
	return nil
}

func (r *reader) end(t *xmlscan.Token) error {
	switch {
	case r.writing && t.Name == "seg":
		r.writing = false
	case r.writing:
		r.closeCode(t)
	case t.Name == "tu" && r.unit != nil:
		u := r.unit
		r.unit = nil
		return r.finish(u)
	}
	return nil
}
