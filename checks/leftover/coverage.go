package leftover

import (
	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
)

// tooClose is the kinship from which words do not tell two languages apart: it
// holds for Indonesian and Malay, Czech and Slovak, Spanish and Portuguese,
// and not for German and Dutch or Spanish and Italian.
const tooClose = 0.17

// kinship is the share of function words that two languages have in common,
// from 0 to 1, of the language that has fewer; 0 without data.
func kinship(a, b string) float64 {
	one, other := newSet(lang.Words(a, "function")), newSet(lang.Words(b, "function"))
	if len(one) > len(other) {
		one, other = other, one
	}
	if len(one) == 0 {
		return 0
	}
	shared := 0
	for word := range one {
		if other.has(word) {
			shared++
		}
	}
	return float64(shared) / float64(len(one))
}

// abstention is why words of a pair are not judged; nil when they are.
func (p *pair) abstention() *checks.Message {
	var m checks.Message
	switch source, target := lang.Base(p.source), lang.Base(p.target); {
	case source == target:
		m = checks.Msg("leftover.coverage.same", checks.Language("lang", p.target))
	case kinship(p.source, p.target) >= tooClose:
		m = checks.Msg("leftover.coverage.close", checks.Language("source", p.source), checks.Language("target", p.target))
	case p.disjoint() || p.sourceList != nil || len(p.sourceFunction) > 0 && (p.model != nil || len(p.targetFunction) > 0):
		return nil
	default:
		m = checks.Msg(checks.ReasonLanguage, checks.Language("lang", p.source))
	}
	return &m
}

// disjoint tells whether the source is written in scripts that the target does
// not use.
func (p *pair) disjoint() bool {
	found := false
	for script, used := range p.sourceScripts {
		if used && p.targetScripts[script] {
			return false
		}
		found = found || used
	}
	return found && p.targetScripts != (writing{})
}
