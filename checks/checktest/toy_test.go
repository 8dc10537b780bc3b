package checktest

import (
	"context"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/text"
)

// toy is a check small enough to be broken in every way, by fault.
type toy struct {
	fault string
}

func (c toy) Spec() checks.Spec {
	needs := []checks.Need{checks.NeedSource}
	spec := checks.Spec{Name: "toy", Reconciles: true, Options: `{"type":"object"}`, Rules: []checks.Rule{
		{ID: "toy/word", Title: "Word", Help: "A word.", Severity: checks.Minor, MQM: "untranslated", ITS: "untranslated"},
		{ID: "toy/source", Title: "Source", Help: "Of the source.", Severity: checks.Neutral, MQM: "omission", ITS: "omission", Needs: needs},
		{ID: "toy/spelling", Title: "Spelling", Help: "Two spellings.", Severity: checks.Minor, MQM: "entity", ITS: "misspelling", Needs: []checks.Need{checks.NeedGroup}},
	}, Catalogues: checks.Catalogues{
		"en": {"toy.found": "“{text}” was found."},
		"id": {
			"toy.found": "“{text}” ditemukan.", "toy/word.title": "Kata", "toy/word.help": "Sebuah kata.", "toy/source.title": "Sumber",
			"toy/source.help": "Dari sumber.", "toy/spelling.title": "Ejaan", "toy/spelling.help": "Dua ejaan.",
		},
	}}
	switch c.fault {
	case "rule of another check":
		spec.Rules[0].ID = "other/word"
	case "no help":
		spec.Rules[0].Help = ""
	case "broken schema":
		spec.Options = `{"type":"objekt"}`
	case "code missing in one language":
		delete(spec.Catalogues["id"], "toy.found")
	case "title missing in one language":
		delete(spec.Catalogues["id"], "toy/word.title")
	case "placeholder unknown":
		spec.Catalogues["id"]["toy.found"] = "{teks}"
	}
	return spec
}

func (c toy) Check(ctx context.Context, request *checks.Request) (*checks.Result, error) {
	if err := ctx.Err(); err != nil && c.fault != "deaf" {
		return nil, err
	}
	result := &checks.Result{}
	a := request.Article
	for span, word := range text.Words(a.Target.Content, 0) {
		switch word {
		case "level", "video":
			span := span
			switch c.fault {
			case "span outside":
				span.End = len(a.Target.Content) + 1
			case "span inside a character":
				span.Start -= 1
			}
			result.Findings = append(result.Findings, c.found("toy/word", checks.Minor, word, span))
		case "Kim", "KimJong":
			if word == "Kim" {
				span.End += len("-Jong")
			}
			result.Observations = append(result.Observations, checks.Observation{Key: "kim", Payload: []byte(a.Target.Slice(span)), Places: []checks.Place{{Side: checks.Target, Span: span}}})
		}
	}
	if a.Source != nil {
		at := strings.Index(a.Source.Content, "relationship")
		finding := c.found("toy/source", checks.Neutral, "relationship", checks.Span{Start: at, End: at + len("relationship")})
		finding.Source, finding.Target = finding.Target, nil
		result.Findings = append(result.Findings, finding)
	}
	for _, rule := range request.Rules {
		coverage := checks.Coverage{Rule: rule, Status: checks.Checked}
		if c.fault == "silent" && rule == "toy/word" {
			continue
		}
		if rule == "toy/source" && a.Source == nil && c.fault != "boastful" {
			coverage = checks.Coverage{Rule: rule, Status: checks.NotChecked, Reason: checks.Msg(checks.ReasonNoSource)}
		}
		if rule == "toy/spelling" && a.Group == "" {
			coverage = checks.Coverage{Rule: rule, Status: checks.NotChecked, Reason: checks.Msg(checks.ReasonNoGroup)}
		}
		result.Coverage = append(result.Coverage, coverage)
	}
	if c.fault == "meddling" {
		a.Target.Lang = "ms"
	}
	return result, nil
}

func (c toy) found(rule string, severity checks.Severity, word string, span checks.Span) checks.Finding {
	finding := checks.Finding{Rule: rule, Severity: severity, Confidence: 0.5, Message: checks.Msg("toy.found", checks.Quote("text", word)), Target: &span}
	switch c.fault {
	case "unknown rule":
		finding.Rule = "toy/unknown"
	case "unknown code":
		finding.Message.Code = "toy.lost"
	case "no argument":
		finding.Message.Args = nil
	case "confidence":
		finding.Confidence = 2
	case "severity":
		finding.Severity = checks.Major
	case "moody":
		finding.Confidence = moods()
	}
	return finding
}

// moods is another number at every call.
var moods = func() func() float64 {
	n := 0.0
	return func() float64 { n++; return 1 / n }
}()

func (c toy) Reconcile(ctx context.Context, request *checks.ReconcileRequest) (*checks.Result, error) {
	first := map[string]checks.Observation{}
	for _, o := range request.Observations {
		first[string(o.Payload)] = o
	}
	result := &checks.Result{}
	a, b := first["Kim-Jong"], first["KimJong"]
	if len(a.Places) == 0 || len(b.Places) == 0 {
		return result, ctx.Err()
	}
	finding := c.found("toy/spelling", checks.Minor, "Kim", a.Places[0].Span)
	finding.Job, finding.Related = a.Job, b.Places
	switch c.fault {
	case "order":
		finding.Confidence = float64(len(request.Observations)) / 10
	case "place not observed":
		finding.Related = []checks.Place{{Job: b.Job, Side: checks.Target, Span: checks.Span{Start: 0, End: 4}}}
	case "foreign job":
		finding.Job = "z"
	}
	result.Findings = []checks.Finding{finding}
	return result, ctx.Err()
}
