package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/config"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/report"
)

// session is a run that is ready to begin.
type session struct {
	file     *config.File
	failOn   checks.Severity
	input    *input
	engine   *engine.Engine
	exempted *exemptions
	used     []report.Used
}

// prepare reads the configuration, opens what is to be checked and starts the
// plugins.
func (a *app) prepare(cmd *cobra.Command, f *checkFlags, args []string) (s *session, err error) {
	s = &session{}
	if s.file, err = a.project(); err != nil {
		return nil, err
	}
	if err = f.refuse(cmd.Flags()); err == nil {
		err = f.distinct(args)
	}
	if err != nil {
		return nil, err
	}
	f.take(s.file, cmd)
	if s.failOn, err = checks.ParseSeverity(f.failOn); err != nil {
		return nil, fmt.Errorf("--fail-on: %w", err)
	}
	if s.exempted, err = a.exemptions(s.file, f); err != nil {
		return nil, err
	}
	if s.input, err = a.open(cmd.Context(), s.file, f, args); err != nil {
		return nil, err
	}
	if err := a.start(cmd.Context(), f, s); err != nil {
		s.input.close()
		return nil, err
	}
	return s, nil
}

func (a *app) start(ctx context.Context, f *checkFlags, s *session) (err error) {
	log := a.log()
	programs, err := a.programs(a.needed(f, s.file), s.file, f.plugins, f.deadline, log)
	if err != nil {
		return err
	}
	options := engine.Options{Only: f.only, Skip: f.skip, FailOn: s.failOn, Deadline: f.deadline, Parallel: f.parallel,
		Exempt: s.exempted.judge, Log: log}
	f.configure(s.file, &options)
	if options.Lexicon, err = openLexicon(s.file, f); err != nil {
		return err
	}
	if s.used, err = used(s.file, f, s.exempted); err != nil {
		return err
	}
	if s.engine, err = engine.Start(ctx, programs, options); err != nil {
		return suits(s.file, err)
	}
	if err = s.check(ctx, &options); err != nil {
		s.engine.Close()
	}
	return err
}

// check refuses options that checks do not take, and a run that checks nothing.
func (s *session) check(ctx context.Context, options *engine.Options) error {
	if err := checkOptions(s.file, s.engine); err != nil {
		return err
	}
	if err := s.locateFiles(options); err != nil {
		return err
	}
	if s.engine.Idle() {
		return errors.New("no rule is left to apply: --only, --skip and the configuration turn all of them off")
	}
	return refusedOptions(s.file, s.engine.TryOptions(ctx))
}

func (s *session) close() {
	s.engine.Close()
	s.input.close()
}

// run checks everything and hands over each result.
func (a *app) run(ctx context.Context, s *session, emit func(*engine.Result) error) (*engine.Summary, error) {
	progress := a.progress()
	defer progress.stop()
	summary, err := s.engine.Run(ctx, s.input.jobs, func(r *engine.Result) error {
		progress.clear()
		if r.Err != "" {
			fmt.Fprintf(a.Err, "kawan: %s\n", r.Err)
		}
		s.exempted.watch(r)
		err := emit(r)
		progress.done()
		return err
	})
	if err != nil {
		return nil, err
	}
	summary.Unread = s.input.unreadable()
	if summary.Jobs == 0 {
		return nil, fmt.Errorf("%s holds no jobs", s.input.name)
	}
	return summary, nil
}
