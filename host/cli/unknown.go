package cli

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/kawan-mt/kawan/host/suggest"
)

// none refuses arguments, of a command with commands below it one that is none
// of them.
func none(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return nil
	case cmd.HasAvailableSubCommands():
		return unknownCommand(cmd, args[0])
	}
	return fmt.Errorf("%s takes no arguments, such as %q; %s --help tells what it takes", cmd.CommandPath(), args[0], cmd.CommandPath())
}

// unknownCommand tells what was probably meant by a command that is not there.
func unknownCommand(cmd *cobra.Command, name string) error {
	var names []string
	for _, command := range cmd.Commands() {
		if command.IsAvailableCommand() {
			names = append(names, command.Name())
		}
	}
	if near := suggest.Nearest(name, names); near != "" {
		return fmt.Errorf("unknown command %q; did you mean %s?", name, near)
	}
	if _, err := os.Stat(name); err == nil && !cmd.HasParent() {
		return fmt.Errorf("unknown command %q; to check a file: kawan check %s", name, name)
	}
	return fmt.Errorf("unknown command %q; %s --help lists them", name, cmd.CommandPath())
}

// help prints the help of a command, and refuses one that is not there.
func (a *app) help(root *cobra.Command) {
	usual := root.HelpFunc()
	root.SetHelpFunc(func(cmd *cobra.Command, args []string) {
		if named := cmd.Flags().Args(); len(named) > 0 && cmd.HasSubCommands() {
			a.misused = unknownCommand(cmd, named[0])
			return
		}
		usual(cmd, args)
	})
	root.SetHelpCommand(&cobra.Command{
		Use:   "help [command]",
		Short: "Tell what a command does and takes",
		RunE: func(_ *cobra.Command, args []string) error {
			command, rest, err := root.Find(args)
			if err != nil {
				return unknownCommand(root, args[0])
			}
			if len(rest) > 0 && command.HasSubCommands() {
				return unknownCommand(command, rest[0])
			}
			command.InitDefaultHelpFlag()
			return command.Help()
		},
	})
}

// flagError words what is wrong with a flag, and adds the one that was probably
// meant.
func flagError(cmd *cobra.Command, err error) error {
	var value *pflag.InvalidValueError
	if errors.As(err, &value) {
		return fmt.Errorf("--%s: %q is %s", value.GetFlag().Name, value.GetValue(), refused[value.GetFlag().Value.Type()])
	}
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return err
	}
	var names []string
	add := func(f *pflag.Flag) { names = append(names, f.Name) }
	cmd.Flags().VisitAll(add)
	cmd.InheritedFlags().VisitAll(add)
	if near := suggest.Nearest(unknown.GetSpecifiedName(), names); near != "" {
		return fmt.Errorf("%w; did you mean --%s?", err, near)
	}
	return fmt.Errorf("%w; %s --help lists them", err, cmd.CommandPath())
}

// refused words why a value is none of a flag's type.
var refused = map[string]string{
	"int":         "no whole number",
	"bool":        "neither true nor false",
	"duration":    "no length of time; write it as 30s or 2m",
	"stringSlice": "no list; quotes in it do not match",
}

// oneOf refuses a value of a flag that is none of known.
func oneOf(flag, value string, known ...string) error {
	for _, name := range known {
		if value == name {
			return nil
		}
	}
	return fmt.Errorf("%s: unknown value %q; use %s", flag, value, strings.Join(known, " or "))
}
