package engine

import (
	"math"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/text"
)

// Score is the quality of an article in the scoring model of MQM 2.0 with raw
// (uncalibrated) scores.
type Score struct {
	Words       int     // of the target
	Penalty     int     // sum of the severity weights
	Value       float64 // 100 x (1 - penalty / words), 0 to 100, one decimal
	PerThousand float64 // penalty per 1,000 words, one decimal
}

func score(target *checks.Text, findings []Finding) Score {
	var s Score
	for range text.Words(target.Content, 0) {
		s.Words++
	}
	for i := range findings {
		s.Penalty += findings[i].Severity.Weight()
	}
	words := float64(max(1, s.Words))
	s.Value = tenth(max(0, 100*(1-float64(s.Penalty)/words)))
	s.PerThousand = tenth(1000 * float64(s.Penalty) / words)
	return s
}

func tenth(x float64) float64 { return math.Round(x*10) / 10 }
