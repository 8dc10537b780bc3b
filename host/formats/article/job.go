package article

import (
	"fmt"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
)

func (in *Input) options(side checks.Side) formats.Options {
	o := in.Options
	o.Path, o.Lang = in.file(side)
	return o
}

// file is the path of a side, and its language if the command line tells it.
func (in *Input) file(side checks.Side) (path, lang string) {
	switch side {
	case checks.Source:
		return in.Source, in.SourceLang
	case checks.Reference:
		if in.ReferenceLang == "" {
			return in.Reference, in.TargetLang
		}
		return in.Reference, in.ReferenceLang
	}
	return in.Target, in.TargetLang
}

// job makes the job of an article of the target and holds it.
func (r *reader) job(target *formats.Reading) {
	r.release()
	job := formats.Job{
		Article: &checks.Article{ID: r.id(target.Name), Group: r.Group, SourceLang: r.SourceLang, Glossary: r.Glossary},
		Origin:  formats.Origin{Path: r.Target, Documents: map[checks.Side]*formats.Document{}},
	}
	job.Article.Target = *r.text(&job, checks.Target, target)
	for _, other := range r.others {
		reading, note, err := other.of(target)
		if err != nil {
			job.Err = fmt.Errorf("%s: %w", job.Article.ID, err)
			r.held = &job
			return
		}
		if note != nil {
			job.Origin.Warnings = append(job.Origin.Warnings, *note)
		}
		text := r.text(&job, other.side, reading)
		if other.side == checks.Source {
			job.Article.Source = text
		} else {
			job.Article.Reference = text
		}
	}
	if err := formats.Comparable(job.Article); err != nil {
		job.Err = fmt.Errorf("%s: %w", job.Article.ID, err)
	}
	r.held = &job
}

// id is the id of the article with a name; of names that a file has given twice
// the later ones are numbered.
func (r *reader) id(name string) string {
	if name == "" {
		return r.ID
	}
	r.names[name]++
	if n := r.names[name]; n > 1 {
		return r.id(fmt.Sprintf("%s (%d)", name, n))
	}
	return r.ID + "#" + name
}

// text is the text of a side; what is beside it goes into the job.
func (r *reader) text(job *formats.Job, side checks.Side, reading *formats.Reading) *checks.Text {
	text := reading.Text
	path, lang := r.file(side)
	if side == checks.Reference {
		lang = r.ReferenceLang
	}
	if lang != "" {
		text.Lang = lang
	} else if known := formats.KnownLanguage(text.Lang); known != "" {
		text.Lang = known
	}
	document := reading.Document
	if document.Path == "" {
		document.Path = path
	}
	job.Origin.Documents[side] = &document
	job.Origin.Warnings = append(job.Origin.Warnings, reading.Warnings...)
	return &text
}
