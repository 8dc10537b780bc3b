package engine

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
)

// Level is what a project makes of a rule, or of all rules of a check.
type Level struct {
	Off      bool
	Severity checks.Severity // of all findings, unless Off
}

// Override changes what is asked of some articles. Of several that apply to an
// article the later ones go first.
type Override struct {
	// Applies gets the file that holds the article or, when the job holds the
	// text itself, the id of the job.
	Applies func(name string) bool

	Levels       map[string]Level
	Require      []string          // beside those of all articles
	CheckOptions map[string][]byte // each name of the object goes before that of all articles
	FailOn       checks.Severity   // Unspecified: as for all articles
}

// profile is what is asked of one article.
type profile struct {
	levels  []map[string]Level // the first that tells of a rule or its check counts
	require []string
	options map[string][]byte
	failOn  checks.Severity
}

func (o *Options) base() *profile {
	return &profile{levels: []map[string]Level{o.Levels}, require: o.Require, options: o.CheckOptions, failOn: o.FailOn}
}

// profile is what is asked of an article.
func (e *Engine) profile(article *checks.Article, origin *formats.Origin) *profile {
	p, overrides := e.base, e.options.Overrides
	name := NameOf(article.ID, origin)
	var applied []int
	for i := range overrides {
		if overrides[i].Applies(name) {
			applied = append(applied, i)
		}
	}
	if len(applied) == 0 {
		return p
	}
	key := fmt.Sprint(applied)
	if known, ok := e.profiles.Load(key); ok {
		return known.(*profile)
	}
	for _, i := range applied {
		p = p.with(&overrides[i])
	}
	e.profiles.Store(key, p)
	return p
}

// NameOf is what the patterns of a configuration are compared with: the file
// that holds an article, else the id of its job.
func NameOf(id string, origin *formats.Origin) string {
	if origin.Path != "" {
		return origin.Path
	}
	return id
}

func (p *profile) with(o *Override) *profile {
	more := &profile{levels: slices.Concat([]map[string]Level{o.Levels}, p.levels),
		require: slices.Concat(p.require, o.Require), options: maps.Clone(p.options), failOn: p.failOn}
	if o.FailOn != checks.Unspecified {
		more.failOn = o.FailOn
	}
	if more.options == nil {
		more.options = map[string][]byte{}
	}
	for check, options := range o.CheckOptions {
		more.options[check] = overlay(more.options[check], options)
	}
	return more
}

// overlay is the JSON object below with the names of the object above put over
// its own. What is no object is left to the check to refuse.
func overlay(below, above []byte) []byte {
	merged, over := map[string]json.RawMessage{}, map[string]json.RawMessage{}
	if len(below) > 0 && json.Unmarshal(below, &merged) != nil || json.Unmarshal(above, &over) != nil {
		return above
	}
	maps.Copy(merged, over)
	content, err := json.Marshal(merged)
	if err != nil {
		return above
	}
	return content
}

// level is what the project says of a rule, if anything. Within one layer the
// rule's own level goes before that of its check.
func (p *profile) level(rule string) (Level, bool) {
	check, _, _ := strings.Cut(rule, "/")
	for _, levels := range p.levels {
		if level, ok := levels[rule]; ok {
			return level, true
		}
		if level, ok := levels[check]; ok {
			return level, true
		}
	}
	return Level{}, false
}

// off tells whether a rule is not applied.
func (p *profile) off(rule string) bool {
	level, ok := p.level(rule)
	return ok && level.Off
}
