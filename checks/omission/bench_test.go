package omission_test

import (
	"context"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/analysis"
	"github.com/kawan-mt/kawan/checks/omission"
)

func BenchmarkCheck(b *testing.B) {
	a := &checks.Article{Target: checks.Text{Content: target[:len(target)-len(politics)], Lang: "id"}, SourceLang: "en",
		Source: &checks.Text{Content: source, Lang: "en"}}
	if err := analysis.Run(context.Background(), a); err != nil {
		b.Fatal(err)
	}
	c := omission.New()
	spec := c.Spec()
	request := &checks.Request{Article: a}
	for i := range spec.Rules {
		request.Rules = append(request.Rules, spec.Rules[i].ID)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Check(context.Background(), request); err != nil {
			b.Fatal(err)
		}
	}
}
