// Package wordpress reads the exports of WordPress (WXR, which is RSS with more
// elements) and other RSS feeds that hold whole articles: an article a post.
package wordpress

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"regexp"
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/xmlscan"
)

// start is how RSS begins, behind declarations and comments.
var start = regexp.MustCompile(`^(?:\x{feff}|\s|<\?[^>]*>|<!--(?s:.*?)-->|<!DOCTYPE[^\[>]*(?:\[[^\]]*\]\s*)?>)*<rss[\s>]`)

// Sniff tells whether a file begins as RSS.
func Sniff(head []byte) bool {
	return start.MatchString(strings.ToValidUTF8(strings.ReplaceAll(string(head), "\x00", ""), ""))
}

// errStopped ends a scan whose caller wants no more.
var errStopped = errors.New("stopped")

// Read reads the posts and pages of an export, one at a time. What is neither,
// such as attachments and menus, is left out and told beside the article before
// it. A mistake in the file is the last thing that is yielded.
func Read(file io.Reader, o formats.Options) iter.Seq2[*formats.Reading, error] {
	return func(yield func(*formats.Reading, error) bool) {
		r := &reader{options: o, yield: yield}
		err := r.read(file)
		if errors.Is(err, errStopped) {
			return
		}
		if r.held != nil && !yield(r.held, nil) {
			return
		}
		if err != nil {
			yield(nil, err)
		}
	}
}

type reader struct {
	options formats.Options
	yield   func(*formats.Reading, error) bool
	scanner *xmlscan.Scanner

	space   string // of the feed's own elements; nearly always none
	lang    string // of the channel
	item    *item  // open
	field   *field // open field of the item or of the channel
	depth   int    // of the element of the field
	held    *formats.Reading
	leftOut []formats.Passage // before the first article
}

func (r *reader) read(file io.Reader) error {
	s, err := xmlscan.New(file, r.options)
	if err != nil {
		return err
	}
	r.scanner = s
	for {
		token, err := s.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = r.take(token)
		}
		if err != nil {
			return err
		}
	}
	if r.held == nil {
		return fmt.Errorf("%s: the feed holds no posts", r.options.Path)
	}
	return nil
}

// Elements of RSS stand at these depths: rss, channel, item, field.
const (
	rootDepth = iota + 1
	channelDepth
	itemDepth
	fieldDepth
)

func (r *reader) take(t *xmlscan.Token) error {
	s := r.scanner
	depth := s.Depth()
	if r.item != nil {
		if err := r.item.window.add(s, t); err != nil {
			return err
		}
	}
	switch {
	case t.Kind == xmlscan.Start && depth == rootDepth && t.Name != "rss":
		return s.Error("this is no WordPress export: the root element is <%s>", t.Name)
	case t.Kind == xmlscan.Start && depth == rootDepth:
		r.space = t.Space
	case t.Kind == xmlscan.Start && depth == itemDepth && t.Name == "item":
		r.item = &item{space: r.space, lang: r.lang, window: newWindow(t)}
	case t.Kind == xmlscan.Start && depth == itemDepth && t.Name == "language":
		r.field, r.depth = &field{}, depth
	case t.Kind == xmlscan.Start && depth == fieldDepth && r.item != nil:
		r.field, r.depth = r.item.field(t), depth
	case t.Kind == xmlscan.Text && r.field != nil && depth == r.depth:
		r.field.add(s)
	case t.Kind == xmlscan.End && r.field != nil && depth == r.depth-1:
		if r.item == nil {
			r.lang = strings.TrimSpace(r.field.text.String())
		}
		r.field = nil
	case t.Kind == xmlscan.End && depth == channelDepth && r.item != nil:
		return r.finish()
	}
	return nil
}

// finish hands the article before over and holds the finished one, for what is
// left out behind it.
func (r *reader) finish() error {
	item := r.item
	r.item = nil
	if reason := item.leftOut(); reason.Code != "" {
		passage := item.passage(reason)
		if r.held != nil {
			r.held.Document.LeftOut = append(r.held.Document.LeftOut, passage)
		} else {
			r.leftOut = append(r.leftOut, passage)
		}
		return nil
	}
	reading, err := item.reading(r.options.Path, r.scanner.Encoding())
	if err != nil {
		return err
	}
	reading.Document.LeftOut = append(r.leftOut, reading.Document.LeftOut...)
	r.leftOut = nil
	if r.held != nil && !r.yield(r.held, nil) {
		return errStopped
	}
	r.held = reading
	return nil
}
