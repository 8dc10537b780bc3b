package cli

import (
	"fmt"
	"iter"
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/config"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/glossary"
)

// termList is a glossary of a run and the articles that it is for.
type termList struct {
	*glossary.Glossary
	fits func(name string) bool // nil: all
}

// termLists reads the glossaries of the command line and the configuration.
func (a *app) termLists(file *config.File, f *checkFlags) ([]termList, error) {
	var lists []termList
	read := func(path string, fits func(string) bool) error {
		list, err := glossary.Read(path)
		if err != nil {
			return err
		}
		if list.Empty() {
			fmt.Fprintf(a.Err, "kawan: %s: the glossary holds no terms\n", path)
		}
		lists = append(lists, termList{list, fits})
		return nil
	}
	for _, path := range f.glossaries {
		if err := read(path, nil); err != nil {
			return nil, err
		}
	}
	for i := range file.Overrides {
		o := &file.Overrides[i]
		for _, path := range o.Glossary {
			if err := read(path, func(name string) bool { return file.Fits(o, name) }); err != nil {
				return nil, err
			}
		}
	}
	return lists, nil
}

// termKey is what the terms of an article depend on.
type termKey struct {
	languages [2]string
	lists     string // which of them fit
}

// withTerms gives each article the entries of glossaries that are for it and its
// languages, before its own.
func withTerms(jobs iter.Seq[formats.Job], lists []termList) iter.Seq[formats.Job] {
	return func(yield func(formats.Job) bool) {
		known := map[termKey][]checks.Term{}
		for job := range jobs {
			if job.Err == nil {
				terms := termsFor(&job, lists, known)
				job.Article.Glossary = append(terms, job.Article.Glossary...)
			}
			if !yield(job) {
				return
			}
		}
	}
}

func termsFor(job *formats.Job, lists []termList, known map[termKey][]checks.Term) []checks.Term {
	name := engine.NameOf(job.ID(), &job.Origin)
	fitting := make([]byte, len(lists))
	for i, list := range lists {
		if list.fits == nil || list.fits(name) {
			fitting[i] = 1
		}
	}
	key := termKey{glossary.Languages(job.Article), string(fitting)}
	terms, made := known[key]
	if !made {
		for i, list := range lists {
			if fitting[i] == 1 {
				terms = append(terms, list.Terms(key.languages[0], key.languages[1])...)
			}
		}
		terms = slices.Clip(terms)
		known[key] = terms
	}
	return terms
}
