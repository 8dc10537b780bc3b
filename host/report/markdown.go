package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// mostMarkdown bounds the report, bytes: what GitHub takes as the summary of a
// step is 1 MiB, and comments of code hosts are as large at most.
const mostMarkdown = 900 << 10

// markdown writes for people who look at a pull request or at a run: a heading an
// article, an item a finding.
type markdown struct {
	out   io.Writer
	words *message.Writer
	root  string
	size  int
	left  int // articles for which there was no room
}

func newMarkdown(out io.Writer, options Options) (Report, error) {
	words, err := options.words(Longest)
	if err != nil {
		return nil, err
	}
	return &markdown{out: out, words: words, root: options.Root}, nil
}

// verdictSigns stand before the verdicts, which a glance should find.
var verdictSigns = map[engine.Verdict]string{engine.Pass: "✅", engine.Fail: "❌", engine.Incomplete: "⚠️"}

func (m *markdown) Write(r *engine.Result) error {
	var text strings.Builder
	fmt.Fprintf(&text, "### %s %s: %s\n\n", verdictSigns[r.Verdict], literal(firstOf(r.ID, r.Origin.Path, r.Origin.Jobs)), m.words.Host("verdict."+string(r.Verdict)))
	if r.Err != "" {
		fmt.Fprintf(&text, "%s\n\n", literal(r.Err))
	} else {
		fmt.Fprintf(&text, "%s%s\n\n", m.counts(r.Count()), exemptedCounts(m.words, len(r.Suppressed), r.Known))
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		fmt.Fprintf(&text, "- **%s** %s, `%s`: %s\n", m.words.Host("severity."+f.Severity.String()), literal(m.place(r, f)), f.Rule,
			literal(m.words.Write(f.Check, f.Message)))
	}
	for _, u := range reasons(r.Coverage, checks.Failed, m.words) {
		fmt.Fprintf(&text, "- **%s** %s (`%s`)\n", m.words.Host("report.failed"), literal(u.reason), strings.Join(u.rules, "`, `"))
	}
	if r.Err == "" && (len(r.Findings) > 0 || r.Verdict == engine.Incomplete) {
		text.WriteString("\n")
	}
	if m.size+text.Len() > mostMarkdown {
		m.left++
		return nil
	}
	m.size += text.Len()
	_, err := io.WriteString(m.out, text.String())
	return err
}

// place is where a finding stands: its file and line, or where in a job.
func (m *markdown) place(r *engine.Result, f *engine.Finding) string {
	at := spotOf(r, f)
	if !at.exact {
		return whereabouts(m.words, f)
	}
	return fmt.Sprintf("%s:%d:%d", within(m.root, at.path), at.start.Line, at.start.Column)
}

func (m *markdown) counts(counts engine.Counts) string {
	var parts []string
	for severity := checks.Critical; severity >= checks.Neutral; severity-- {
		if n := counts[severity]; n > 0 {
			parts = append(parts, severityCount(m.words, severity, n))
		}
	}
	if len(parts) == 0 {
		return m.words.Host("severity.none")
	}
	return strings.Join(parts, ", ")
}

// Close writes the total, also of what there was no room for.
func (m *markdown) Close(s *engine.Summary) error {
	text := total(m.words, s) + " — " + m.counts(s.Findings) + exemptedCounts(m.words, s.Suppressed, s.Known) + "\n"
	if m.left > 0 {
		text = m.words.Host("report.articles-left", checks.Number("count", float64(m.left))) + "\n\n" + text
	}
	_, err := io.WriteString(m.out, text)
	return err
}

// markup is what Markdown, and the HTML in it, could take for more than text; a
// mention would call somebody.
var markup = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "#", `\#`, "|", `\|`, "~", `\~`, "!", `\!`,
	"<", "&lt;", ">", "&gt;", "&", "&amp;", "@", "@\u200b", "://", ":\u200b//", "www.", "www\u200b.")

// literal is text on one line that Markdown shows as it is.
func literal(text string) string {
	return markup.Replace(strings.Join(strings.Fields(flatten(text)), " "))
}
