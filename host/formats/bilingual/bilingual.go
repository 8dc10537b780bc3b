// Package bilingual holds what the readers of files with segment pairs share:
// passages that remember where they stand, and the articles made of them.
package bilingual

import (
	"context"
	"errors"
	"io"
	"iter"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
)

// Options tell how to read a bilingual file.
type Options struct {
	formats.Options
	ID         string // of the job; of several jobs the stem of their ids
	SourceLang string // of files that do not tell
	TargetLang string // overrides what the file tells; empty: told by the file, else detected
	Group      string // empty: jobs of one file are a group of their own
	Glossary   []checks.Term
}

// Reader reads a bilingual file as articles. A mistake in the file is the error
// of the last job.
type Reader func(ctx context.Context, file io.Reader, o Options) iter.Seq[formats.Job]

// Emit hands a part of a file over; its error ends the scan.
type Emit func(Part) error

// Scan reads the parts of a bilingual file.
type Scan func(ctx context.Context, file io.Reader, o Options, emit Emit) error

// errStopped ends a scan whose caller wants no more.
var errStopped = errors.New("stopped")

// Read is the reader that a scan makes.
func (scan Scan) Read(ctx context.Context, file io.Reader, o Options) iter.Seq[formats.Job] {
	return Jobs(func(yield func(Part, error) bool) {
		err := scan(ctx, file, o, func(part Part) error {
			if !yield(part, nil) {
				return errStopped
			}
			return nil
		})
		if err != nil && !errors.Is(err, errStopped) {
			yield(Part{}, err)
		}
	}, o)
}

// Segment is a passage and its translation.
type Segment struct {
	ID             string // unique in its file as far as the format holds it to be
	Kind           checks.BlockKind
	Source, Target Passage
}

// Languages are BCP 47 tags as a file tells them; empty when it does not.
type Languages struct {
	Source, Target string
}

// Unreadable is the job of a file that could not be read.
func Unreadable(o Options, err error) formats.Job {
	return formats.Job{Article: &checks.Article{ID: o.ID}, Origin: formats.Origin{Path: o.Path}, Err: err, Broken: true}
}
