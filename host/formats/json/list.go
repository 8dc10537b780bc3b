package json

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/charset"
)

// list reads the articles of a long document as a stream: content, and what
// follows in rest. A document that is no list of articles is read as a whole, if
// it is not too large.
func list(content []byte, rest io.Reader, o formats.Options, patterns []pattern, emit func(*document, article) error) error {
	held := &recorder{in: rest}
	stream, err := charset.NewStream(io.MultiReader(bytes.NewReader(content), held), charset.Hints{Forced: o.Encoding}, declared)
	if err != nil {
		return formats.Misread(o.Path, err)
	}
	r := &lister{window: newWindow(stream, o.Path), options: o, patterns: patterns, emit: emit,
		begun: func() { content, held.held, held.done = nil, nil, true }}
	err = r.document()
	if !errors.Is(err, errNoList) && !errors.Is(err, formats.ErrTooLarge) || held.done {
		return err
	}
	all := io.MultiReader(bytes.NewReader(content), bytes.NewReader(held.held), rest)
	if content, err = io.ReadAll(io.LimitReader(all, MaxFile+1)); err != nil {
		return fmt.Errorf("reading %s: %w", o.Path, err)
	}
	if len(content) > MaxFile {
		return fmt.Errorf("%s: %w: a document that is no list of articles with ids may have %d MiB", o.Path, formats.ErrTooLarge, MaxFile>>20)
	}
	return whole(content, o, patterns, emit)
}

// recorder keeps what is read until that is known to be needed no more.
type recorder struct {
	in   io.Reader
	held []byte
	done bool
}

func (r *recorder) Read(p []byte) (int, error) {
	n, err := r.in.Read(p)
	if !r.done && len(r.held) <= MaxFile {
		r.held = append(r.held, p[:n]...)
	}
	return n, err
}

// errNoList tells that a document is no list of articles.
var errNoList = errors.New("no list of articles")

// lister reads a list of articles.
type lister struct {
	*window
	options  formats.Options
	patterns []pattern
	emit     func(*document, article) error
	begun    func() // a list was found: nothing is to be read again
	lang     string // that the document tells
}

// document reads a document that is a list, or holds one.
func (r *lister) document() error {
	if err := r.holder(0); err != nil {
		return err
	}
	return r.end()
}

// holder reads a list, or an object on the way to one: the levels and names are
// those of articlesOf.
func (r *lister) holder(level int) error {
	c, err := r.next()
	switch {
	case err != nil:
		return err
	case level > mostLevels || c != '[' && c != '{':
		return errNoList
	case c == '[':
		return r.elements()
	}
	found := false
	err = r.inside('}', func() error {
		name, err := r.name()
		switch c, _ := r.next(); {
		case err != nil:
			return err
		case !found && (c == '[' || c == '{') && slices.Contains(lists, name):
			found = true
			return r.holder(level + 1)
		}
		return r.aside(name, found)
	})
	if err == nil && !found {
		return errNoList
	}
	return err
}

// aside reads a member that is no list. One that names the object makes an
// article of it, not a list.
func (r *lister) aside(name string, found bool) error {
	v, _, err := r.parsed()
	if err != nil {
		return err
	}
	object := &value{names: []string{name}, items: []*value{v}}
	if called, _ := names(object); called != "" && !found {
		return errNoList
	}
	if lang := languageOf(object); lang != "" {
		r.lang = lang
	}
	return nil
}

// elements reads the elements of a list.
func (r *lister) elements() error {
	number := 0
	return r.inside(']', func() error {
		number++
		v, d, err := r.parsed()
		if err != nil {
			return err
		}
		a := element(v)
		switch {
		case a.name == "" && number == 1:
			return errNoList
		case a.name == "":
			a.name = fmt.Sprintf("(%d)", number)
		}
		if number == 1 {
			r.begun()
		}
		a.name = strings.Clone(a.name)
		return r.emit(d, a)
	})
}

// parsed is the next value, and the document that it is by itself.
func (r *lister) parsed() (*value, *document, error) {
	text, m, begin, err := r.value()
	if err != nil {
		return nil, nil, err
	}
	d := &document{options: r.options, decoded: &charset.Text{Content: text, Map: m, Encoding: r.stream.Encoding},
		patterns: r.patterns, lang: r.lang, begin: begin, place: begin}
	d.root, err = parse(text, r.options.Path, begin)
	return d.root, d, err
}
