package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/message"
)

// mostParallel bounds how many articles are checked at a time; each takes memory.
const mostParallel = 1024

// mostDeadline bounds the deadline, which is multiplied for what is long.
const mostDeadline = 24 * time.Hour

// refuse tells what is wrong with the flags taken by themselves, before anything
// is read.
func (f *checkFlags) refuse(flags *pflag.FlagSet) error {
	given := func(name string) bool { return flags.Lookup(name) != nil && flags.Changed(name) }
	switch {
	case given("deadline") && (f.deadline <= 0 || f.deadline > mostDeadline):
		return errors.New("--deadline: give a length of time above 0 and up to 24h, such as 30s")
	case given("parallel") && (f.parallel < 1 || f.parallel > mostParallel):
		return fmt.Errorf("--parallel: give a number of articles from 1 to %d, or leave it out", mostParallel)
	case given("baseline") && !f.newOnly:
		return errors.New("--baseline goes with --new-only; kawan baseline -o writes one")
	case given("reference-lang") && f.reference == "":
		return errors.New("--reference-lang goes with --reference")
	case given("jobs") && f.jobs == "":
		return errors.New("--jobs: name a file, or - for standard input")
	}
	for _, one := range []struct {
		flag string
		list []string
	}{{"only", f.only}, {"skip", f.skip}, {"require", f.require}, {"format", f.formats}} {
		if given(one.flag) && flags.Lookup(one.flag).Value.Type() == "stringSlice" && (len(one.list) == 0 || slices.Contains(one.list, "")) {
			return fmt.Errorf("--%s: an entry is empty; leave the flag out, or give it a value", one.flag)
		}
	}
	return errors.Join(f.refuseFormats(), f.refuseLanguages())
}

func (f *checkFlags) refuseFormats() error {
	for _, text := range f.formats {
		if format, path, toFile := strings.Cut(text, "="); toFile && path == "" {
			return fmt.Errorf("--format %s: name the file to write, %s=PATH", text, format)
		}
	}
	return nil
}

// refuseLanguages refuses tags of no language and makes the others canonical.
func (f *checkFlags) refuseLanguages() (err error) {
	for _, one := range []struct {
		flag string
		tag  *string
	}{{"source-lang", &f.sourceLang}, {"target-lang", &f.targetLang}, {"reference-lang", &f.referenceLang}} {
		if *one.tag == "" {
			continue
		}
		if *one.tag, err = formats.Language(*one.tag); err != nil {
			return fmt.Errorf("--%s: %w", one.flag, err)
		}
	}
	if f.uiLang != "" {
		f.uiLang, err = uiLang(f.uiLang)
	}
	return err
}

// uiLang is the language of messages that a tag names, refused when kawan does
// not speak it.
func uiLang(tag string) (string, error) {
	known, err := formats.Language(tag)
	if err != nil {
		return "", fmt.Errorf("--ui-lang: %w", err)
	}
	if !slices.Contains(message.Languages(), lang.Base(known)) {
		return "", fmt.Errorf("--ui-lang: there are no messages in %q; use %s", tag, strings.Join(message.Languages(), " or "))
	}
	return known, nil
}
