package cli

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/bilingual"
	"github.com/kawan-mt/kawan/host/formats/detect"
)

var errBringsSource = errors.New("a bilingual file brings its source with it; leave --source and --reference out")

// pairs are the jobs of a bilingual file, nil when the file is not one.
func pairs(ctx context.Context, f *checkFlags, path string) (iter.Seq[formats.Job], error) {
	format, err := detect.Pairs(path, f.inputFormat)
	if err != nil || format == nil {
		return nil, err
	}
	if f.source != "" || f.reference != "" {
		return nil, fmt.Errorf("%s: %w", path, errBringsSource)
	}
	return func(yield func(formats.Job) bool) {
		source, target := f.languages(path)
		o := bilingual.Options{ID: path, Options: formats.Options{Path: path, Encoding: f.encoding},
			SourceLang: source, TargetLang: target, Group: f.group}
		file, err := formats.Open(path)
		if err != nil {
			yield(bilingual.Unreadable(o, err))
			return
		}
		defer closeQuietly(file)
		for job := range format.Read(ctx, file, o) {
			if !yield(job) {
				return
			}
		}
	}, nil
}

// all hands over the jobs of one file, or why it has none; false means that no
// more are wanted.
func all(jobs iter.Seq[formats.Job], err error, path string, yield func(formats.Job) bool) bool {
	if err != nil {
		return yield(bilingual.Unreadable(bilingual.Options{ID: path, Options: formats.Options{Path: path}}, err))
	}
	for job := range jobs {
		if !yield(job) {
			return false
		}
	}
	return true
}
