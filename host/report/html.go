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
	titles   map[string]string // of rules
	rules    map[string]int    // findings by rule
}

func newHTML(out io.Writer, options Options) (Report, error) {
	words, err := options.words(Longest)
	if err != nil {
		return nil, err
	}
	p := &page{out: out, words: words, options: options, titles: map[string]string{}, rules: map[string]int{}}
	for _, spec := range options.Specs {
		for i := range spec.Rules {
			p.titles[spec.Rules[i].ID] = words.Title(spec.Name, &spec.Rules[i])
		}
	}
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

// begin writes the head of the page; name is that of its first article.
func (p *page) begin(name string) error {
	if p.begun {
		return nil
	}
	p.begun = true
	return p.template.ExecuteTemplate(p.out, "begin.tmpl", struct{ Lang, Title string }{p.options.Lang, joined(" · ", name, "kawan")})
}

// articleView is an article as its template shows it.
type articleView struct {
	Number             int
	UI                 string // language of the reader
	ID, Err, Verdict   string
	VerdictText, Score string
	Counts             []countView
	Other              string // name of the other side, empty if there is none
	Rows               []rowView
	Clean              bool // no row has cards
	Strip              []tick
	Failed, Skipped    []string // rules that were not checked, by reason
	Notes              []string // how the files were read
}

type countView struct {
	Severity checks.Severity
	Text     string
}

func (p *page) Write(r *engine.Result) error {
	name := firstOf(r.ID, r.Origin.Path, r.Origin.Jobs)
	if err := p.begin(name); err != nil {
		return err
	}
	p.articles++
	view := articleView{Number: p.articles, UI: p.options.Lang, ID: name, Err: printable(r.Err),
		Verdict: string(r.Verdict), VerdictText: p.words.Host("verdict." + string(r.Verdict))}
	if r.Err == "" {
		view.Score = p.words.Host("report.score", checks.Number("score", r.Score.Value), checks.Number("words", float64(r.Score.Words)))
		view.Score += exemptedCounts(p.words, len(r.Suppressed), r.Known)
		view.Notes = fileNotes(p.words, r)
		view.Counts = p.counts(r.Count())
		view.Strip = p.plot.add(r)
		side, rows := p.rows(r)
		view.Rows, view.Clean = rows, len(r.Findings)+len(r.Suppressed) == 0
		if side != "" {
			view.Other = p.words.Host("side." + string(side))
		}
		view.Failed, view.Skipped = p.unchecked(r, checks.Failed), p.unchecked(r, checks.NotChecked)
	}
	for i := range r.Findings {
		p.rules[r.Findings[i].Rule]++
	}
	for i := range r.Suppressed {
		p.rules[r.Suppressed[i].Rule] += 0 // it can be shown or hidden too
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
	if err := p.begin(""); err != nil {
		return err
	}
	used := ""
	if len(p.options.Used) > 0 {
		used = usedLine(p.words, p.options.Used)
	}
	view := struct {
		Total      string
		Counts     []countView
		Exempted   string // how many findings do not count, and why
		Used       string // files that the results depend on
		Plot       *chart
		Rules      []ruleCount
		Suppressed int
		Articles   int
	}{
		total(p.words, summary), p.counts(summary.Findings), strings.TrimPrefix(exemptedCounts(p.words, summary.Suppressed, summary.Known), ", "),
		used, p.plot.chart(), p.ruleCounts(), summary.Suppressed, p.articles,
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
			if n, seen := p.rules[rule.ID]; seen {
				counts = append(counts, ruleCount{rule.ID, p.titles[rule.ID], n})
			}
		}
	}
	return counts
}
