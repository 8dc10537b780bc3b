package launch_test

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"testing"
	"time"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/launch"
	"github.com/kawan-mt/kawan/plugins/plugintest"
	"github.com/kawan-mt/kawan/proto/wire"
)

func TestMain(m *testing.M) { os.Exit(plugintest.Main(m)) }

// callLimit is more than any healthy call takes.
const callLimit = 20 * time.Second

// selected is what the faulty plugin serves.
var selected = []wire.Selection{{Check: "faulty", Rules: []string{"faulty/rule"}}}

func article(content string) *wire.Article {
	return wire.NewArticle(&checks.Article{ID: "a", Target: checks.Text{Content: content, Lang: "id"}, SourceLang: "en"})
}

// specOf is the Spec of a faulty plugin whose processes carry a mark of this test.
func specOf(t testing.TB, fault plugintest.Fault) launch.Spec {
	t.Helper()
	return launch.Spec{
		Name: "faulty", Path: plugintest.Faulty(t, fault),
		Policy: launch.Policy{
			PlainSocket:  true,
			Set:          []string{markKey + "=" + t.Name()},
			StartTimeout: 5 * time.Second,
			StopTimeout:  500 * time.Millisecond,
		},
		Log: slog.New(slog.DiscardHandler),
	}
}

// started starts a faulty plugin that is stopped with the test.
func started(t testing.TB, spec launch.Spec) *launch.Plugin {
	t.Helper()
	plugins, err := launch.Start(t.Context(), []launch.Spec{spec})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(plugins[0].Stop)
	return plugins[0]
}

// check calls Check with a deadline.
func check(t testing.TB, plugin *launch.Plugin, limit time.Duration) (*checks.Result, error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), limit)
	defer cancel()
	return plugin.Check(ctx, article("Presiden Joko Widodo – “Jokowi” – tiba."), selected)
}

// failureOf is err as an *launch.Error.
func failureOf(t testing.TB, err error) *launch.Error {
	t.Helper()
	var failure *launch.Error
	if !errors.As(err, &failure) {
		t.Fatalf("got %v, want a *launch.Error", err)
	}
	return failure
}
