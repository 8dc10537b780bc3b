// Package plain reads articles that are plain text files: a paragraph a line,
// or the whole article on one.
package plain

import (
	"fmt"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
)

// Input names the files of one article and what the command line says of them.
type Input struct {
	ID                        string // of the job
	Target, Source, Reference string // paths; source and reference may be empty
	TargetLang                string // empty: to be detected
	SourceLang                string
	ReferenceLang             string // empty: that of the target
	Group                     string
	Glossary                  []checks.Term
}

// Read reads the files of one article.
func Read(in Input) formats.Job {
	article := &checks.Article{ID: in.ID, Group: in.Group, SourceLang: in.SourceLang, Glossary: in.Glossary}
	job := formats.Job{Article: article, Origin: formats.Origin{Path: in.Target}}
	article.Target.Lang = in.TargetLang
	if article.Target.Content, job.Err = formats.ReadFile(in.Target); job.Err != nil {
		return job
	}
	if article.Source, job.Err = optional(in.Source, in.SourceLang); job.Err != nil {
		return job
	}
	if article.Reference, job.Err = optional(in.Reference, in.ReferenceLang); job.Err != nil {
		return job
	}
	if err := formats.Comparable(article); err != nil {
		job.Err = fmt.Errorf("%s: %w", in.Target, err)
	}
	return job
}

func optional(path, lang string) (*checks.Text, error) {
	if path == "" {
		return nil, nil
	}
	content, err := formats.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return &checks.Text{Content: content, Lang: lang}, nil
}
