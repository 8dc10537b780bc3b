package report

import (
	"fmt"
	"strings"

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
		ticks = append(ticks, tick{100 * share, f.Severity})
	}
	return ticks
}

// chart is the plot as its template draws it.
type chart struct {
	Bars []bar
	Text string // what it shows, for those who cannot see it
	Axis []int  // numbers of findings at the top, the middle and the bottom
}

// bar is a part of all articles with the findings in it, stacked by severity.
type bar struct {
	X     float64
	Boxes []box
	Text  string // "45–50%: 3"
}

type box struct {
	Y, Height float64
	Severity  checks.Severity
}

// height of the plot's area, in its own units; the width is 100 a unit of 5 a bar.
const height = 30

// chart is nil when no finding has a place in a target.
func (p *plot) chart() *chart {
	most := 0
	for _, counts := range p.counts {
		most = max(most, sum(counts[:]))
	}
	if most == 0 {
		return nil
	}
	half := halfOf(most)
	c := &chart{Axis: []int{2 * half, half, 0}}
	var texts []string
	for i, counts := range p.counts {
		one := bar{X: float64(i) * 100 / parts, Text: fmt.Sprintf("%d–%d%%: %d", i*100/parts, (i+1)*100/parts, sum(counts[:]))}
		top := float64(height)
		for severity := checks.Critical; severity >= checks.Neutral; severity-- {
			if n := counts[severity]; n > 0 {
				tall := float64(n) * height / float64(2*half)
				top -= tall
				one.Boxes = append(one.Boxes, box{top, tall, severity})
			}
		}
		if len(one.Boxes) > 0 {
			texts = append(texts, one.Text)
		}
		c.Bars = append(c.Bars, one)
	}
	c.Text = strings.Join(texts, "; ")
	return c
}

func sum(counts []int) int {
	total := 0
	for _, n := range counts {
		total += n
	}
	return total
}

// halfOf is the middle of an axis that reaches up to most: 1, 2 or 5 with zeros.
func halfOf(most int) int {
	for scale := 1; ; scale *= 10 {
		for _, digit := range []int{1, 2, 5} {
			if 2*digit*scale >= most {
				return digit * scale
			}
		}
	}
}
