// Package leftover finds what was left untranslated: sentences, phrases and
// words in the source language, and residue of the page it came from.
package leftover

import (
	"context"
	"embed"
	"encoding/json"
	"sync"

	"github.com/kawan-mt/kawan/checks"
)

// The rules of the check.
const (
	RuleText      = "leftover/text"
	RuleWord      = "leftover/word"
	RuleResidue   = "leftover/residue"
	RuleLanguage  = "leftover/language"
	RuleAssistant = "leftover/assistant"
)

//go:embed catalogue/*.json
var catalogueFiles embed.FS

var catalogues = sync.OnceValue(func() checks.Catalogues {
	all := checks.Catalogues{}
	for _, tag := range []string{"en", "id"} {
		content, err := catalogueFiles.ReadFile("catalogue/" + tag + ".json")
		if err != nil {
			panic(err) // the file is part of the program
		}
		var catalogue checks.Catalogue
		if err := json.Unmarshal(content, &catalogue); err != nil {
			panic(err)
		}
		all[tag] = catalogue
	}
	return all
})

type check struct {
	pairs sync.Map // "source target" -> func() *pair
}

// New is the check. It remembers words it has judged, up to a bound, and may
// be used by any number of goroutines.
func New() checks.Check { return &check{} }

// Spec describes the rules, options and messages.
func (c *check) Spec() checks.Spec {
	text := catalogues()["en"]
	rule := func(id string, severity checks.Severity, mqm, its string) checks.Rule {
		return checks.Rule{ID: id, Title: text[id+".title"], Help: text[id+".help"], Severity: severity, MQM: mqm, ITS: its}
	}
	return checks.Spec{
		Name: "leftover",
		Rules: []checks.Rule{
			rule(RuleText, checks.Major, "untranslated", "untranslated"),
			rule(RuleWord, checks.Minor, "untranslated", "untranslated"),
			rule(RuleResidue, checks.Major, "untranslated", "untranslated"),
		},
		Catalogues: catalogues(),
	}
}

// Check looks for leftovers in the target of one article.
func (c *check) Check(ctx context.Context, request *checks.Request) (*checks.Result, error) {
	article := request.Article
	p := c.pair(article.SourceLang, article.Target.Lang)
	run := &inspection{pair: p, article: article, request: request, origin: newOrigin(article.Source)}
	run.read()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	run.residue()
	run.passages()
	result := &checks.Result{Findings: run.findings}
	for _, rule := range request.Rules {
		result.Coverage = append(result.Coverage, checks.Coverage{Rule: rule, Status: checks.Checked})
	}
	return result, ctx.Err()
}

func (c *check) pair(source, target string) *pair {
	key := source + " " + target
	if make, ok := c.pairs.Load(key); ok {
		return make.(func() *pair)()
	}
	make, _ := c.pairs.LoadOrStore(key, sync.OnceValue(func() *pair { return newPair(source, target) }))
	return make.(func() *pair)()
}
