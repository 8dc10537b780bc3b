package leftover

import "math"

// Parameters of the confidence, fitted by logistic regression of right and
// false findings on how far their score lies above the threshold.
var (
	wordConfidence  = logistic{0.2, 0.6, 0.95}
	textConfidence  = logistic{1, 0.5, 0.98}
	wholeConfidence = logistic{4, 0.2, 0.99}
)

type logistic struct{ base, slope, most float64 }

// at is the confidence for a score that exceeds its threshold by margin.
func (l logistic) at(margin float64) float64 {
	p := 1 / (1 + math.Exp(-l.base-l.slope*max(margin, 0)))
	return math.Round(min(p, l.most)*100) / 100
}
