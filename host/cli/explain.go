package cli

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
	"github.com/kawan-mt/kawan/host/report"
	"github.com/kawan-mt/kawan/host/suggest"
)

func (a *app) explain() *cobra.Command {
	var plugins []string
	var lang string
	command := &cobra.Command{
		Use:   "explain RULE",
		Short: "Tell what a rule finds and how to fix it",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fmt.Errorf("name one rule, such as %s; kawan rules lists them", "drift/date")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			lang, err := uiLang(lang)
			if err != nil {
				return err
			}
			loaded, err := a.described(cmd.Context(), plugins)
			if err != nil {
				return err
			}
			words, err := writer(lang, loaded)
			if err != nil {
				return err
			}
			var names []string
			found := false
			for _, r := range ruleRecords(loaded, words) {
				check, _, _ := strings.Cut(r.ID, "/")
				names = append(names, r.ID, check)
				if r.ID == args[0] || check == args[0] {
					a.describeRule(&r, words, found)
					found = true
				}
			}
			if found {
				check, _, _ := strings.Cut(args[0], "/")
				for _, spec := range engine.SpecsOf(loaded) {
					if spec.Name == check {
						a.describeOptions(&spec, words)
					}
				}
				return nil
			}
			if near := suggest.Nearest(args[0], names); near != "" {
				return fmt.Errorf("unknown rule %q; did you mean %s?", args[0], near)
			}
			return fmt.Errorf("unknown rule %q; kawan rules lists them", args[0])
		},
	}
	command.Flags().StringArrayVar(&plugins, "plugin", nil, "include the plugin `NAME=PATH` (repeatable)")
	command.Flags().StringVar(&lang, "ui-lang", "en", "`LANGUAGE` of the text: en or id")
	return command
}

func (a *app) describeRule(r *ruleRecord, words *message.Writer, again bool) {
	if again {
		fmt.Fprintln(a.Out)
	}
	fmt.Fprintf(a.Out, "%s: %s\n\n%s\n\n", r.ID, r.Title, a.wrapped(r.Help, ""))
	rows := [][]string{{words.Host("rule.severity"), words.Host("severity." + r.Severity.String())}}
	rows = append(rows, []string{words.Host("rule.types"), "MQM " + r.MQM + ", ITS " + r.ITS})
	if len(r.Needs) > 0 {
		rows = append(rows, []string{words.Host("rule.needs"), join(r.Needs)})
	}
	if len(r.Languages) > 0 {
		rows = append(rows, []string{words.Host("rule.languages"), strings.Join(r.Languages, ", ")})
	}
	rows = append(rows, []string{words.Host("rule.plugin"), r.Plugin})
	_ = a.table(rows)
}

// widest is how wide text is written where no terminal tells, columns.
const widest = 90

// wrapped is text in lines that fit, each behind an indent.
func (a *app) wrapped(text, indent string) string {
	width := cmp.Or(columns(a.Out), widest) - len(indent)
	return indent + strings.Join(report.Wrap(text, width), "\n"+indent)
}

func join(needs []checks.Need) string {
	names := make([]string, len(needs))
	for i, need := range needs {
		names[i] = string(need)
	}
	return strings.Join(names, " / ")
}
