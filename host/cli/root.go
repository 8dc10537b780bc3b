// Package cli is the command line, one file a command.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/kawan-mt/kawan/host/suggest"
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

// Streams are what a command reads and writes.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// app is what the commands share.
type app struct {
	Streams
	bundled Bundled
	verbose bool
	config  projectFlags
	status  int // exit status of a command that went well
}

// Main runs a command line, without the program's name, and returns the exit
// status.
func Main(ctx context.Context, args []string, streams Streams, bundled Bundled) int {
	a := &app{Streams: streams, bundled: bundled}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(a.In)
	root.SetOut(a.Out)
	root.SetErr(a.Err)
	err := root.ExecuteContext(ctx)
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
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			var names []string
			for _, command := range cmd.Commands() {
				names = append(names, command.Name())
			}
			if near := suggest.Nearest(args[0], names); near != "" {
				return fmt.Errorf("unknown command %q; did you mean %s?", args[0], near)
			}
			if _, err := os.Stat(args[0]); err == nil {
				return fmt.Errorf("unknown command %q; to check a file: kawan check %s", args[0], args[0])
			}
			return fmt.Errorf("unknown command %q; kawan --help lists them", args[0])
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
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
	return root
}

// flagError adds the flag that was probably meant.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return err
	}
	var names []string
	add := func(f *pflag.Flag) { names = append(names, f.Name) }
	cmd.Flags().VisitAll(add)
	cmd.InheritedFlags().VisitAll(add)
	if near := suggest.Nearest(unknown.GetSpecifiedName(), names); near != "" {
		return fmt.Errorf("%w; did you mean --%s?", err, near)
	}
	return fmt.Errorf("%w; %s --help lists them", err, cmd.CommandPath())
}

func (a *app) log() *slog.Logger {
	level := slog.LevelWarn
	if a.verbose {
		level = slog.LevelDebug
	}
	return slog.New(&lines{out: a.Err, level: level})
}
