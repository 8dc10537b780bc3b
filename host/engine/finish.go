package engine

import (
	"cmp"
	"encoding/json"
	"math"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// result makes of an outcome what reports show.
func (e *Engine) result(o *outcome) *Result {
	r := &Result{ID: o.Article.ID, Origin: o.Origin, Err: o.Err}
	if o.Err != "" {
		r.Verdict = Incomplete
		return r
	}
	r.Article = o.Article
	p := e.profile(o.Article, &o.Origin)
	locators := newLocators(o.Article, o.Origin.Documents)
	for i := range o.Findings {
		if !p.off(o.Findings[i].Rule) { // of a group, where others may want it
			r.Findings = append(r.Findings, e.resolve(&o.Findings[i], locators, p))
		}
	}
	sortFindings(o.Article, r.Findings)
	seen := map[string]int{}
	for i := range r.Findings {
		r.Findings[i].Fingerprint = fingerprint(o.Article, &r.Findings[i].Finding, seen)
	}
	r.Coverage = slices.DeleteFunc(o.sortedCoverage(), func(c checks.Coverage) bool { return p.off(c.Rule) })
	e.exempt(r)
	r.Score = score(&o.Article.Target, r.Findings)
	r.Verdict = p.verdict(r)
	return r
}

func (p *profile) verdict(r *Result) Verdict {
	for _, coverage := range r.Coverage {
		if coverage.Status == checks.Failed || coverage.Status == checks.NotChecked && names(p.require, coverage.Rule) {
			return Incomplete
		}
	}
	for i := range r.Findings {
		if r.Findings[i].Severity >= p.failOn {
			return Fail
		}
	}
	return Pass
}

func (e *Engine) resolve(f *found, locators *locators, p *profile) Finding {
	resolved := Finding{Finding: f.Finding, Check: f.Check, Plugin: f.Plugin, At: map[checks.Side]Location{}}
	resolved.Confidence = math.Round(f.Confidence*100) / 100 // no check knows more
	if level, ok := p.level(f.Rule); ok {
		resolved.Severity = level.Severity
	}
	if rule := e.declared(f.Rule); rule != nil {
		resolved.MQM, resolved.ITS = rule.MQM, rule.ITS
	}
	for _, side := range []checks.Side{checks.Target, checks.Source, checks.Reference} {
		if span := f.Span(side); span != nil {
			resolved.At[side] = locators.locate(side, *span)
		}
	}
	locators.gap(resolved.At)
	place := func(p checks.Place) Location {
		if p.Job == "" || p.Job == locators.article.ID {
			return locators.locate(p.Side, p.Span)
		}
		i := slices.IndexFunc(f.Cited, func(cited Location) bool { return cited.Place == p })
		return f.Cited[i]
	}
	for _, p := range f.Finding.Related {
		resolved.Related = append(resolved.Related, place(p))
	}
	for _, evidence := range f.Evidence {
		var proof *Location
		if evidence.Place != nil {
			at := place(*evidence.Place)
			proof = &at
		}
		resolved.Proof = append(resolved.Proof, proof)
	}
	return resolved
}

func (e *Engine) declared(id string) *checks.Rule {
	check, _, _ := strings.Cut(id, "/")
	for i := range e.chosen {
		if e.chosen[i].spec.Name == check {
			return e.chosen[i].spec.Rule(id)
		}
	}
	return nil
}

// sortFindings puts findings in reading order: by where they stand in the
// target or, when they do not, by where the alignment says that they belong.
func sortFindings(article *checks.Article, findings []Finding) {
	type key struct {
		start, end int
		exact      []byte
	}
	keys := make(map[*Finding]key, len(findings))
	sorted := make([]*Finding, len(findings))
	for i := range findings {
		f := &findings[i]
		sorted[i] = f
		exact, _ := json.Marshal(f.Finding)
		k := key{exact: exact}
		if f.Target != nil {
			k.start, k.end = f.Target.Start, f.Target.End
		} else {
			k.start = belongs(article, &f.Finding)
			k.end = k.start
		}
		keys[f] = k
	}
	slices.SortStableFunc(sorted, func(a, b *Finding) int {
		x, y := keys[a], keys[b]
		return cmp.Or(cmp.Compare(x.start, y.start), cmp.Compare(x.end, y.end),
			cmp.Compare(a.Rule, b.Rule), slices.Compare(x.exact, y.exact))
	})
	ordered := make([]Finding, len(findings))
	for i, f := range sorted {
		ordered[i] = *f
	}
	copy(findings, ordered)
}

// belongs is the byte of the target where a finding without target span would
// stand.
func belongs(article *checks.Article, f *checks.Finding) int {
	for _, side := range []checks.Side{checks.Source, checks.Reference} {
		span, alignment := f.Span(side), article.Alignment(side)
		if span == nil || alignment == nil {
			continue
		}
		if i := article.Side(side).SentenceAt(span.Start); i < len(alignment.Other) {
			return alignment.Other[i].At
		}
	}
	return len(article.Target.Content)
}
