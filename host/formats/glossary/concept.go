package glossary

import (
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// concept is an entry of a term base: what one thing is called in each language.
type concept struct {
	id    string
	notes []string
	words []word // in order of the file
}

// word is a term of one language.
type word struct {
	lang, text string
	status     status
}

// status is what a term base says of the use of a term.
type status int

const (
	admitted status = iota
	preferred
	forbidden
)

// statusNames are values of the data categories administrativeStatus and
// normativeAuthorization (TBX-Basic, ISO 12620). What is not here is admitted.
var statusNames = map[string]status{
	"preferredterm-admn-sts": preferred, "preferredterm": preferred, "preferred": preferred, "standardizedterm": preferred,
	"deprecatedterm-admn-sts": forbidden, "deprecatedterm": forbidden, "deprecated": forbidden,
	"supersededterm-admn-sts": forbidden, "supersededterm": forbidden, "superseded": forbidden,
	"notrecommended": forbidden, "forbidden": forbidden, "obsolete": forbidden,
}

// terms are the glossary entries of a concept for two languages: one for each
// of its source terms.
func (c *concept) terms(source, target string) []checks.Term {
	var made checks.Term
	for _, wanted := range []status{preferred, admitted} {
		for _, w := range c.in(target) {
			if w.status == wanted {
				made.Accepted = append(made.Accepted, w.text)
			}
		}
	}
	for _, w := range c.in(target) {
		if w.status == forbidden && !slices.Contains(made.Accepted, w.text) {
			made.Forbidden = append(made.Forbidden, w.text)
		}
	}
	if len(made.Accepted) == 0 && len(made.Forbidden) == 0 {
		return nil
	}
	made.ID, made.Note = c.id, strings.Join(c.notes, "; ")
	var list []checks.Term
	for _, w := range c.in(source) {
		made.Source = w.text
		list = append(list, made)
	}
	return list
}

// in are the terms of a language.
func (c *concept) in(tag string) []word {
	var tags []string
	for _, w := range c.words {
		if !slices.Contains(tags, w.lang) {
			tags = append(tags, w.lang)
		}
	}
	tags = nearest(tags, tag)
	return slices.DeleteFunc(slices.Clone(c.words), func(w word) bool { return !slices.Contains(tags, w.lang) })
}
