package config

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/suggest"
)

// layer is the settings of all articles or of some, with the keys below which
// they stand.
type layer struct {
	*Settings
	keys []string
}

func (f *File) layers() []layer {
	layers := []layer{{&f.Settings, nil}}
	for i := range f.Overrides {
		layers = append(layers, layer{&f.Overrides[i].Settings, []string{"overrides", strconv.Itoa(i)}})
	}
	return layers
}

// Names says where f first names a rule or check: "path:line:column", empty if
// it does not.
func (f *File) Names(rule string) string {
	for _, layer := range f.layers() {
		if _, ok := layer.Rules[rule]; ok {
			return f.At(append(slices.Clip(layer.keys), "rules", rule)...)
		}
		if i := slices.Index(layer.Require, rule); i >= 0 {
			return f.At(append(slices.Clip(layer.keys), "require", strconv.Itoa(i))...)
		}
	}
	return ""
}

// Named are all rules and checks that f names, each once, in order.
func (f *File) Named() []string {
	var names []string
	for _, layer := range f.layers() {
		names = slices.Concat(names, slices.Collect(maps.Keys(layer.Rules)), layer.Require, slices.Collect(maps.Keys(layer.Options)))
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// CheckOptions refuses options that do not satisfy the schema of their check;
// empty schema: the check has none.
func (f *File) CheckOptions(check, optionsSchema string) error {
	for _, layer := range f.layers() {
		options, given := layer.Options[check]
		if !given {
			continue
		}
		below := append(slices.Clip(layer.keys), "options", check)
		if optionsSchema == "" {
			return f.problem(fmt.Sprintf("the check %s has no options", check), below...)
		}
		if err := validate(optionsSchema, options, f.Path, f.content, below); err != nil {
			return err
		}
	}
	return nil
}

// CheckNames refuses options of checks that are not among known.
func (f *File) CheckNames(known []string) error {
	for _, layer := range f.layers() {
		for _, check := range slices.Sorted(maps.Keys(layer.Options)) {
			if slices.Contains(known, check) {
				continue
			}
			text := fmt.Sprintf("unknown check %q; there are %s", check, strings.Join(known, ", "))
			if near := suggest.Nearest(check, known); near != "" {
				text = fmt.Sprintf("unknown check %q; did you mean %s?", check, near)
			}
			return f.problem(text, append(slices.Clip(layer.keys), "options", check)...)
		}
	}
	return nil
}

// OverrideGlossaries are the term lists that are for some articles only.
func (f *File) OverrideGlossaries() []string {
	var paths []string
	for i := range f.Overrides {
		paths = append(paths, f.Overrides[i].Glossary...)
	}
	return paths
}

// Languages are those that f sets for the article in a file, empty where it sets
// none. Of several overrides the later goes first.
func (f *File) Languages(name string) (source, target string) {
	source, target = f.SourceLang, f.TargetLang
	for i := range f.Overrides {
		o := &f.Overrides[i]
		if (o.SourceLang != "" || o.TargetLang != "") && f.Fits(o, name) {
			source, target = cmp.Or(o.SourceLang, source), cmp.Or(o.TargetLang, target)
		}
	}
	return source, target
}

// checkLanguages refuses tags of no language and makes the others canonical.
func (f *File) checkLanguages() error {
	for _, layer := range f.layers() {
		for _, one := range []struct {
			key string
			tag *string
		}{{"source-lang", &layer.SourceLang}, {"target-lang", &layer.TargetLang}} {
			if *one.tag == "" {
				continue
			}
			known, err := formats.Language(*one.tag)
			if err != nil {
				return f.problem(err.Error(), append(slices.Clip(layer.keys), one.key)...)
			}
			*one.tag = known
		}
	}
	return nil
}
