// Package leftover finds what was left untranslated: sentences, phrases and
// words in the source language, labels of the page that the article came from,
// passages in a third language, and sentences of the language model that did
// the work.
package leftover

import (
	"context"
	"embed"
	"fmt"
	"strings"
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

var catalogues = sync.OnceValue(func() checks.Catalogues { return checks.MustCatalogues(catalogueFiles) })

type check struct {
	sync.Mutex
	pairs   map[pairKey]func() *pair
	library library
}

type pairKey struct{ source, target, dictionaries string }

// New is the check. It remembers the words it has judged, up to a bound, and
// may be used by any number of goroutines at a time. Without [WithFiles] it
// refuses options that name files.
func New(options ...Option) checks.Check {
	c := &check{}
	for _, set := range options {
		set(c)
	}
	return c
}

// Spec describes the rules, options and messages.
func (c *check) Spec() checks.Spec {
	rule := func(id string, severity checks.Severity, kind string) checks.Rule {
		return checks.Rule{ID: id, Severity: severity, MQM: kind, ITS: kind}
	}
	return checks.Spec{
		Name: "leftover",
		Rules: catalogues().Entitle([]checks.Rule{
			rule(RuleText, checks.Major, "untranslated"),
			rule(RuleWord, checks.Minor, "untranslated"),
			rule(RuleResidue, checks.Major, "untranslated"),
			rule(RuleLanguage, checks.Critical, "untranslated"),
			rule(RuleAssistant, checks.Critical, "addition"),
		}),
		Options:    optionsSchema,
		Catalogues: catalogues(),
	}
}

// Check looks for leftovers in the target of one article. The error says what
// is wrong with the options, or is that of ctx.
func (c *check) Check(ctx context.Context, request *checks.Request) (*checks.Result, error) {
	o, err := parseOptions(request.Options)
	if err != nil {
		return nil, err
	}
	dictionaries, err := c.library.dictionaries(o.Dictionaries)
	if err != nil {
		return nil, fmt.Errorf("reading the dictionaries of leftover: %w", err)
	}
	for _, name := range o.Words {
		words, err := c.library.words(name)
		if err != nil {
			return nil, fmt.Errorf("reading the words of leftover: %w", err)
		}
		o.Accept = append(o.Accept, words...)
	}
	article := request.Article
	p := c.pair(article.SourceLang, article.Target.Lang, o.Dictionaries, dictionaries)
	r := newInspection(p, request, o)
	for _, step := range []func(){r.residue, r.assistant, r.manner, func() {
		switch {
		case p.why != nil:
			r.identical()
		case !o.allows(article.SourceLang):
			r.leftovers()
		}
	}, r.languages} {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		step()
	}
	return &checks.Result{Findings: r.sorted(), Coverage: coverage(request, p.why)}, nil
}

func coverage(request *checks.Request, why *checks.Message) []checks.Coverage {
	var all []checks.Coverage
	for _, rule := range request.Rules {
		c := checks.Coverage{Rule: rule, Status: checks.Checked}
		if why != nil && (rule == RuleText || rule == RuleWord) {
			c.Status, c.Reason = checks.NotChecked, *why
		}
		all = append(all, c)
	}
	return all
}

// pairLimit bounds the pairs of languages that are kept.
const pairLimit = 256

func (c *check) pair(source, target string, names []string, dictionaries []dictionary) *pair {
	c.Lock()
	key := pairKey{source, target, strings.Join(names, "\x00")}
	load, ok := c.pairs[key]
	if !ok {
		if c.pairs == nil || len(c.pairs) >= pairLimit {
			c.pairs = map[pairKey]func() *pair{}
		}
		load = sync.OnceValue(func() *pair { return newPair(source, target, dictionaries) })
		c.pairs[key] = load
	}
	c.Unlock()
	return load()
}
