package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/config"
	"github.com/kawan-mt/kawan/host/engine"
)

// projectFlags tell which configuration to use.
type projectFlags struct {
	path string
	none bool
}

func (p *projectFlags) add(flags *pflag.FlagSet) {
	flags.StringVar(&p.path, "config", "", "`FILE` with the configuration to use (default: "+config.Name+" in the working directory or above it)")
	flags.BoolVar(&p.none, "no-config", false, "use no configuration")
}

// project reads the configuration; without one it is empty.
func (a *app) project() (*config.File, error) {
	switch path := a.config.path; {
	case a.config.none && path != "":
		return nil, errors.New("--config and --no-config exclude each other")
	case a.config.none:
		return &config.File{}, nil
	case path != "":
		return readConfig(path)
	}
	path, err := config.Find(".")
	if err != nil {
		return nil, err
	}
	if path == "" {
		return &config.File{}, nil
	}
	return readConfig(shorter(path))
}

func readConfig(path string) (*config.File, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("--config %s: no such file; kawan init writes one", path)
	}
	file, err := config.Read(path)
	if err != nil {
		return nil, err
	}
	return file, nil
}

// shorter is a path as seen from the working directory, when that is shorter.
func shorter(path string) string {
	if here, err := os.Getwd(); err == nil {
		if relative, err := filepath.Rel(here, path); err == nil && len(relative) < len(path) {
			return relative
		}
	}
	return path
}

// take lets the configuration set what the command line does not; lists of
// both are put together.
func (f *checkFlags) take(file *config.File, cmd *cobra.Command) {
	f.failOnGiven = cmd.Flags().Changed("fail-on")
	told := func(flag, value string) string {
		if cmd.Flags().Changed(flag) {
			return value
		}
		return ""
	}
	source, target, otherwise := told("source-lang", f.sourceLang), told("target-lang", f.targetLang), f.sourceLang
	f.languages = func(name string) (string, string) {
		s, t := file.Languages(name)
		return cmp.Or(source, s, otherwise), cmp.Or(target, t)
	}
	for flag, value := range map[string]string{"source-lang": file.SourceLang, "target-lang": file.TargetLang, "fail-on": file.FailOn} {
		if value != "" && !cmd.Flags().Changed(flag) {
			_ = cmd.Flags().Set(flag, value) // these flags take any text
		}
	}
	f.glossaries = slices.Concat(file.Glossary, f.glossaries)
}

// configure makes engine options of the configuration. Rules that the command
// line asks for by name are not off.
func (f *checkFlags) configure(file *config.File, options *engine.Options) {
	options.Levels = levels(file.Rules)
	for _, name := range f.only {
		check, _, _ := strings.Cut(name, "/")
		for _, off := range []string{name, check} {
			if options.Levels[off].Off {
				delete(options.Levels, off)
			}
		}
	}
	options.Require = slices.Concat(file.Require, f.require)
	options.CheckOptions = optionsOf(&file.Settings)
	for i := range file.Overrides {
		o := &file.Overrides[i]
		failOn, err := checks.ParseSeverity(o.FailOn)
		if err != nil || f.failOnGiven { // the command line goes first
			failOn = checks.Unspecified
		}
		options.Overrides = append(options.Overrides, engine.Override{
			Applies: func(name string) bool { return file.Fits(o, name) },
			Levels:  levels(o.Rules), Require: o.Require, CheckOptions: optionsOf(&o.Settings), FailOn: failOn,
		})
	}
}

func levels(rules map[string]string) map[string]engine.Level {
	made := make(map[string]engine.Level, len(rules))
	for rule, level := range rules {
		severity, err := checks.ParseSeverity(level)
		made[rule] = engine.Level{Off: err != nil, Severity: severity}
	}
	return made
}

func optionsOf(s *config.Settings) map[string][]byte {
	made := make(map[string][]byte, len(s.Options))
	for check, options := range s.Options {
		made[check] = options
	}
	return made
}

// suits refuses a configuration that names rules, checks or options that no
// plugin has; err is what the engine said of the names.
func suits(file *config.File, err error) error {
	var unknown *engine.SelectionError
	if errors.As(err, &unknown) {
		if at := file.Names(unknown.Name); at != "" {
			return fmt.Errorf("%s: %w", at, err)
		}
	}
	return err
}

// refusedOptions says where options stand that a check refuses although they
// satisfy its JSON Schema.
func refusedOptions(file *config.File, err error) error {
	var refused *engine.OptionsError
	if !errors.As(err, &refused) {
		return err
	}
	keys := []string{"options", refused.Check}
	if refused.Option != "" {
		keys = append(keys, refused.Option)
	}
	if refused.Override >= 0 {
		keys = append([]string{"overrides", strconv.Itoa(refused.Override)}, keys...)
	}
	return fmt.Errorf("%s: %s: %w", file.At(keys...), strings.Join(keys, "."), err)
}

// checkOptions validates the options of checks against what the plugins say
// that they take. Options of a plugin that did not start are not looked at.
func checkOptions(file *config.File, run *engine.Engine) error {
	var known []string
	for _, spec := range run.Specs() {
		known = append(known, spec.Name)
		if err := file.CheckOptions(spec.Name, spec.Options); err != nil {
			return err
		}
	}
	if slices.ContainsFunc(run.Plugins(), func(l engine.Loaded) bool { return l.Description == nil }) {
		return nil
	}
	return file.CheckNames(known)
}
