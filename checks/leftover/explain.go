package leftover

import (
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

// shownWords is the number of telling words that evidence lists.
const shownWords = 6

// explain words a finding on words that were left: the message with the
// reason, where the source has the same, and the words that tell.
func (r *inspection) explain(f *checks.Finding, words []scored, h hit) {
	text := r.article.Target.Slice(*f.Target)
	f.Source = r.origin.find(text)
	args := []checks.Arg{checks.Quote("text", text), checks.Language("lang", r.pair.source), checks.Language("target", r.pair.target)}
	code := "leftover.text"
	switch {
	case f.Rule == RuleWord:
		code = "leftover.word." + r.reason(words[h.start])
	case h.whole:
		code = "leftover.text.whole"
	}
	if f.Rule == RuleText && f.Source != nil {
		code += ".source"
	}
	f.Message = checks.Msg(code, args...)
	if f.Source != nil {
		f.Evidence = append(f.Evidence, checks.Evidence{
			Label: checks.Msg("leftover.evidence.source"), Value: r.article.Source.Slice(*f.Source),
			Place: &checks.Place{Side: checks.Source, Span: *f.Source},
		})
	}
	if f.Rule == RuleWord && words[h.start].unknown {
		f.Evidence = append(f.Evidence, checks.Evidence{
			Label: checks.Msg("leftover.evidence.dictionary", checks.Language("lang", r.pair.target)), Value: namesOf(r.pair.targetDictionaries),
		})
	}
	if f.Rule == RuleText {
		if told := telling(words, h); told != "" {
			f.Evidence = append(f.Evidence, checks.Evidence{Label: checks.Msg("leftover.evidence.words", checks.Language("lang", r.pair.source)), Value: told})
		}
	}
}

func namesOf(dictionaries []dictionary) string {
	var names []string
	for _, d := range dictionaries {
		names = append(names, d.name)
	}
	return strings.Join(names, ", ")
}

// reason names why a single word is taken for a leftover.
func (r *inspection) reason(w scored) string {
	switch {
	case w.foreign:
		return "script"
	case r.origin != nil && r.origin.any[w.lower] > 0:
		return "source"
	case w.listed:
		return "listed"
	}
	return "look"
}

// telling are function words of the source in a hit, or else words of its list.
func telling(words []scored, h hit) string {
	var functions, listed []string
	seen := map[string]bool{}
	for _, w := range words[h.start:h.end] {
		if w.kind == opaque || !w.listed || w.targetFunction || w.native || seen[w.lower] {
			continue
		}
		seen[w.lower] = true
		if w.sourceFunction {
			functions = append(functions, w.lower)
		} else if w.kind == plain {
			listed = append(listed, w.lower)
		}
	}
	if len(functions) == 0 {
		functions = listed
	}
	return strings.Join(functions[:min(len(functions), shownWords)], ", ")
}

// find is where the source has the same text, between word boundaries.
func (o *origin) find(text string) *checks.Span {
	if o == nil || text == "" {
		return nil
	}
	for from := 0; from < len(o.text); {
		at := strings.Index(o.text[from:], text)
		if at < 0 {
			return nil
		}
		span := checks.Span{Start: from + at, End: from + at + len(text)}
		if bounded(o.text, span) {
			return &span
		}
		_, size := utf8.DecodeRuneInString(o.text[span.Start:])
		from = span.Start + size
	}
	return nil
}

// bounded tells whether span does not cut words of a script with spaces.
func bounded(content string, span checks.Span) bool {
	return !cuts(content, span.Start) && !cuts(content, span.End)
}

func cuts(content string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(content[:at])
	after, _ := utf8.DecodeRuneInString(content[at:])
	return isLetter(before) && isLetter(after) && !(uncased(before) && uncased(after))
}
