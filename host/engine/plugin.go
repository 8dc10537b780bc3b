package engine

import (
	"context"
	"iter"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/proto/wire"
)

// Plugin is what the engine asks of a running plugin. All calls may run at the
// same time. A [launch.Error] tells whether the plugin can be called again;
// after any other error it can.
type Plugin interface {
	// Describe is what the plugin said of itself when it started.
	Describe() *checks.Description
	// Check looks at one article.
	Check(ctx context.Context, article *wire.Article, selections []wire.Selection) (*checks.Result, error)
	// Reconcile compares the articles of a group by their observations, which
	// come sorted by key.
	Reconcile(ctx context.Context, group string, selection wire.Selection, observations iter.Seq[checks.Observation]) (*checks.Result, error)
	// Stop ends the plugin and all that belongs to it. It may be called twice.
	Stop()
}

// Program starts a plugin.
type Program struct {
	Name string // for messages; unique in a run
	// Start returns when the plugin has described itself or failed, in bounded time.
	Start func(ctx context.Context) (Plugin, error)
}
