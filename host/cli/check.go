package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/kawan-mt/kawan/host/engine"
)

func (a *app) check() *cobra.Command {
	f := &checkFlags{}
	command := &cobra.Command{
		Use:   "check {TARGET... | --jobs FILE}",
		Short: "Check translated articles",
		Long: `Check translated articles and say what is wrong with them.

Exit status: 0 when all articles pass, 1 when one fails, 3 when one could not be
checked completely, 2 for wrong usage or when nothing could be read.`,
		Example: `  kawan check artikel.txt --source article.txt
  kawan check a.txt b.txt c.txt --group summit
  kawan check --jobs jobs.jsonl --format jsonl
  kawan check artikel.txt --format json=report.json,text
  kawan check translated.xlf --write-back`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.runCheck(cmd, f, args) },
	}
	f.addInput(command.Flags())
	f.addRun(command.Flags())
	f.addGate(command.Flags())
	return command
}

func (a *app) runCheck(cmd *cobra.Command, f *checkFlags, args []string) error {
	s, err := a.prepare(cmd, f, args)
	if err != nil {
		return err
	}
	defer s.close()
	if err := f.spare(cmd.Context(), f.reports(), s.file, args); err != nil {
		return err
	}
	outputs, err := a.outputs(f, s.failOn, s.used)
	if err != nil {
		return err
	}
	back, err := f.writeBackSession(s.engine.Specs())
	if err != nil {
		return errors.Join(err, outputs.abandon())
	}
	if err := outputs.begin(s.engine.Specs()); err != nil {
		return err
	}
	summary, err := a.run(cmd.Context(), s, func(r *engine.Result) error {
		gather(back, r)
		return outputs.write(r)
	})
	if err != nil {
		_ = outputs.abandon() // what made the run end tells more
		return err
	}
	a.status = summary.ExitStatus()
	a.stale(s.exempted, summary)
	err = errors.Join(outputs.close(summary), a.finishWriteBack(cmd.Context(), back))
	if err == nil {
		a.written(f, summary)
	}
	return err
}
