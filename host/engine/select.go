package engine

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/suggest"
	"github.com/kawan-mt/kawan/proto/wire"
)

// selected is a check of the run with the rules that were chosen.
type selected struct {
	member *member
	spec   *checks.Spec
	rules  []checks.Rule // in order of id
}

// SelectionError tells that a rule or check was named that no plugin has.
type SelectionError struct {
	Name string // as it was given
	Near string // what was probably meant, empty if nothing is near
}

func (e *SelectionError) Error() string {
	hint := "; kawan rules lists them"
	if e.Near != "" {
		hint = fmt.Sprintf("; did you mean %s?", e.Near)
	}
	return fmt.Sprintf("unknown rule or check %q%s", e.Name, hint)
}

// choose picks the rules to apply: those of only, or all when it is empty, less
// those of skip. A name is a rule id or a check name. Names are refused only
// when every plugin told what it checks.
func choose(members []*member, options *Options) ([]selected, error) {
	known := map[string]bool{}
	complete := true
	for _, m := range members {
		if m.description == nil {
			complete = false
			continue
		}
		for _, spec := range m.description.Checks {
			known[spec.Name] = true
			for _, rule := range spec.Rules {
				known[rule.ID] = true
			}
		}
	}
	for _, name := range options.named() {
		if complete && !known[name] {
			return nil, &SelectionError{Name: name, Near: near(name, known)}
		}
	}
	var chosen []selected
	for _, m := range members {
		if m.description == nil {
			continue
		}
		for i := range m.description.Checks {
			spec := &m.description.Checks[i]
			rules := slices.DeleteFunc(slices.Clone(spec.Rules), func(rule checks.Rule) bool {
				return len(options.Only) > 0 && !names(options.Only, rule.ID) || names(options.Skip, rule.ID) || options.alwaysOff(rule.ID)
			})
			if len(rules) > 0 {
				slices.SortFunc(rules, func(a, b checks.Rule) int { return cmp.Compare(a.ID, b.ID) })
				chosen = append(chosen, selected{m, spec, rules})
			}
		}
	}
	slices.SortFunc(chosen, func(a, b selected) int { return cmp.Compare(a.spec.Name, b.spec.Name) })
	return chosen, nil
}

// named are all rules and checks that the options name.
func (o *Options) named() []string {
	list := slices.Concat(o.Only, o.Skip, o.Require, slices.Sorted(maps.Keys(o.Levels)))
	for i := range o.Overrides {
		list = slices.Concat(list, slices.Sorted(maps.Keys(o.Overrides[i].Levels)), o.Overrides[i].Require)
	}
	return list
}

// alwaysOff tells whether a rule is off for all articles.
func (o *Options) alwaysOff(rule string) bool {
	base := o.base()
	return base.off(rule) && !slices.ContainsFunc(o.Overrides, func(override Override) bool {
		level, told := (&profile{levels: []map[string]Level{override.Levels}}).level(rule)
		return told && !level.Off
	})
}

func near(name string, known map[string]bool) string {
	all := make([]string, 0, len(known))
	for name := range known {
		all = append(all, name)
	}
	return suggest.Nearest(name, all)
}

// names tells whether list holds the rule or its check.
func names(list []string, rule string) bool {
	check, _, _ := strings.Cut(rule, "/")
	return slices.Contains(list, rule) || slices.Contains(list, check)
}

// wanted are the rules that a profile does not turn off.
func (s *selected) wanted(p *profile) []checks.Rule {
	return slices.DeleteFunc(slices.Clone(s.rules), func(rule checks.Rule) bool { return p.off(rule.ID) })
}

// selection is what to ask of the check for the rules with ids.
func (s *selected) selection(ids []string, p *profile) wire.Selection {
	return wire.Selection{Check: s.spec.Name, Rules: ids, Options: p.options[s.spec.Name]}
}
