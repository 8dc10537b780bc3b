package cli

import (
	"strings"
	"time"

	"github.com/spf13/pflag"

	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/formats/detect"
	"github.com/kawan-mt/kawan/host/report"
)

// checkFlags are the flags of kawan check and of the commands that check for
// another end.
type checkFlags struct {
	jobs, group, source, reference        string
	sourceLang, targetLang, referenceLang string
	glossaries, lexicons, plugins         []string
	only, skip, require                   []string
	formats                               []string
	uiLang, failOn, colour                string
	inputFormat, encoding, selector       string
	suppressions, baseline                string
	noExtract, newOnly, writeBack         bool
	deadline                              time.Duration
	parallel                              int
	failOnGiven                           bool

	// languages are those of the article in a file, where the article does not
	// tell: of the command line, else the configuration.
	languages func(name string) (source, target string)
}

// addInput adds the flags that tell what to read and how.
func (f *checkFlags) addInput(flags *pflag.FlagSet) {
	flags.StringVar(&f.source, "source", "", "`FILE` with the text that the target was translated from")
	flags.StringVar(&f.reference, "reference", "", "`FILE` with another rendering of the same story")
	flags.StringVar(&f.sourceLang, "source-lang", "en", "`LANGUAGE` translated from, a BCP 47 tag")
	flags.StringVar(&f.targetLang, "target-lang", "", "`LANGUAGE` of the target (default: detected)")
	flags.StringVar(&f.referenceLang, "reference-lang", "", "`LANGUAGE` of the reference (default: that of the target)")
	flags.StringVar(&f.group, "group", "", "the articles belong together and must agree, under this `NAME`")
	flags.StringVar(&f.jobs, "jobs", "", "`FILE` of jobs in JSON Lines; - is standard input")
	flags.StringArrayVar(&f.lexicons, "lexicon", nil, "dictionary or learnt word pairs: `FILE`.lex, .tsv or dictd .index (repeatable)")
	flags.StringVar(&f.inputFormat, "input-format", "", "`FORMAT` of the files: "+strings.Join(detect.Names(), ", ")+" (default: detected)")
	flags.StringVar(&f.encoding, "encoding", "", "`ENCODING` of the files, an IANA name (default: found out)")
	flags.StringVar(&f.selector, "selector", "", "web pages: CSS `SELECTOR` of the element that holds the article; JSON: pointers to the texts, as /content/rendered or /**/text")
	flags.BoolVar(&f.noExtract, "no-extract", false, "web pages: check the whole page, not only its main content")
}

// addRun adds the flags that tell what to check.
func (f *checkFlags) addRun(flags *pflag.FlagSet) {
	flags.StringArrayVar(&f.glossaries, "glossary", nil, "term list, a `FILE` in TSV, CSV or TBX (repeatable)")
	flags.StringArrayVar(&f.plugins, "plugin", nil, "run the plugin `NAME=PATH` as well (repeatable)")
	flags.StringSliceVar(&f.only, "only", nil, "apply these `RULES` or checks alone: drift/date,omission")
	flags.StringSliceVar(&f.skip, "skip", nil, "leave these `RULES` or checks out")
	flags.StringVar(&f.suppressions, "suppressions", "", "`FILE` of findings that are accepted (default: .kawan-suppress.yaml beside the configuration)")
	flags.DurationVar(&f.deadline, "deadline", engine.DefaultDeadline, "longest `TIME` that a plugin may take to start or to check an article, and its analysis; more for each MiB of text")
	flags.IntVar(&f.parallel, "parallel", 0, "`NUMBER` of articles at a time (default: two for each processor)")
}

// addGate adds the flags that tell what passes and how it is reported.
func (f *checkFlags) addGate(flags *pflag.FlagSet) {
	flags.StringSliceVar(&f.require, "require", nil, "`RULES` or checks without which an article is incomplete")
	flags.StringSliceVar(&f.formats, "format", []string{defaultFormat()}, "reports, each `FORMAT[=FILE]`: "+strings.Join(report.Formats(), ", "))
	flags.StringVar(&f.uiLang, "ui-lang", "en", "`LANGUAGE` of the messages: en or id")
	flags.StringVar(&f.failOn, "fail-on", "major", "least `SEVERITY` that fails an article: neutral, minor, major or critical")
	flags.StringVar(&f.colour, "color", "auto", "`WHEN` the text report is in colours: auto, always or never")
	flags.BoolVar(&f.writeBack, "write-back", false, "write the findings into the XLIFF and PO files that they were found in, in place of those of an earlier run")
	flags.BoolVar(&f.newOnly, "new-only", false, "report only what is not in the baseline")
	flags.StringVar(&f.baseline, "baseline", "", "`FILE` of findings that --new-only leaves out (default: .kawan-baseline.json beside the configuration)")
}
