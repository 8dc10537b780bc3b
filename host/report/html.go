package report

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

//go:embed assets
var assets embed.FS

// page writes one self-contained web page: each article beside its source or
// reference, findings marked in place, and a summary with a plot. Articles are
// written as they come; the summary comes last in the file and first on the
// page.
type page struct {
	out      io.Writer
	words    *message.Writer
	options  Options
	template *template.Template
	begun    bool
	articles int
	plot     plot
	rules    map[string]int
}

func newHTML(out io.Writer, options Options) (Report, error) {
	words, err := options.words(Longest)
	if err != nil {
		return nil, err
	}
	p := &page{out: out, words: words, options: options, rules: map[string]int{}}
	p.template, err = template.New("report").Funcs(template.FuncMap{
		"say":  func(code string) string { return words.Host(code) },
		"name": func(s checks.Severity) string { return words.Host("severity." + s.String()) },
		"style": func() (template.CSS, error) {
			text, err := assets.ReadFile("assets/report.css")
			return template.CSS(text), err
		},
		"script": func() (template.JS, error) {
			text, err := assets.ReadFile("assets/report.js")
			return template.JS(text), err
		},
	}).ParseFS(assets, "assets/*.tmpl")
	if err != nil {
		return nil, fmt.Errorf("reading the templates of the report: %w", err)
	}
	return p, nil
}

func (p *page) begin() error {
	if p.begun {
		return nil
	}
	p.begun = true
	return p.template.ExecuteTemplate(p.out, "begin.tmpl", struct{ Lang string }{p.options.Lang})
}

// articleView is an article as its template shows it.
type articleView struct {
	Number             int
	ID, Err, Verdict   string
	VerdictText, Score string
	Counts             []countView
	Other              string // name of the other side, empty if there is none
	Rows               []rowView
	Strip              []tick
	Failed, Skipped    []string // rules that were not checked, by reason
	Notes              []string // how the files were read
}

type countView struct {
	Severity checks.Severity
	Text     string
}

func (p *page) Write(r *engine.Result) error {
	if err := p.begin(); err != nil {
		return err
	}
	p.articles++
	view := articleView{Number: p.articles, ID: firstOf(r.ID, r.Origin.Path, r.Origin.Jobs), Err: printable(r.Err),
		Verdict: string(r.Verdict), VerdictText: p.words.Host("verdict." + string(r.Verdict))}
	if r.Err == "" {
		view.Score = p.words.Host("report.score", checks.Number("score", r.Score.Value), checks.Number("words", float64(r.Score.Words)))
		view.Score += exemptedCounts(p.words, len(r.Suppressed), r.Known)
		view.Notes = fileNotes(p.words, r)
		view.Counts = p.counts(r.Count())
		view.Strip = p.plot.add(r)
		side, rows := p.rows(r)
		view.Rows = rows
		if side != "" {
			view.Other = p.words.Host("side." + string(side))
		}
		view.Failed, view.Skipped = p.unchecked(r, checks.Failed), p.unchecked(r, checks.NotChecked)
	}
	for i := range r.Findings {
		p.rules[r.Findings[i].Rule]++
	}
	return p.template.ExecuteTemplate(p.out, "article.tmpl", view)
}

func (p *page) counts(counts engine.Counts) []countView {
	var views []countView
	for severity := checks.Critical; severity >= checks.Neutral; severity-- {
		if n := counts[severity]; n > 0 {
			views = append(views, countView{severity, severityCount(p.words, severity, n)})
		}
	}
	return views
}

// unchecked tells which rules have a status, by reason.
func (p *page) unchecked(r *engine.Result, status checks.Status) []string {
	var texts []string
	for _, u := range reasons(r.Coverage, status, p.words) {
		texts = append(texts, u.reason+" ("+strings.Join(u.rules, ", ")+")")
	}
	return texts
}

func (p *page) Close(summary *engine.Summary) error {
	if err := p.begin(); err != nil {
		return err
	}
	used := ""
	if len(p.options.Used) > 0 {
		used = usedLine(p.words, p.options.Used)
	}
	view := struct {
		Total string
		Used  string // files that the results depend on
		Plot  []bar
		Rules []ruleCount
	}{
		total(p.words, summary) + exemptedCounts(p.words, summary.Suppressed, summary.Known), used, p.plot.bars(), p.ruleCounts(),
	}
	return p.template.ExecuteTemplate(p.out, "end.tmpl", view)
}

type ruleCount struct {
	Rule, Title string
	Count       int
}

// ruleCounts are the rules with findings, in order of their checks.
func (p *page) ruleCounts() []ruleCount {
	var counts []ruleCount
	for _, spec := range p.options.Specs {
		for i := range spec.Rules {
			rule := &spec.Rules[i]
			if n := p.rules[rule.ID]; n > 0 {
				counts = append(counts, ruleCount{rule.ID, p.words.Title(spec.Name, rule), n})
			}
		}
	}
	return counts
}
