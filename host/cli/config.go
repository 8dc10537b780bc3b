package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"github.com/kawan-mt/kawan/host/config"
)

func (a *app) initProject() *cobra.Command {
	return &cobra.Command{
		Use:   "init",
		Short: "Write a configuration to begin with",
		Args:  none,
		RunE: func(*cobra.Command, []string) error {
			path := config.Name
			if a.config.path != "" {
				path = a.config.path
			}
			file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
			if errors.Is(err, fs.ErrExist) {
				return fmt.Errorf("%s is there already; edit it, or move it away", path)
			}
			if err == nil {
				_, err = io.WriteString(file, config.Template())
				err = errors.Join(err, file.Close())
			}
			if err != nil {
				return fmt.Errorf("writing the configuration: %w", err)
			}
			_, err = fmt.Fprintf(a.Out, "%s written; everything in it is commented out\n", path)
			return err
		},
	}
}

func (a *app) configure() *cobra.Command {
	command := &cobra.Command{
		Use:   "config",
		Short: "Look at the configuration",
		Args:  none,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	command.AddCommand(a.configShow(), a.configSchema())
	return command
}

func (a *app) configShow() *cobra.Command {
	var origin bool
	command := &cobra.Command{
		Use:   "show",
		Short: "Print the settings in force",
		Args:  none,
		RunE: func(*cobra.Command, []string) error {
			file, err := a.project()
			if err != nil {
				return err
			}
			var rows [][]string
			for _, s := range file.Show() {
				row := []string{s.Key, s.Value}
				if origin {
					row = append(row, s.Origin)
				}
				rows = append(rows, row)
			}
			return a.table(rows)
		},
	}
	command.Flags().BoolVar(&origin, "origin", false, "tell where each comes from")
	return command
}

// schemas are the files that a schema is printed of.
var schemas = []string{"configuration", "suppressions"}

func (a *app) configSchema() *cobra.Command {
	return &cobra.Command{
		Use:       "schema [configuration|suppressions]",
		Short:     "Print the JSON Schema of the configuration, for editors",
		ValidArgs: schemas,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				return oneOf("schema", args[0], schemas...)
			}
			return none(cmd, args)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			schema := config.Schema()
			if len(args) > 0 && args[0] == "suppressions" {
				schema = config.SuppressionsSchema()
			}
			_, err := io.WriteString(a.Out, schema)
			return err
		},
	}
}
