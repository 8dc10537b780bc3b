package cli

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/kawan-mt/kawan/host/config"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/launch"
)

// programs are the plugins of a run: the bundled checks with names, those of the
// configuration, and those that the command line names as NAME=PATH, which go
// before those of the configuration. A plugin may take as long to start as for
// a call.
func (a *app) programs(bundled []string, file *config.File, named []string, deadline time.Duration, log *slog.Logger) ([]engine.Program, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("finding the kawan executable: %w", err)
	}
	var specs []launch.Spec
	for _, name := range bundled {
		specs = append(specs, launch.Spec{Name: name, Path: self, Args: a.bundled.Args(name), Policy: launch.Policy{PlainSocket: true}})
	}
	more, err := thirdParties(file, named)
	if err != nil {
		return nil, err
	}
	for _, one := range more {
		if slices.Contains(a.bundled.Names, one.Name) {
			return nil, fmt.Errorf("%s: there is a plugin %s already", one.where, one.Name)
		}
		specs = append(specs, one.Spec)
	}
	programs := make([]engine.Program, len(specs))
	for i, spec := range specs {
		spec.Log, spec.Policy.StartTimeout = log, min(deadline, launch.DefaultStartTimeout)
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
// it names checks or rules of some and of nobody else. What the configuration
// names is needed too, to tell whether it exists.
func (a *app) needed(f *checkFlags, file *config.File) []string {
	var needed []string
	for _, name := range slices.Concat(f.only, f.skip, f.require, file.Named()) {
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

// thirdParty is a plugin and who names it.
type thirdParty struct {
	launch.Spec
	where string
}

func thirdParties(file *config.File, named []string) ([]thirdParty, error) {
	var list []thirdParty
	for _, text := range named {
		one, err := fromFlag(text)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(list, func(t thirdParty) bool { return t.Name == one.Name }) {
			return nil, fmt.Errorf("%s: there is a plugin %s already", one.where, one.Name)
		}
		list = append(list, one)
	}
	for i, p := range file.Plugins {
		if slices.ContainsFunc(list, func(t thirdParty) bool { return t.Name == p.Name }) {
			continue
		}
		one := thirdParty{launch.Spec{Name: p.Name, Path: p.Path, Policy: launch.Policy{PlainSocket: p.PlainSocket}},
			file.At("plugins", fmt.Sprint(i))}
		if p.Path != "" && !filepath.IsAbs(p.Path) {
			one.Path = "." + string(filepath.Separator) + p.Path // not one in PATH
		}
		if p.Path == "" {
			one.Path, one.Args = p.Command[0], p.Command[1:]
		}
		if err := one.find(); err != nil {
			return nil, err
		}
		list = append(list, one)
	}
	return list, nil
}

// fromFlag is a plugin that the command line names.
func fromFlag(text string) (thirdParty, error) {
	name, path, ok := strings.Cut(text, "=")
	one := thirdParty{launch.Spec{Name: name}, "--plugin " + text}
	if !ok || name == "" || path == "" {
		return one, fmt.Errorf("%s: give a name and a path, NAME=PATH", one.where)
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return one, fmt.Errorf("%s: %w", one.where, err)
	}
	one.Path = path
	return one, one.find()
}

// find makes the path of the program absolute. A name without folder is looked
// for in PATH.
func (t *thirdParty) find() error {
	if !strings.ContainsRune(t.Path, filepath.Separator) {
		path, err := exec.LookPath(t.Path)
		if err != nil {
			return fmt.Errorf("%s: there is no program %s in PATH", t.where, t.Path)
		}
		t.Path = path
	}
	path, err := filepath.Abs(t.Path)
	if err != nil {
		return fmt.Errorf("%s: %w", t.where, err)
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return fmt.Errorf("%s: %s: no such file", t.where, t.Path)
	case info.IsDir():
		return fmt.Errorf("%s: %s is a folder, not a program", t.where, t.Path)
	}
	t.Path = path
	return nil
}
