package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

func (a *app) plugin() *cobra.Command {
	command := &cobra.Command{
		Use:   "plugin",
		Short: "Look at the check plugins",
		Args:  none,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	command.AddCommand(a.pluginList())
	return command
}

func (a *app) pluginList() *cobra.Command {
	var plugins []string
	command := &cobra.Command{
		Use:   "list",
		Short: "List the plugins, their versions and what they check",
		Args:  none,
		RunE: func(cmd *cobra.Command, _ []string) error {
			loaded, err := a.described(cmd.Context(), plugins)
			if err != nil {
				return err
			}
			file, err := a.project()
			if err != nil {
				return err
			}
			others, err := thirdParties(file, plugins)
			if err != nil {
				return err
			}
			rows := [][]string{{"NAME", "VERSION", "FROM", "RULES"}}
			for _, plugin := range loaded {
				from := "bundled"
				if i := slices.IndexFunc(others, func(t thirdParty) bool { return t.Name == plugin.Name }); i >= 0 {
					from = strings.Join(append([]string{others[i].Path}, others[i].Args...), " ")
				}
				if plugin.Description == nil {
					rows = append(rows, []string{plugin.Name, "-", from, "does not start"})
					continue
				}
				var rules []string
				for _, spec := range plugin.Description.Checks {
					rules = append(rules, fmt.Sprintf("%s (%d)", spec.Name, len(spec.Rules)))
				}
				rows = append(rows, []string{plugin.Name, plugin.Description.Version, from, strings.Join(rules, ", ")})
			}
			return a.table(rows)
		},
	}
	command.Flags().StringArrayVar(&plugins, "plugin", nil, "include the plugin `NAME=PATH` (repeatable)")
	return command
}
