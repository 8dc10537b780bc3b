package cli

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/launch"
)

// programs are the plugins of a run: the bundled checks with names and those
// that the command line names as NAME=PATH. A plugin may take as long to start as for a
// call.
func (a *app) programs(bundled, named []string, deadline time.Duration, log *slog.Logger) ([]engine.Program, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("finding the kawan executable: %w", err)
	}
	var specs []launch.Spec
	for _, name := range bundled {
		specs = append(specs, launch.Spec{Name: name, Path: self, Args: a.bundled.Args(name),
			Policy: launch.Policy{PlainSocket: true}, Log: log})
	}
	for _, text := range named {
		spec, err := thirdParty(text, log)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(specs, func(s launch.Spec) bool { return s.Name == spec.Name }) {
			return nil, fmt.Errorf("--plugin %s: there is a plugin %s already", text, spec.Name)
		}
		specs = append(specs, spec)
	}
	programs := make([]engine.Program, len(specs))
	for i, spec := range specs {
		spec.Policy.StartTimeout = min(deadline, launch.DefaultStartTimeout)
		programs[i] = engine.Program{Name: spec.Name, Start: func(ctx context.Context) (engine.Plugin, error) {
			started, err := launch.Start(ctx, []launch.Spec{spec})
			if err != nil {
				return nil, err
			}
			return started[0], nil
		}}
	}
	return programs, nil
}

// needed are the bundled checks that a selection asks for: all of them, unless
// it names checks or rules of some and of nobody else.
func (a *app) needed(f *checkFlags) []string {
	var needed []string
	for _, name := range slices.Concat(f.only, f.skip, f.require) {
		check, _, _ := strings.Cut(name, "/")
		if !slices.Contains(a.bundled.Names, check) {
			return a.bundled.Names
		}
		needed = append(needed, check)
	}
	if len(f.only) == 0 {
		return a.bundled.Names
	}
	return slices.DeleteFunc(slices.Clone(a.bundled.Names), func(name string) bool { return !slices.Contains(needed, name) })
}

func thirdParty(text string, log *slog.Logger) (launch.Spec, error) {
	name, path, ok := strings.Cut(text, "=")
	if !ok || name == "" || path == "" {
		return launch.Spec{}, fmt.Errorf("--plugin %s: give a name and a path, NAME=PATH", text)
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return launch.Spec{}, fmt.Errorf("--plugin %s: %w", text, err)
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return launch.Spec{}, fmt.Errorf("--plugin %s: no such file", text)
	case info.IsDir():
		return launch.Spec{}, fmt.Errorf("--plugin %s: is a folder, not a program", text)
	}
	return launch.Spec{Name: name, Path: path, Log: log}, nil
}
