package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// described starts the plugins, has them say what they check, and stops them.
func (a *app) described(ctx context.Context, named []string) ([]engine.Loaded, error) {
	log := a.log()
	file, err := a.project()
	if err != nil {
		return nil, err
	}
	programs, err := a.programs(a.bundled.Names, file, named, engine.DefaultDeadline, log)
	if err != nil {
		return nil, err
	}
	run, err := engine.Start(ctx, programs, engine.Options{Log: log})
	if err != nil {
		return nil, err
	}
	defer run.Close()
	loaded := run.Plugins()
	if slices.ContainsFunc(loaded, func(l engine.Loaded) bool { return l.Err != nil }) {
		a.status = 3
	}
	return loaded, nil
}

// writer words rules in the reader's language.
func writer(lang string, loaded []engine.Loaded) (*message.Writer, error) {
	return message.New(lang, engine.SpecsOf(loaded), 0)
}

func (a *app) table(rows [][]string) error {
	out := tabwriter.NewWriter(a.Out, 0, 0, 2, ' ', 0)
	for _, row := range rows {
		fmt.Fprintln(out, strings.Join(row, "\t"))
	}
	return out.Flush()
}
