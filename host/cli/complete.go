package cli

import (
	"github.com/spf13/cobra"

	"github.com/kawan-mt/kawan/host/formats/detect"
	"github.com/kawan-mt/kawan/host/message"
	"github.com/kawan-mt/kawan/host/report"
)

// choices are the values that shells offer for flags that take one of some.
var choices = map[string][]string{
	"fail-on":      {"neutral", "minor", "major", "critical"},
	"color":        {"auto", "always", "never"},
	"ui-lang":      message.Languages(),
	"input-format": detect.Names(),
}

// complete lets shells complete the values of flags, in all commands.
func complete(command *cobra.Command) {
	for flag, values := range choices {
		if command.Flags().Lookup(flag) != nil {
			_ = command.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
		}
	}
	if command.Name() == "check" {
		_ = command.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(report.Formats(), cobra.ShellCompDirectiveNoSpace|cobra.ShellCompDirectiveNoFileComp))
	}
	for _, below := range command.Commands() {
		complete(below)
	}
}
