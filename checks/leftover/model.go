package leftover

import (
	"math"
	"strings"
	"sync"

	"github.com/pemistahl/lingua-go"

	"github.com/kawan-mt/kawan/checks/lang"
)

// model tells two languages apart by their letters.
type model struct {
	source   lingua.Language
	detector func() lingua.LanguageDetector
}

// newModel is a model of a pair of language tags, nil when lingua-go lacks
// one of them. Its tables are read at the first question.
func newModel(source, target string, low bool) *model {
	s, t := linguaLanguage(source), linguaLanguage(target)
	if s == lingua.Unknown || t == lingua.Unknown || s == t {
		return nil
	}
	return &model{source: s, detector: sync.OnceValue(func() lingua.LanguageDetector {
		builder := lingua.NewLanguageDetectorBuilder().FromLanguages(s, t)
		if low {
			builder = builder.WithLowAccuracyMode()
		}
		return builder.Build()
	})}
}

func linguaLanguage(tag string) lingua.Language {
	base := lang.Base(tag)
	for _, candidate := range lingua.AllLanguages() {
		if lang.Base(isoCode(candidate)) == base {
			return candidate
		}
	}
	return lingua.Unknown
}

// odds are the logarithm of the odds that text is in the source language
// rather than the target's, 0 when nothing is known. They are rounded: the
// last bit of lingua-go's values differs between runs.
func (m *model) odds(text string) float64 {
	if m == nil {
		return 0
	}
	var source, other float64
	for _, value := range m.detector().ComputeLanguageConfidenceValues(text) {
		if value.Language() == m.source {
			source = value.Value()
		} else {
			other = value.Value()
		}
	}
	if source+other == 0 {
		return 0
	}
	p := math.Round(min(max(source/(source+other), 1e-6), 1-1e-6)*1e9) / 1e9
	return math.Round(math.Log(p/(1-p))*1e6) / 1e6
}

func isoCode(l lingua.Language) string { return strings.ToLower(l.IsoCode639_1().String()) }
