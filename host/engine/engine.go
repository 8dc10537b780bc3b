// Package engine runs checks over jobs: it analyses each article once, has all
// plugins look at it side by side, compares the articles of groups, and gives
// each job a verdict. Memory does not grow with the number of jobs, and the
// result does not depend on how many run at a time.
package engine

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/kawan-mt/kawan/checks"
)

// Engine is a set of running plugins and the rules to apply.
type Engine struct {
	options *Options
	members []*member
	chosen  []selected

	base     *profile
	profiles sync.Map // of articles with overrides: numbers of the overrides -> *profile

	sortBudget int
}

// Start starts all programs at the same time. A plugin that does not start
// leaves every article incomplete and is no error here; naming an unknown rule
// is a [SelectionError], and two plugins with a check of the same name are an
// error as well. Close the engine also after an error of its runs.
func Start(ctx context.Context, programs []Program, options Options) (*Engine, error) {
	e := &Engine{options: options.withDefaults(), sortBudget: defaultSortBudget}
	e.base = e.options.base()
	var all sync.WaitGroup
	for _, program := range programs {
		m := &member{program: program, deadline: e.options.Deadline, log: e.options.Log}
		e.members = append(e.members, m)
		all.Go(func() { m.start(ctx) })
	}
	all.Wait()
	slices.SortStableFunc(e.members, func(a, b *member) int { return cmp.Compare(a.program.Name, b.program.Name) })
	err := e.claims()
	if err == nil {
		e.chosen, err = choose(e.members, e.options)
	}
	if err != nil {
		e.Close()
		return nil, err
	}
	return e, nil
}

// claims refuses two plugins that serve a check of the same name.
func (e *Engine) claims() error {
	owner := map[string]string{}
	for _, m := range e.members {
		if m.description == nil {
			continue
		}
		for _, spec := range m.description.Checks {
			if other, taken := owner[spec.Name]; taken {
				return fmt.Errorf("the plugins %s and %s both serve a check named %s", other, m.program.Name, spec.Name)
			}
			owner[spec.Name] = m.program.Name
		}
	}
	return nil
}

// Close stops all plugins.
func (e *Engine) Close() {
	var all sync.WaitGroup
	for _, m := range e.members {
		all.Go(m.stop)
	}
	all.Wait()
}

// Idle tells whether the run applies no rule to any article.
func (e *Engine) Idle() bool {
	return len(e.chosen) == 0 && !slices.ContainsFunc(e.members, func(m *member) bool { return m.description == nil })
}

// Loaded is a plugin of the run.
type Loaded struct {
	Name        string
	Description *checks.Description // nil when it did not start
	Err         error               // why it does not run; nil when it does
}

// Plugins are the plugins of the run, by name.
func (e *Engine) Plugins() []Loaded {
	loaded := make([]Loaded, len(e.members))
	for i, m := range e.members {
		_, _, broken := m.current()
		loaded[i] = Loaded{m.program.Name, m.description, broken}
	}
	return loaded
}

// Specs are the checks of all plugins that started, by name.
func (e *Engine) Specs() []checks.Spec { return SpecsOf(e.Plugins()) }

// SpecsOf are the checks of plugins, by name.
func SpecsOf(loaded []Loaded) []checks.Spec {
	var specs []checks.Spec
	for _, plugin := range loaded {
		if plugin.Description != nil {
			specs = append(specs, plugin.Description.Checks...)
		}
	}
	slices.SortFunc(specs, func(a, b checks.Spec) int { return cmp.Compare(a.Name, b.Name) })
	return specs
}
