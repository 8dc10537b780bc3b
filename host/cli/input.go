package cli

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/kawan-mt/kawan/host/config"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/article"
	"github.com/kawan-mt/kawan/host/formats/detect"
	"github.com/kawan-mt/kawan/host/formats/jobs"
)

// input is what a run is to check.
type input struct {
	name  string // for messages
	jobs  iter.Seq[formats.Job]
	close func()

	files  int
	broken atomic.Int64 // files that could not be read to their end
}

// unreadable tells whether none of the files could be read to its end, though
// articles before a mistake may have been checked.
func (in *input) unreadable() bool { return in.files > 0 && int(in.broken.Load()) == in.files }

// open finds out what to check. Unreadable articles are errors of their jobs;
// a jobs file that cannot be opened is one of the command line.
func (a *app) open(ctx context.Context, file *config.File, f *checkFlags, args []string) (*input, error) {
	lists, err := a.termLists(file, f)
	if err != nil {
		return nil, err
	}
	in, err := a.openTexts(ctx, f, args)
	if err == nil && len(lists) > 0 {
		in.jobs = withTerms(in.jobs, lists)
	}
	return in, err
}

func (a *app) openTexts(ctx context.Context, f *checkFlags, args []string) (*input, error) {
	if err := detect.Known(f.inputFormat); err != nil {
		return nil, err
	}
	switch {
	case f.jobs != "" && len(args) > 0:
		return nil, errors.New("name files or --jobs, not both")
	case f.jobs != "" && (f.source != "" || f.reference != ""):
		return nil, errors.New("--source and --reference go with a file; jobs name their own")
	case f.jobs != "":
		return a.openJobs(f)
	case slices.Contains(args, "-"):
		return nil, errors.New("articles are read from files, not from standard input; jobs are: --jobs -")
	case len(args) == 0:
		return nil, errors.New("nothing to check; name a file, or --jobs FILE")
	case len(args) > 1 && (f.source != "" || f.reference != ""):
		return nil, errors.New("--source and --reference go with one target; for several use --jobs")
	}
	return openFiles(ctx, f, args)
}

func openFiles(ctx context.Context, f *checkFlags, args []string) (*input, error) {
	for _, path := range args {
		if strings.HasSuffix(path, ".jsonl") {
			return nil, fmt.Errorf("%s looks like a jobs file; use --jobs %s", path, path)
		}
	}
	in := &input{name: strings.Join(args, " "), files: len(args), close: func() {}}
	in.jobs = func(yield func(formats.Job) bool) {
		for _, path := range args {
			jobs, err := pairs(ctx, f, path)
			if jobs == nil && err == nil {
				source, target := f.languages(path)
				jobs = article.Read(article.Input{ID: path, Target: path, Source: f.source, Reference: f.reference,
					TargetLang: target, SourceLang: source, ReferenceLang: f.referenceLang,
					Group: f.group, Format: f.inputFormat,
					Options: formats.Options{Encoding: f.encoding, Selector: f.selector, NoExtract: f.noExtract}})
			}
			more := all(jobs, err, path, func(job formats.Job) bool {
				if job.Broken {
					in.broken.Add(1)
				}
				return yield(job)
			})
			if !more {
				return
			}
		}
	}
	return in, nil
}

func (a *app) openJobs(f *checkFlags) (*input, error) {
	options := jobs.Options{Name: f.jobs, Folder: filepath.Dir(f.jobs), SourceLang: f.sourceLang,
		TargetLang: f.targetLang, Languages: f.languages, Group: f.group, Format: f.inputFormat,
		Files: formats.Options{Encoding: f.encoding, Selector: f.selector, NoExtract: f.noExtract}}
	if f.jobs == "-" {
		options.Name, options.Folder = "standard input", "."
		return &input{name: options.Name, jobs: jobs.Read(a.In, options), close: func() {}}, nil
	}
	file, err := formats.Open(f.jobs)
	if err != nil {
		return nil, err
	}
	return &input{name: options.Name, jobs: jobs.Read(file, options), close: func() { closeQuietly(file) }}, nil
}

// closeQuietly closes a file that was only read.
func closeQuietly(file *os.File) { _ = file.Close() }
