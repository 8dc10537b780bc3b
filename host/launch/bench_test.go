package launch_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/analysis"
	"github.com/kawan-mt/kawan/host/launch"
	"github.com/kawan-mt/kawan/plugins/plugintest"
	"github.com/kawan-mt/kawan/proto/wire"
)

// policies are the two ways in which calls are protected.
var policies = []struct {
	name  string
	plain bool
}{{"socket", true}, {"mtls", false}}

// BenchmarkStart measures from nothing until the plugins have described
// themselves; stopping them is not counted.
func BenchmarkStart(b *testing.B) {
	for _, count := range []struct {
		name string
		n    int
	}{{"one", 1}, {"four", 4}} {
		for _, policy := range policies {
			b.Run(count.name+"/"+policy.name, func(b *testing.B) {
				specs := make([]launch.Spec, count.n)
				for i := range specs {
					specs[i] = specOf(b, plugintest.None)
					specs[i].Policy.PlainSocket = policy.plain
				}
				for b.Loop() {
					plugins, err := launch.Start(b.Context(), specs)
					if err != nil {
						b.Fatal(err)
					}
					b.StopTimer()
					launch.Stop(plugins...)
					b.StartTimer()
				}
			})
		}
	}
}

// BenchmarkStop measures the stop of a healthy plugin.
func BenchmarkStop(b *testing.B) {
	spec := specOf(b, plugintest.None)
	for b.Loop() {
		b.StopTimer()
		plugins, err := launch.Start(b.Context(), []launch.Spec{spec})
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		plugins[0].Stop()
	}
}

// BenchmarkCheck measures a warm call of a check that does nothing, so that all
// of it is overhead: with one sentence, with an analysed article of 5 KB, with
// the same article and a source of 5 KB aligned with it, and with the latter
// after another plugin got it.
func BenchmarkCheck(b *testing.B) {
	both := articleOf5KB(b)
	target := *both
	target.Source, target.ToSource = nil, nil
	for _, size := range []struct {
		name    string
		article *checks.Article
		again   bool
	}{
		{"sentence", article("Presiden tiba.").Article, false},
		{"target", &target, false},
		{"target+source", both, false},
		{"target+source-again", both, true},
	} {
		for _, policy := range policies {
			b.Run(size.name+"/"+policy.name, func(b *testing.B) {
				spec := specOf(b, plugintest.None)
				spec.Policy.PlainSocket = policy.plain
				plugin := started(b, spec)
				sent := wire.NewArticle(size.article)
				for b.Loop() {
					if !size.again {
						sent = wire.NewArticle(size.article)
					}
					ctx, cancel := context.WithTimeout(b.Context(), callLimit)
					_, err := plugin.Check(ctx, sent, selected)
					cancel()
					if err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// articleOf5KB is made of articles of the test data, as target and as source.
func articleOf5KB(b *testing.B) *checks.Article {
	b.Helper()
	var content []byte
	for _, name := range []string{"kunjungan-shoigu.txt", "ulang-tahun-a.txt"} {
		part, err := os.ReadFile(filepath.Join("..", "..", "testdata", name))
		if err != nil {
			b.Fatal(err)
		}
		content = append(append(content, part...), "\n\n"...)
	}
	text := checks.Text{Content: string(content), Lang: "id"}
	article := &checks.Article{ID: "a", Target: text, Source: &text, SourceLang: "en"}
	if err := analysis.Run(b.Context(), article); err != nil {
		b.Fatal(err)
	}
	return article
}
