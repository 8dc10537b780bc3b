package report

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// fixtureSpecs word the messages of the constructed findings.
var fixtureSpecs = []checks.Spec{
	{Name: "leftover", Rules: []checks.Rule{{ID: "leftover/word", Title: "untranslated word", Help: "Translate *it*.", Severity: checks.Minor, MQM: "untranslated", ITS: "untranslated"}},
		Catalogues: checks.Catalogues{"en": {"left": "“{text}” is probably English."}}},
	{Name: "omission", Rules: []checks.Rule{{ID: "omission/sentence", Title: "missing sentence", Help: "Translate it.", Severity: checks.Major, MQM: "omission", ITS: "omission"}},
		Catalogues: checks.Catalogues{"en": {"missing": "A sentence is missing: “{text}”"}}},
	{Name: "drift", Rules: []checks.Rule{{ID: "drift/date", Title: "changed date", Help: "Correct it.", Severity: checks.Critical, MQM: "mistranslation", ITS: "numbers"}}},
	{Name: "consistency", Rules: []checks.Rule{{ID: "consistency/name", Title: "name in several spellings", Help: "Choose one.", Severity: checks.Minor, MQM: "entity", ITS: "inconsistent-entities"}},
		Catalogues: checks.Catalogues{"en": {"name": "“{text}” is spelt in several ways.", "seen": "Seen in the source"}}},
}

// stands is where a passage of an article stands. It panics when the article
// has no such passage.
func stands(r *engine.Result, side checks.Side, passage string) engine.Location {
	text := r.Article.Side(side)
	start := strings.Index(text.Content, passage)
	if start < 0 {
		panic(fmt.Sprintf("%s: no %q", r.ID, passage))
	}
	before := text.Content[:start]
	position := engine.Position{Line: 1 + strings.Count(before, "\n"), Column: 1 + utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])}
	if document := r.Origin.Documents[side]; document != nil && !plain(document.Points) {
		position.Line, position.Column = offset.Locate(document.Points, text.Content, start)
	}
	for _, block := range text.Blocks {
		if block.Segment != "" && block.Start <= start && start < block.End {
			position.Segment, position.Offset = block.Segment, start-block.Start
		}
	}
	return engine.Location{Place: checks.Place{Job: r.ID, Side: side, Span: checks.Span{Start: start, End: start + len(passage)}}, Text: passage, Position: position}
}

// found adds a finding with a passage a side; an empty passage of the target is
// a position behind the first line.
func found(r *engine.Result, rule string, severity checks.Severity, code string, passages map[checks.Side]string) *engine.Finding {
	f := engine.Finding{Check: checkOf(rule), Plugin: checkOf(rule), MQM: "mistranslation", ITS: "numbers", Fingerprint: fmt.Sprintf("%s-%d", r.ID, len(r.Findings)),
		At: map[checks.Side]engine.Location{}}
	f.Rule, f.Severity, f.Confidence = rule, severity, 0.875
	for _, side := range sides {
		passage, ok := passages[side]
		if !ok {
			continue
		}
		at := stands(r, side, passage)
		if passage == "" {
			first, _, _ := strings.Cut(r.Article.Target.Content, "\n")
			at = stands(r, side, first)
			at.Position, at.Span, at.Text = at.End(), checks.Span{Start: at.Span.End, End: at.Span.End}, ""
		}
		f.At[side], f.Message = at, checks.Msg(code, checks.Quote("text", passage))
		span := at.Span
		*map[checks.Side]**checks.Span{checks.Target: &f.Target, checks.Source: &f.Source, checks.Reference: &f.Reference}[side] = &span
	}
	r.Findings = append(r.Findings, f)
	return &r.Findings[len(r.Findings)-1]
}

func result(id string, verdict engine.Verdict, target, source string) *engine.Result {
	r := &engine.Result{ID: id, Verdict: verdict, Article: &checks.Article{ID: id, SourceLang: "en", Target: sentences(target, "id")},
		Score: engine.Score{Words: 20, Penalty: 6, Value: 70, PerThousand: 300}}
	if source != "" {
		text := sentences(source, "en")
		r.Article.Source, r.Article.ToSource = &text, &checks.Alignment{}
	}
	for _, rule := range []string{"consistency/name", "drift/date", "leftover/word", "omission/sentence"} {
		r.Coverage = append(r.Coverage, checks.Coverage{Rule: rule, Status: checks.Checked})
	}
	return r
}

// sentences makes a text whose lines are its blocks and sentences.
func sentences(content, lang string) checks.Text {
	text, at := checks.Text{Content: content, Lang: lang}, 0
	for line := range strings.Lines(content) {
		span := checks.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}
		text.Blocks = append(text.Blocks, checks.Block{Span: span, Kind: checks.Paragraph})
		text.Sentences = append(text.Sentences, checks.Sentence{Span: span, Block: len(text.Blocks) - 1})
		at += len(line)
	}
	return text
}

func document(path, content string) *formats.Document {
	return &formats.Document{Path: path, Map: offset.Identity(len(content)), Points: offset.Identity(len(content)).Points(content)}
}

// reported is what a format makes of results.
func reported(t testing.TB, format string, results []*engine.Result, summary *engine.Summary) string {
	t.Helper()
	var out strings.Builder
	r, err := New(format, &out, Options{Lang: "en", Version: "1.2.3", Specs: fixtureSpecs, FailOn: checks.Major, Width: 80,
		Used: []Used{{"glossary", "istilah.tsv", strings.Repeat("0a", 32)}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range results {
		if err := r.Write(one); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.Close(summary); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
