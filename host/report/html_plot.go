package report

import (
	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
)

// parts is into how many equal parts the plot divides articles.
const parts = 20

// plot counts where in the articles findings fall.
type plot struct {
	counts [parts][checks.Critical + 1]int
}

// tick is a finding on the strip that stands for its article.
type tick struct {
	At       float64 // 0 to 100
	Severity checks.Severity
	Card     int
}

// add counts the findings of an article and returns their ticks.
func (p *plot) add(r *engine.Result) []tick {
	size := max(1, len(r.Article.Target.Content))
	var ticks []tick
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Target == nil {
			continue
		}
		share := min(1, float64(f.Target.Start)/float64(size))
		p.counts[min(parts-1, int(share*parts))][f.Severity]++
		ticks = append(ticks, tick{100 * share, f.Severity, i})
	}
	return ticks
}

// bar is a part of all articles with the findings in it, stacked by severity.
type bar struct {
	X     float64
	Boxes []box
	Count int
}

type box struct {
	Y, Height float64
	Severity  checks.Severity
}

// height of the plot's area, in its own units; the width is 100 a unit of 5 a bar.
const height = 30

func (p *plot) bars() []bar {
	most := 0
	for _, counts := range p.counts {
		total := 0
		for _, n := range counts {
			total += n
		}
		most = max(most, total)
	}
	if most == 0 {
		return nil
	}
	bars := make([]bar, parts)
	for i, counts := range p.counts {
		bars[i].X = float64(i) * 100 / parts
		top := float64(height)
		for severity := checks.Critical; severity >= checks.Neutral; severity-- {
			n := counts[severity]
			if n == 0 {
				continue
			}
			tall := float64(n) * height / float64(most)
			top -= tall
			bars[i].Count += n
			bars[i].Boxes = append(bars[i].Boxes, box{top, tall, severity})
		}
	}
	return bars
}
