// Package article reads articles from the files of their texts, each in any
// format: one article from files that hold one text, and many from files that
// hold many, such as the exports of a site in two languages.
package article

import (
	"iter"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/detect"
)

// Input names the files of one article, or of one collection of articles, and
// what the command line says of them.
type Input struct {
	ID                        string // of the job; of several the stem of their ids
	Target, Source, Reference string // paths; source and reference may be empty
	TargetLang                string // empty: told by the file, else detected
	SourceLang                string
	ReferenceLang             string // empty: told by the file, else that of the target
	Group                     string
	Glossary                  []checks.Term

	Format  string // of all files; empty: detected
	Options formats.Options
}

// holdBytes is how much text of the target is read before any of it is handed
// over: by then a mistake in a file of usual size is known, and articles can be
// paired by their order. What is known of a short article takes more than its
// text.
const (
	holdBytes    = 8 << 20
	articleBytes = 1 << 10
)

// Read reads the articles of the target, with their sources and references. A
// file that cannot be read is a job with an error, and so is an article without
// counterpart in a source or reference that is named.
func Read(in Input) iter.Seq[formats.Job] {
	return func(yield func(formats.Job) bool) {
		next, stop := iter.Pull2(detect.ReadAll(in.Target, in.Format, in.options(checks.Target)))
		defer stop()
		r := &reader{Input: in, yield: yield, names: map[string]int{}}
		if err := r.read(next); err != nil {
			r.held = &formats.Job{Article: &checks.Article{ID: in.ID}, Origin: formats.Origin{Path: in.Target}, Err: err, Broken: true}
			r.release()
		}
	}
}

type reader struct {
	Input
	yield   func(formats.Job) bool
	stopped bool
	others  []*counterparts // of source and reference
	names   map[string]int  // how often an article name was given
	held    *formats.Job    // the last one, for what is known at the end only
}

func (r *reader) read(next func() (*formats.Reading, error, bool)) error {
	var first []*formats.Reading
	size, more := 0, true
	for (size < holdBytes || len(first) < 2) && more { // of a long article it is to be known whether it is alone
		var reading *formats.Reading
		var err error
		if reading, err, more = next(); err != nil {
			return err
		}
		if more {
			first = append(first, reading)
			size += articleBytes + len(reading.Text.Content)
		}
	}
	for _, side := range []checks.Side{checks.Source, checks.Reference} {
		other, err := r.counterparts(side)
		if other != nil {
			defer func() { _ = other.readings.close() }()
		}
		if err != nil {
			return err
		}
		if other == nil {
			continue
		}
		other.pairByKeys(first)
		if !more {
			other.pairByOrder(first)
		}
		r.others = append(r.others, other)
	}
	for i, reading := range first {
		first[i] = nil // what was handed over need not stay
		r.job(reading)
	}
	for more && !r.stopped {
		reading, err, another := next()
		if err != nil {
			r.release()
			return err
		}
		if more = another; more {
			for _, other := range r.others {
				other.pairByKeys([]*formats.Reading{reading})
			}
			r.job(reading)
		}
	}
	for _, other := range r.others {
		if r.held != nil {
			r.held.Origin.Warnings = append(r.held.Origin.Warnings, other.unpaired(r.Target)...)
		}
	}
	r.release()
	return nil
}

// release hands the held job over.
func (r *reader) release() {
	if r.held != nil && !r.stopped {
		r.stopped = !r.yield(*r.held)
	}
	r.held = nil
}
