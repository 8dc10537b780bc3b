// Package cli is the command line, one file a command.
package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"syscall"

	"github.com/spf13/cobra"
)

// The exit statuses, beside those of a run (see engine.Summary).
const (
	exitUsage       = 2
	exitInterrupted = 130
	exitUnread      = 141 // whoever read standard output went away
)

// Bundled tells how the executable serves its own checks.
type Bundled struct {
	Names []string                   // of the checks
	Args  func(name string) []string // with which the executable serves one

	Proposer Proposer // nil: there is no kawan terms
}

// app is what the commands share.
type app struct {
	Streams
	bundled Bundled
	verbose bool
	config  projectFlags
	status  int   // exit status of a command that went well
	misused error // that a command for help named nothing
}

// Main runs a command line, without the program's name, and returns the exit
// status.
func Main(ctx context.Context, args []string, streams Streams, bundled Bundled) int {
	out := &remembering{Writer: streams.Out}
	a := &app{Streams: Streams{streams.In, out, streams.Err}, bundled: bundled}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(a.In)
	root.SetOut(a.Out)
	root.SetErr(a.Err)
	err := root.ExecuteContext(ctx)
	if err == nil {
		err = cmp.Or(a.misused, out.failed)
	}
	switch {
	case err == nil:
		return a.status
	case errors.Is(ctx.Err(), context.Canceled):
		fmt.Fprintln(a.Err, "kawan: interrupted")
		return exitInterrupted
	case errors.Is(err, syscall.EPIPE):
		return exitUnread
	}
	fmt.Fprintf(a.Err, "kawan: %v\n", err)
	return exitUsage
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "kawan",
		Short:         "Check a translated article before it is published",
		Long:          "kawan checks a translated article before it is published: text left in the\nsource language, missing passages, numbers and dates that drifted, names and\nterms rendered in several ways.",
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          none,
		Version:       built(),
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.PersistentFlags().BoolVarP(&a.verbose, "verbose", "v", false, "tell on standard error what the plugins do")
	a.config.add(root.PersistentFlags())
	root.SetFlagErrorFunc(flagError)
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(a.check(), a.rules(), a.explain(), a.plugin(), a.version(), a.man(root),
		a.initProject(), a.configure(), a.takeBaseline(), a.lexicon())
	if a.bundled.Proposer != nil {
		root.AddCommand(a.terms())
	}
	root.SetVersionTemplate(versionLine())
	a.help(root)
	inOrder(root)
	complete(root)
	return root
}

// inOrder shows flags in the order in which they were added: by what they are for.
func inOrder(command *cobra.Command) {
	command.Flags().SortFlags = false
	for _, below := range command.Commands() {
		inOrder(below)
	}
}

func (a *app) log() *slog.Logger {
	level := slog.LevelWarn
	if a.verbose {
		level = slog.LevelDebug
	}
	return slog.New(&lines{out: a.Err, level: level})
}
