package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// DefaultWidth is how wide a text report is when nobody says, columns.
const DefaultWidth = 100

// text writes for people: by article, the passage with the error marked.
type text struct {
	out     *bufio.Writer
	words   *message.Writer
	options Options
	paint   paint
	skipped map[string]*skip // rules that were not checked, by reason
	example string           // rule of the first of the gravest findings
	gravest checks.Severity
}

func newText(out io.Writer, options Options) (Report, error) {
	words, err := options.words(Longest * 3 / 5)
	if err != nil {
		return nil, err
	}
	if options.Width <= 0 {
		options.Width = DefaultWidth
	}
	return &text{bufio.NewWriter(out), words, options, paint(options.Colour), map[string]*skip{}, "", checks.Unspecified}, nil
}

// Write leaves out articles that could not be read; the command line tells of
// them, and the total counts them.
func (t *text) Write(r *engine.Result) error {
	if r.Err != "" {
		return nil
	}
	t.heading(r)
	t.file(r)
	for i := range r.Findings {
		t.finding(&r.Findings[i], r.Article)
	}
	t.coverage(r.Coverage)
	t.line("")
	return t.out.Flush()
}

func (t *text) line(format string, args ...any) { fmt.Fprintf(t.out, format+"\n", args...) }

func (t *text) heading(r *engine.Result) {
	verdict := t.paint.verdict(r.Verdict, t.words.Host("verdict."+string(r.Verdict)))
	score := t.words.Host("report.score", checks.Number("score", r.Score.Value), checks.Number("words", float64(r.Score.Words)))
	t.line("%s  %s  %s  %s", t.paint.bold(flatten(r.ID)), verdict, t.counts(r.Count())+t.exempted(len(r.Suppressed), r.Known), t.paint.faint(score))
}

// counts tells the findings of each severity, the gravest first.
func (t *text) counts(counts engine.Counts) string {
	var parts []string
	for severity := checks.Critical; severity >= checks.Neutral; severity-- {
		if n := counts[severity]; n > 0 {
			parts = append(parts, t.paint.severity(severity, severityCount(t.words, severity, n)))
		}
	}
	if len(parts) == 0 {
		return t.words.Host("severity.none")
	}
	return strings.Join(parts, ", ")
}

func (t *text) finding(f *engine.Finding, article *checks.Article) {
	if f.Severity > t.gravest {
		t.example, t.gravest = f.Rule, f.Severity
	}
	severity := t.words.Host("severity." + f.Severity.String())
	t.line("")
	t.line("  %s  %s  %s", t.paint.severity(f.Severity, severity), t.position(f), t.paint.faint(f.Rule))
	for _, line := range Wrap(flatten(t.words.Write(f.Check, f.Message)), t.options.Width-4) {
		t.line("    %s", line)
	}
	for _, side := range []checks.Side{checks.Target, checks.Source, checks.Reference} {
		at, ok := f.At[side]
		switch {
		case !ok:
		case side != checks.Target && f.Target != nil && f.Target.Empty():
			t.missing(side, at)
		default:
			t.passage(side, at, article)
		}
	}
	t.related(f.Related, article.ID)
	for _, edit := range f.Edits {
		t.edit(edit, article)
	}
}

// position is where the finding stands: in the target where it can.
func (t *text) position(f *engine.Finding) string {
	for _, side := range []checks.Side{checks.Target, checks.Source, checks.Reference} {
		at, ok := f.At[side]
		if !ok {
			continue
		}
		where := where(t.words, at.Position)
		if side != checks.Target {
			where = t.words.Host("side."+string(side)) + " " + where
		}
		return where
	}
	return ""
}

func (t *text) passage(side checks.Side, at engine.Location, article *checks.Article) {
	label := ""
	if side != checks.Target {
		label = t.words.Host("side."+string(side)) + ": "
	}
	for _, line := range excerpt(article.Side(side).Content, at.Span, label, t.options.Width-6, t.paint) {
		t.line("      %s", line)
	}
}

// longestMissing is how much of a missing passage is shown, characters.
const longestMissing = 2000

// missing quotes what should stand in the target, whole, to be translated.
func (t *text) missing(side checks.Side, at engine.Location) {
	quote := t.words.Host("side."+string(side)) + ": “" + message.Shorten(flatten(at.Text), longestMissing) + "”"
	for _, line := range Wrap(quote, t.options.Width-6) {
		t.line("      %s", line)
	}
}

// mostRelated is how many places of one text are shown.
const mostRelated = 5

// related tells where else to look, places of one text together.
func (t *text) related(places []engine.Location, job string) {
	var texts []string
	stands := map[string][]string{}
	for _, place := range places {
		if stands[place.Text] == nil {
			texts = append(texts, place.Text)
		}
		at := where(t.words, place.Position)
		if place.Job != job {
			at = place.Job + ", " + at
		}
		stands[place.Text] = append(stands[place.Text], at)
	}
	for _, text := range texts {
		all := stands[text]
		if more := len(all) - mostRelated; more > 1 {
			all = append(all[:mostRelated:mostRelated], t.words.Host("report.more", checks.Number("count", float64(more))))
		}
		line := t.words.Host("report.also", checks.Quote("text", text)) + " " + strings.Join(all, "; ")
		for _, line := range Wrap(flatten(line), t.options.Width-6) {
			t.line("      %s", t.paint.faint(line))
		}
	}
}

func (t *text) edit(edit checks.Edit, article *checks.Article) {
	if edit.Replacement == "" {
		old := article.Target.Slice(edit.Span)
		t.line("    %s", t.words.Host("report.delete", checks.Quote("text", strings.TrimSpace(flatten(old)))))
		return
	}
	t.line("    %s", t.words.Host("report.suggestion", checks.Quote("text", flatten(edit.Replacement))))
}

func (t *text) Close(s *engine.Summary) error {
	if s.Jobs == s.Unreadable {
		return t.out.Flush()
	}
	t.notChecked(s.Jobs - s.Unreadable)
	if t.example != "" {
		t.line("%s", t.paint.faint(t.words.Host("report.explain", checks.Quote("rule", t.example))))
	}
	if s.Jobs > 1 {
		n := func(name string, value int) checks.Arg { return checks.Number(name, float64(value)) }
		t.line("")
		t.line("%s  %s", t.words.Host("report.total", n("jobs", s.Jobs), n("passed", s.Verdicts[engine.Pass]),
			n("failed", s.Verdicts[engine.Fail]), n("incomplete", s.Verdicts[engine.Incomplete]), n("words", s.Words)), t.counts(s.Findings)+t.exempted(s.Suppressed, s.Known))
	}
	t.used(t.options.Used)
	return t.out.Flush()
}
