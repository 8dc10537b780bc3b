// Package article reads one article from the files of its texts, each in any
// format that holds one text.
package article

import (
	"fmt"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/detect"
)

// Input names the files of one article and what the command line says of them.
type Input struct {
	ID                        string // of the job
	Target, Source, Reference string // paths; source and reference may be empty
	TargetLang                string // empty: told by the file, else detected
	SourceLang                string
	ReferenceLang             string // empty: told by the file, else that of the target
	Group                     string
	Glossary                  []checks.Term

	Format  string // of all files; empty: detected
	Options formats.Options
}

// Read reads the files of one article.
func Read(in Input) formats.Job {
	job := formats.Job{
		Article: &checks.Article{ID: in.ID, Group: in.Group, SourceLang: in.SourceLang, Glossary: in.Glossary},
		Origin:  formats.Origin{Path: in.Target, Documents: map[checks.Side]*formats.Document{}},
	}
	target, err := read(&job, checks.Target, in.Target, in.TargetLang, &in)
	if err == nil {
		job.Article.Target = *target
		job.Article.Source, err = read(&job, checks.Source, in.Source, in.SourceLang, &in)
	}
	if err == nil {
		job.Article.Reference, err = read(&job, checks.Reference, in.Reference, in.ReferenceLang, &in)
	}
	if err != nil {
		job.Err = err
		return job
	}
	if err := formats.Comparable(job.Article); err != nil {
		job.Err = fmt.Errorf("%s: %w", in.Target, err)
	}
	return job
}

// read reads one side; a path that is empty gives nothing.
func read(job *formats.Job, side checks.Side, path, lang string, in *Input) (*checks.Text, error) {
	if path == "" {
		return nil, nil
	}
	options := in.Options
	options.Path, options.Lang = path, lang
	reading, err := detect.Read(path, in.Format, options)
	if err != nil {
		return nil, err
	}
	if lang != "" {
		reading.Text.Lang = lang
	} else if known, err := formats.Language(reading.Text.Lang); err == nil {
		reading.Text.Lang = known
	}
	job.Origin.Documents[side] = &reading.Document
	job.Origin.Warnings = append(job.Origin.Warnings, reading.Warnings...)
	return &reading.Text, nil
}
