package engine

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/launch"
	"github.com/kawan-mt/kawan/proto/wire"
)

// OptionsError tells that a check refuses options which satisfy its JSON Schema.
type OptionsError struct {
	Check    string
	Option   string // empty: none of them alone is refused
	Override int    // in which of Options.Overrides they stand; -1: those of all articles
	Cause    string // what the check says, in English
}

func (e *OptionsError) Error() string { return e.Cause }

// TryOptions has each check that has options look at an article of two words, so
// that options which it refuses are known before any article is read. The error
// is an [OptionsError]. What else goes wrong is left to the run to tell.
func (e *Engine) TryOptions(ctx context.Context) error {
	if len(e.options.CheckOptions) == 0 && !slices.ContainsFunc(e.options.Overrides, func(o Override) bool { return len(o.CheckOptions) > 0 }) {
		return nil
	}
	article := e.trial(ctx)
	if article == nil {
		return nil
	}
	for i := range e.chosen {
		chosen := &e.chosen[i]
		if err := e.try(ctx, chosen, article, e.options.CheckOptions[chosen.spec.Name], nil, -1); err != nil {
			return err
		}
		for k := range e.options.Overrides {
			below, above := e.options.CheckOptions[chosen.spec.Name], e.options.Overrides[k].CheckOptions[chosen.spec.Name]
			if len(above) == 0 {
				continue
			}
			if err := e.try(ctx, chosen, article, above, below, k); err != nil {
				return err
			}
		}
	}
	return nil
}

// trial is an article that has all that a rule may need; nil when it cannot be
// analysed.
func (e *Engine) trial(ctx context.Context) *wire.Article {
	article := &checks.Article{ID: "options", Group: "options", SourceLang: "en", Target: checks.Text{Content: "Jakarta damai.", Lang: "id"},
		Source: &checks.Text{Content: "Jakarta peaceful.", Lang: "en"}, Reference: &checks.Text{Content: "Jakarta tenang.", Lang: "id"}}
	if e.analyse(ctx, article) != nil {
		return nil
	}
	return wire.NewArticle(article)
}

// try asks a check what it says of options put over others. When it refuses
// them, but not what it gets without them, the first one is named that it
// refuses alone.
func (e *Engine) try(ctx context.Context, chosen *selected, article *wire.Article, options, below []byte, override int) error {
	if len(options) == 0 {
		return nil
	}
	cause := e.refusal(ctx, chosen, article, overlay(below, options))
	if cause == "" || e.refusal(ctx, chosen, article, below) != "" {
		return nil
	}
	refused := &OptionsError{Check: chosen.spec.Name, Override: override, Cause: cause}
	var values map[string]json.RawMessage
	if json.Unmarshal(options, &values) != nil {
		return refused
	}
	for _, name := range slices.Sorted(maps.Keys(values)) {
		alone, err := json.Marshal(map[string]json.RawMessage{name: values[name]})
		if err != nil {
			continue
		}
		if cause := e.refusal(ctx, chosen, article, overlay(below, alone)); cause != "" {
			refused.Option, refused.Cause = name, cause
			break
		}
	}
	return refused
}

// refusal is what a check answers instead of a result, empty when it answers or
// breaks.
func (e *Engine) refusal(ctx context.Context, chosen *selected, article *wire.Article, options []byte) string {
	plugin, _, err := chosen.member.current()
	if err != nil {
		return ""
	}
	var rules []string
	for _, rule := range chosen.rules {
		rules = append(rules, rule.ID)
	}
	bounded, cancel := context.WithTimeout(ctx, e.options.Deadline)
	defer cancel()
	_, err = plugin.Check(bounded, article, []wire.Selection{{Check: chosen.spec.Name, Rules: rules, Options: options}})
	if err == nil || bounded.Err() != nil || asFailure(err).Kind != launch.Reported {
		return ""
	}
	// What the protocol puts before it says nothing to those who wrote the options.
	text := strings.TrimPrefix(cause(err), "it reports an error: ")
	text = strings.TrimPrefix(text, fmt.Sprintf("checking %q with %s: ", article.Article.ID, chosen.spec.Name))
	return strings.TrimPrefix(text, fmt.Sprintf("reading the options of %s: ", chosen.spec.Name))
}
