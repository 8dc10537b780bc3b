package cli

import (
	"encoding/json"

	"github.com/spf13/cobra"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// ruleRecord is a rule as kawan rules --format json writes it.
type ruleRecord struct {
	ID        string          `json:"id"`
	Title     string          `json:"title"`
	Help      string          `json:"help"`
	Severity  checks.Severity `json:"severity"`
	MQM       string          `json:"mqm"`
	ITS       string          `json:"its"`
	Languages []string        `json:"languages,omitempty"`
	Needs     []checks.Need   `json:"needs,omitempty"`
	Plugin    string          `json:"plugin"`
}

func (a *app) rules() *cobra.Command {
	var plugins []string
	var format, lang string
	command := &cobra.Command{
		Use:   "rules",
		Short: "List what is checked",
		Args:  none,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := oneOf("--format", format, "text", "json"); err != nil {
				return err
			}
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
			records := ruleRecords(loaded, words)
			if format == "json" {
				out := json.NewEncoder(a.Out)
				out.SetEscapeHTML(false)
				out.SetIndent("", "  ")
				return out.Encode(records)
			}
			var rows [][]string
			for _, r := range records {
				rows = append(rows, []string{r.ID, words.Host("severity." + r.Severity.String()), r.Title})
			}
			return a.table(rows)
		},
	}
	command.Flags().StringArrayVar(&plugins, "plugin", nil, "include the plugin `NAME=PATH` (repeatable)")
	command.Flags().StringVar(&format, "format", "text", "`FORMAT`: text or json")
	command.Flags().StringVar(&lang, "ui-lang", "en", "`LANGUAGE` of the titles: en or id")
	return command
}

func ruleRecords(loaded []engine.Loaded, words *message.Writer) []ruleRecord {
	records := []ruleRecord{}
	for _, plugin := range loaded {
		if plugin.Description == nil {
			continue
		}
		for _, spec := range plugin.Description.Checks {
			for i := range spec.Rules {
				rule := &spec.Rules[i]
				records = append(records, ruleRecord{rule.ID, words.Title(spec.Name, rule), words.Help(spec.Name, rule),
					rule.Severity, rule.MQM, rule.ITS, rule.Languages, rule.Needs, plugin.Name})
			}
		}
	}
	return records
}
