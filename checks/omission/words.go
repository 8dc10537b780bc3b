package omission

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/align"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

const (
	// reach is the number of sentences on either side of a place among which the
	// closest one is looked for.
	reach = 60
	// mostCompares is the number of findings of an article that tell the closest sentence.
	mostCompares = 20
	// mostWords is the number of pairs of words that evidence names.
	mostWords = 6
)

// closest adds to a finding about sentences of passage the sentence of facing, around
// the byte position at, that comes closest, and what the two have in common.
func (in *inspection) closest(f *checks.Finding, passage *checks.Text, run checks.Run, side checks.Side, at int) {
	if in.compares++; in.compares > mostCompares {
		return
	}
	facing := in.article.Side(side)
	middle := facing.SentenceAt(at)
	among := checks.Run{Start: max(0, middle-reach), End: min(len(facing.Sentences), middle+reach)}
	found, ok := align.Closest(facing, among, passage, run, in.lexicon())
	if !ok {
		return
	}
	span := facing.Sentences[found.Sentence].Span
	code := "omission/closest"
	if side != checks.Target {
		code = "omission/closest.original"
	}
	f.Evidence = append(f.Evidence, checks.Evidence{Label: checks.Msg(code), Value: facing.Slice(span),
		Place: &checks.Place{Side: side, Span: span}})
	in.common(f, found.Matches)
}

// common adds words that two passages have in common, an entry for each source that says so.
func (in *inspection) common(f *checks.Finding, matches []align.Match) {
	var order []string
	bySource := map[string][]string{}
	for _, m := range matches {
		pair := m.Word
		if m.Facing != m.Word {
			pair += " = " + m.Facing
		}
		if bySource[m.Source] == nil {
			order = append(order, m.Source)
		}
		if len(bySource[m.Source]) < mostWords {
			bySource[m.Source] = append(bySource[m.Source], pair)
		}
	}
	for _, source := range order {
		f.Evidence = append(f.Evidence, checks.Evidence{Label: attested(source), Value: strings.Join(bySource[source], ", ")})
	}
}

// attested says where words in common are known from.
func attested(source string) checks.Message {
	switch source {
	case "":
		return checks.Msg("omission/common.alike")
	case lexicon.ConceptList:
		return checks.Msg("omission/common.concepts")
	case lexicon.CLDRNames:
		return checks.Msg("omission/common.names")
	}
	return checks.Msg("omission/common.file", checks.Quote("file", source))
}
