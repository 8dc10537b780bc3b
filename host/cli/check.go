package cli

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/formats/detect"
	"github.com/kawan-mt/kawan/host/report"
)

// checkFlags are the flags of kawan check.
type checkFlags struct {
	jobs, group, source, reference        string
	sourceLang, targetLang, referenceLang string
	glossaries, lexicons, plugins         []string
	only, skip, require                   []string
	formats                               []string
	uiLang, failOn, colour                string
	inputFormat, encoding, selector       string
	noExtract                             bool
	deadline                              time.Duration
	parallel                              int
	failOnGiven                           bool
}

func (a *app) check() *cobra.Command {
	f := &checkFlags{}
	command := &cobra.Command{
		Use:   "check TARGET... | check --jobs FILE",
		Short: "Check translated articles",
		Long: `Check translated articles and say what is wrong with them.

Exit status: 0 when all articles pass, 1 when one fails, 3 when one could not be
checked completely, 2 for wrong usage or when nothing could be read.`,
		Example: `  kawan check artikel.txt --source article.txt
  kawan check a.txt b.txt c.txt --group summit
  kawan check --jobs jobs.jsonl --format jsonl
  kawan check artikel.txt --format json=report.json,text`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.runCheck(cmd, f, args) },
	}
	flags := command.Flags()
	flags.StringVar(&f.source, "source", "", "file with the text that the target was translated from")
	flags.StringVar(&f.reference, "reference", "", "file with another rendering of the same story")
	flags.StringVar(&f.sourceLang, "source-lang", "en", "language translated from")
	flags.StringVar(&f.targetLang, "target-lang", "", "language of the target (default: detected)")
	flags.StringVar(&f.referenceLang, "reference-lang", "", "language of the reference (default: that of the target)")
	flags.StringVar(&f.group, "group", "", "the articles belong together and must agree, under this name")
	flags.StringVar(&f.jobs, "jobs", "", "file of jobs in JSON Lines; - is standard input")
	flags.StringArrayVar(&f.glossaries, "glossary", nil, "term list, TSV or CSV (repeatable)")
	flags.StringArrayVar(&f.lexicons, "lexicon", nil, "dictionary or learnt word pairs, .lex, .tsv or dictd .index (repeatable)")
	flags.StringArrayVar(&f.plugins, "plugin", nil, "run the plugin NAME=PATH as well (repeatable)")
	flags.StringSliceVar(&f.only, "only", nil, "apply these rules or checks alone: drift/date,omission")
	flags.StringSliceVar(&f.skip, "skip", nil, "leave these rules or checks out")
	flags.StringSliceVar(&f.require, "require", nil, "rules or checks without which an article is incomplete")
	flags.StringSliceVar(&f.formats, "format", []string{defaultFormat()}, "report format: "+strings.Join(report.Formats(), ", ")+"; NAME=PATH writes to a file")
	flags.StringVar(&f.inputFormat, "input-format", "", "format of the files: "+strings.Join(detect.Names(), ", ")+" (default: detected)")
	flags.StringVar(&f.encoding, "encoding", "", "encoding of the files, an IANA name (default: found out)")
	flags.StringVar(&f.selector, "selector", "", "web pages: CSS selector of the element that holds the article; JSON: pointers to the texts, as /content/rendered or /**/text")
	flags.BoolVar(&f.noExtract, "no-extract", false, "web pages: check the whole page, not only its main content")
	flags.StringVar(&f.uiLang, "ui-lang", "en", "language of the messages: en or id")
	flags.StringVar(&f.failOn, "fail-on", "major", "least severity that fails an article: neutral, minor, major or critical")
	flags.StringVar(&f.colour, "color", "auto", "colours in the text report: auto, always or never")
	flags.DurationVar(&f.deadline, "deadline", engine.DefaultDeadline, "longest that a plugin may take to start or to check an article")
	flags.IntVar(&f.parallel, "parallel", 0, "articles at a time (default: two for each processor)")
	return command
}

func (a *app) runCheck(cmd *cobra.Command, f *checkFlags, args []string) (err error) {
	ctx := cmd.Context()
	file, err := a.project()
	if err != nil {
		return err
	}
	f.failOnGiven = cmd.Flags().Changed("fail-on")
	f.take(file, cmd)
	failOn, err := checks.ParseSeverity(f.failOn)
	if err != nil {
		return fmt.Errorf("--fail-on: %w", err)
	}
	if f.deadline <= 0 || f.parallel < 0 {
		return errors.New("--deadline and --parallel must be positive")
	}
	input, err := a.open(ctx, f, args)
	if err != nil {
		return err
	}
	defer input.close()
	log := a.log()
	programs, err := a.programs(a.needed(f, file), file, f.plugins, f.deadline, log)
	if err != nil {
		return err
	}
	options := engine.Options{Only: f.only, Skip: f.skip, FailOn: failOn, Deadline: f.deadline, Parallel: f.parallel, Log: log}
	f.configure(file, &options)
	if options.Lexicon, err = openLexicon(file, f); err != nil {
		return err
	}
	used, err := used(file, f)
	if err != nil {
		return err
	}
	run, err := engine.Start(ctx, programs, options)
	if err != nil {
		return suits(file, err)
	}
	defer run.Close()
	if err := checkOptions(file, run); err != nil {
		return err
	}
	outputs, err := a.outputs(f, failOn, used)
	if err != nil {
		return err
	}
	if err := outputs.begin(run.Specs()); err != nil {
		return err
	}
	progress := a.progress()
	summary, err := run.Run(ctx, input.jobs, func(r *engine.Result) error {
		progress.clear()
		if r.Err != "" {
			fmt.Fprintf(a.Err, "kawan: %s\n", r.Err)
		}
		err := outputs.write(r)
		progress.done()
		return err
	})
	progress.stop()
	if err != nil {
		return errors.Join(err, outputs.abandon())
	}
	if summary.Jobs == 0 {
		return errors.Join(fmt.Errorf("%s holds no jobs", input.name), outputs.abandon())
	}
	a.status = summary.ExitStatus()
	return outputs.close(summary)
}
