package engine

import (
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

// TestFingerprintIsOfTheTarget: what stands in the target keeps its name when the
// source is laid out or aligned otherwise; what is missing goes by the source.
func TestFingerprintIsOfTheTarget(t *testing.T) {
	article := &checks.Article{Target: checks.Text{Content: "Ada 13 orang yang tewas dalam ledakan itu kemarin."}}
	source := checks.Text{Content: "There were 12 people who died. Yesterday it rained. They fled."}
	article.Source = &source
	span := func(content, passage string) *checks.Span {
		start := strings.Index(content, passage)
		return &checks.Span{Start: start, End: start + len(passage)}
	}
	name := func(target, source *checks.Span) string {
		return fingerprint(article, &checks.Finding{Rule: "r/x", Target: target, Source: source}, map[string]int{})
	}
	in, whole, number := span(article.Target.Content, "13"), span(source.Content, "There were 12 people who died."), span(source.Content, "12")
	if name(in, number) != name(in, whole) || name(in, nil) != name(in, whole) {
		t.Error("a finding in the target goes by what it is compared with")
	}
	gap := &checks.Span{Start: in.Start, End: in.Start}
	first, second := span(source.Content, "Yesterday it rained."), span(source.Content, "They fled.")
	if name(gap, first) == name(gap, second) || name(nil, first) == name(nil, second) {
		t.Error("two passages that are missing have one name")
	}
	seen := map[string]int{}
	twice := [2]string{}
	for i, side := range []*checks.Span{first, second} {
		twice[i] = fingerprint(article, &checks.Finding{Rule: "r/x", Target: in, Source: side}, seen)
	}
	if twice[0] == twice[1] {
		t.Error("two findings of one place have one name")
	}
}
