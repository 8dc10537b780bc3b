package engine

import (
	"context"
	"errors"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/launch"
	"github.com/kawan-mt/kawan/proto/wire"
)

// answer is what one plugin said of an article.
type answer struct {
	findings     []found
	observations []observation
	coverage     []checks.Coverage
	failed       []failure
}

type failure struct {
	rules         []string
	plugin, cause string
}

func (o *outcome) add(a *answer) {
	o.Findings = append(o.Findings, a.findings...)
	o.observations = append(o.observations, a.observations...)
	for _, coverage := range a.coverage {
		o.cover(coverage)
	}
	for _, f := range a.failed {
		o.fail(f.rules, f.plugin, f.cause)
	}
}

func (o *outcome) locateObservations() {
	locators := newLocators(o.Article, o.Origin.Documents)
	for i := range o.observations {
		observed := &o.observations[i]
		observed.Seq = o.Seq
		for j, place := range observed.Places {
			observed.Cited = append(observed.Cited, locators.locate(place.Side, place.Span))
			observed.Places[j].Job = o.Article.ID
		}
	}
}

// ask has one plugin look at an article, piece by piece.
func (e *Engine) ask(ctx context.Context, m *member, article *wire.Article, p *profile) *answer {
	a := &answer{}
	if m.description == nil {
		_, _, broken := m.current()
		a.failed = append(a.failed, failure{[]string{m.program.Name + "/*"}, m.program.Name, cause(broken)})
		return a
	}
	calls, coverage := e.calls(m, article.Article, p)
	a.coverage = coverage
	if len(calls) == 0 {
		return a
	}
	limit := e.options.PieceBytes
	if most := m.description.MaxBytes; most > 0 {
		limit = min(limit, most)
	}
	pieces := cutPieces(article, limit)
	for _, call := range calls {
		for i := range pieces {
			if !e.askOne(ctx, m, call, &pieces[i], a) {
				break
			}
		}
	}
	return a
}

// calls are the selections for each call: one for all checks of the plugin, and
// one for each that reconciles, so that it is known whose observations come
// back.
func (e *Engine) calls(m *member, article *checks.Article, p *profile) (calls [][]wire.Selection, coverage []checks.Coverage) {
	var together []wire.Selection
	for i := range e.chosen {
		chosen := &e.chosen[i]
		if chosen.member != m {
			continue
		}
		ids, not := applies(chosen.wanted(p), article)
		coverage = append(coverage, not...)
		switch selection := chosen.selection(ids, p); {
		case len(ids) == 0:
		case chosen.spec.Reconciles:
			calls = append(calls, []wire.Selection{selection})
		default:
			together = append(together, selection)
		}
	}
	if len(together) > 0 {
		calls = append(calls, together)
	}
	return calls, coverage
}

// askOne does one call and takes over what is valid of the result. It tells
// whether the plugin answered.
func (e *Engine) askOne(ctx context.Context, m *member, selections []wire.Selection, p *piece, a *answer) bool {
	var result *checks.Result
	err := m.call(ctx, deadlines(textBytes(p.article), textPerDeadline), func(ctx context.Context, plugin Plugin) (err error) {
		result, err = plugin.Check(ctx, p.sent, selections)
		return err
	})
	var rules []string
	for _, selection := range selections {
		rules = append(rules, selection.Rules...)
	}
	if err != nil {
		a.failed = append(a.failed, failure{rules, m.program.Name, cause(err)})
		return false
	}
	e.screen(m, rules, p, result, a)
	return true
}

// cause is the reason of a plugin's failure in one clause.
func cause(err error) string {
	var broken *launch.Error
	if !errors.As(err, &broken) {
		return err.Error()
	}
	text := broken.Cause
	if text == "" && broken.Err != nil {
		text = broken.Err.Error()
	}
	if len(broken.Stderr) > 0 && broken.Kind != launch.Reported {
		text += ": " + strings.TrimSpace(broken.Stderr[0])
	}
	return text
}
