package config

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

//go:embed template.yaml
var template string

// Template is a configuration to begin with: it sets nothing and says in
// comments what can be set.
func Template() string { return template }

// Setting is one value of a configuration and where it comes from.
type Setting struct {
	Key    string // path of keys, divided by dots
	Value  string
	Origin string // "path:line:column", or Default
}

// Default is the origin of what nobody set.
const Default = "default"

// Show are all settings in force: those of f, and defaults of what it leaves out.
func (f *File) Show() []Setting {
	var list []Setting
	add := func(value string, keys ...string) {
		origin := Default
		if f.Path != "" {
			origin = f.At(keys...)
		}
		list = append(list, Setting{strings.Join(keys, "."), value, origin})
	}
	single := func(key, value, otherwise string) {
		if value == "" {
			list = append(list, Setting{key, otherwise, Default})
			return
		}
		add(value, key)
	}
	single("source-lang", f.SourceLang, "en")
	single("target-lang", f.TargetLang, "(detected)")
	single("fail-on", f.FailOn, "major")
	settings := func(s *Settings, below ...string) {
		under := func(keys ...string) []string { return slices.Concat(below, keys) }
		for _, one := range [][2]string{{"source-lang", s.SourceLang}, {"target-lang", s.TargetLang}, {"fail-on", s.FailOn}} {
			if len(below) > 0 && one[1] != "" {
				add(one[1], under(one[0])...)
			}
		}
		for _, rule := range slices.Sorted(maps.Keys(s.Rules)) {
			add(s.Rules[rule], under("rules", rule)...)
		}
		for i, rule := range s.Require {
			add(rule, under("require", strconv.Itoa(i))...)
		}
		for _, check := range slices.Sorted(maps.Keys(s.Options)) {
			add(string(s.Options[check]), under("options", check)...)
		}
		for i, path := range s.Glossary {
			add(path, under("glossary", strconv.Itoa(i))...)
		}
	}
	settings(&f.Settings)
	for i := range f.Overrides {
		below := []string{"overrides", strconv.Itoa(i)}
		add(strings.Join(f.Overrides[i].Files, " "), append(slices.Clip(below), "files")...)
		settings(&f.Overrides[i].Settings, below...)
	}
	for i, l := range f.Lexicon {
		add(l.Path, "lexicon", strconv.Itoa(i))
	}
	single("suppressions", f.Suppressions, f.SuppressionsFile())
	single("baseline", f.Baseline, f.BaselineFile())
	for i, p := range f.Plugins {
		command := p.Path
		if command == "" {
			command = strings.Join(p.Command, " ")
		}
		if p.PlainSocket {
			command += " (plain socket)"
		}
		add(fmt.Sprintf("%s: %s", p.Name, command), "plugins", strconv.Itoa(i))
	}
	return list
}
