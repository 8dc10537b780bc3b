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

	"golang.org/x/text/language"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/bilingual"
	"github.com/kawan-mt/kawan/host/formats/xmlscan"
)

// Read reads the units that hold both languages. The source language is that of
// the options when the memory holds it, else that of its header; the target
// language is that of the options, else the other one.
func Read(ctx context.Context, file io.Reader, o bilingual.Options) iter.Seq[formats.Job] {
	return bilingual.Jobs(func(yield func(bilingual.Part, error) bool) {
		if err := scan(ctx, file, o, yield); err != nil && !errors.Is(err, errStopped) {
			yield(bilingual.Part{}, err)
		}
	}, o)
}

var errStopped = errors.New("stopped")

// Sniff tells whether a file begins as TMX.
func Sniff(head []byte) bool {
	text := strings.ReplaceAll(string(head), "\x00", "")
	return strings.Contains(text, "<tmx ") || strings.Contains(text, "<!DOCTYPE tmx")
}

// unit is a translation unit: its variants in order.
type unit struct {
	id       string
	variants []variant
}

type variant struct {
	lang    string
	passage bilingual.Passage
}

type reader struct {
	scanner *xmlscan.Scanner
	options bilingual.Options
	yield   func(bilingual.Part, error) bool

	header  string // source language of the header
	unit    *unit
	count   int
	path    []string
	writing bool // inside seg
	silent  int  // depth of the code whose text is none; 0: none

	languages *bilingual.Languages // of the pair that is read; nil: not known yet
}

func scan(ctx context.Context, file io.Reader, o bilingual.Options, yield func(bilingual.Part, error) bool) error {
	s, err := xmlscan.New(file, o.Options)
	if err != nil {
		return err
	}
	r := &reader{scanner: s, options: o, yield: yield}
	for {
		token, err := s.Next()
		if errors.Is(err, io.EOF) {
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

// finish hands the pair of a unit over.
func (r *reader) finish(u *unit) error {
	if r.languages == nil {
		if err := r.choose(u); err != nil || r.languages == nil {
			return err
		}
		if !r.yield(bilingual.Part{Document: &bilingual.Document{Languages: *r.languages, Encoding: r.scanner.Encoding()}}, nil) {
			return errStopped
		}
	}
	s := bilingual.Segment{ID: u.id}
	source, target := u.of(r.languages.Source), u.of(r.languages.Target)
	if source == nil || target == nil {
		return nil
	}
	s.Source, s.Target = source.passage, target.passage
	if !r.yield(bilingual.Part{Segment: &s}, nil) {
		return errStopped
	}
	return nil
}

// choose finds the pair of languages by the first unit that has two.
func (r *reader) choose(u *unit) error {
	if len(u.variants) < 2 {
		return nil
	}
	source := u.of(r.options.SourceLang)
	if own := u.of(r.header); own != nil && (source == nil || r.header != "*all*" && !strings.EqualFold(r.header, r.options.TargetLang)) {
		source = own
	}
	if source == nil {
		source = &u.variants[0]
	}
	if r.options.TargetLang != "" {
		if u.of(r.options.TargetLang) == nil {
			return nil
		}
		r.languages = &bilingual.Languages{Source: source.lang, Target: r.options.TargetLang}
		return nil
	}
	var others []string
	for i := range u.variants {
		if v := &u.variants[i]; v != source && base(v.lang) != base(source.lang) {
			others = append(others, v.lang)
		}
	}
	if len(others) != 1 {
		return r.scanner.Error("the memory holds %s; name the target language with --target-lang", strings.Join(append([]string{source.lang}, others...), ", "))
	}
	r.languages = &bilingual.Languages{Source: source.lang, Target: others[0]}
	return nil
}

// of is the variant in a language: that of the same tag, else of the same base
// language.
func (u *unit) of(lang string) *variant {
	for i := range u.variants {
		if strings.EqualFold(u.variants[i].lang, lang) {
			return &u.variants[i]
		}
	}
	for i := range u.variants {
		if lang != "" && base(u.variants[i].lang) == base(lang) {
			return &u.variants[i]
		}
	}
	return nil
}

func base(tag string) string {
	parsed, err := language.Parse(tag)
	if err != nil {
		return "?" + strings.ToLower(tag)
	}
	b, _ := parsed.Base()
	return b.String()
}
