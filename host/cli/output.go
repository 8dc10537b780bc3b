package cli

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/report"
)

// outputs are the reports of a run.
type outputs struct {
	list    []*output
	options report.Options
}

type output struct {
	format string
	colour bool
	file   *os.File // nil for standard output
	out    *bufio.Writer
	report report.Report
}

// outputs opens the reports that --format asks for: NAME or NAME=PATH.
func (a *app) outputs(f *checkFlags, failOn checks.Severity, used []report.Used) (*outputs, error) {
	all := &outputs{options: report.Options{Lang: f.uiLang, Version: built(), FailOn: failOn, Width: columns(a.Out), Root: repository(), Used: used}}
	standard := 0
	for _, text := range f.formats {
		format, path, toFile := strings.Cut(text, "=")
		if err := report.Known(format); err != nil {
			return nil, errors.Join(err, all.abandon())
		}
		o := &output{format: format, out: bufio.NewWriter(a.Out)}
		if toFile && path != "-" {
			file, err := os.Create(path)
			if err != nil {
				return nil, errors.Join(fmt.Errorf("writing the %s report: %w", format, err), all.abandon())
			}
			o.file, o.out = file, bufio.NewWriter(file)
		} else if standard++; standard > 1 {
			return nil, errors.Join(fmt.Errorf("only one report can go to standard output; write %s=PATH", text), all.abandon())
		}
		var err error
		if o.colour, err = coloured(f.colour, a.Out, o.file != nil); err != nil {
			return nil, errors.Join(err, all.abandon())
		}
		all.list = append(all.list, o)
	}
	return all, nil
}

// repository is the folder from which the CI system that kawan runs in sees the
// paths of files; empty outside of one.
func repository() string {
	switch {
	case os.Getenv("GITHUB_ACTIONS") == "true":
		return os.Getenv("GITHUB_WORKSPACE")
	case os.Getenv("GITLAB_CI") == "true":
		return os.Getenv("CI_PROJECT_DIR")
	}
	return ""
}

// defaultFormat is for people, or annotations where GitHub Actions shows them.
func defaultFormat() string {
	if os.Getenv("GITHUB_ACTIONS") == "true" {
		return "github"
	}
	return "text"
}

// coloured tells whether a report is written in colours: by default on a
// terminal that has them, unless NO_COLOR is set (no-color.org).
func coloured(when string, out io.Writer, toFile bool) (bool, error) {
	switch when {
	case "always":
		return true, nil
	case "never":
		return false, nil
	case "auto":
		_, onTerminal := terminal(out)
		return !toFile && onTerminal && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb", nil
	}
	return false, fmt.Errorf("--color: unknown value %q; use auto, always or never", when)
}

func (o *outputs) begin(specs []checks.Spec) error {
	o.options.Specs = specs
	for _, one := range o.list {
		options := o.options
		options.Colour = one.colour
		if one.file != nil {
			options.Width = 0
		}
		var err error
		if one.report, err = report.New(one.format, one.out, options); err != nil {
			return errors.Join(err, o.abandon())
		}
	}
	return nil
}

func (o *outputs) write(r *engine.Result) error {
	for _, one := range o.list {
		if err := cmp.Or(one.report.Write(r), one.out.Flush()); err != nil {
			return err
		}
	}
	return nil
}

func (o *outputs) close(summary *engine.Summary) error {
	var failed error
	for _, one := range o.list {
		err := cmp.Or(one.report.Close(summary), one.out.Flush())
		if one.file != nil {
			err = cmp.Or(err, one.file.Close())
		}
		if err != nil {
			failed = errors.Join(failed, fmt.Errorf("writing the %s report: %w", one.format, err))
		}
	}
	return failed
}

// written tells somebody at a terminal how a run ended whose reports all went
// into files.
func (a *app) written(f *checkFlags, s *engine.Summary) {
	files := f.reports()
	if _, watched := terminal(a.Err); !watched || len(files) < len(f.formats) {
		return
	}
	var paths []string
	for _, file := range files {
		paths = append(paths, file.path)
	}
	fmt.Fprintf(a.Err, "kawan: passed %d, failed %d, incomplete %d; written: %s\n", s.Verdicts[engine.Pass], s.Verdicts[engine.Fail],
		s.Verdicts[engine.Incomplete], strings.Join(paths, ", "))
}

// abandon closes what was begun and leaves what is written.
func (o *outputs) abandon() error {
	var failed error
	for _, one := range o.list {
		if one.file != nil {
			failed = errors.Join(failed, one.out.Flush(), one.file.Close())
		}
	}
	return failed
}
