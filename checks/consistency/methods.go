package consistency

import (
	"context"
	"runtime"
	"slices"
)

// methods find variants of one or two rules, the surest method first.
var methods = []struct {
	rules []string
	group bool // compares articles
	find  func(*corpus) []*variant
}{
	{[]string{RuleName}, false, (*corpus).sourceNames},
	{[]string{RuleName}, false, (*corpus).uncasedNames},
	{[]string{RuleName}, false, (*corpus).keptPhrases},
	{[]string{RuleName}, false, (*corpus).orders},
	{[]string{RuleName}, false, (*corpus).turned},
	{[]string{RuleName}, false, (*corpus).turnedLinked},
	{[]string{RuleName}, false, (*corpus).partlyTranslated},
	{[]string{RuleName}, false, (*corpus).joinings},
	{[]string{RuleName}, false, (*corpus).exonyms},
	{[]string{RuleName}, false, (*corpus).marks},
	{[]string{RuleName}, false, (*corpus).plainNames},
	{[]string{RuleName}, false, (*corpus).plainUncased},
	{[]string{RuleName}, false, (*corpus).framed},
	{[]string{RuleTerm}, false, (*corpus).terms},
	{[]string{RuleName, RuleTerm}, true, (*corpus).substitutions},
	{[]string{RulePassage}, false, (*corpus).sourcePassages},
	{[]string{RulePassage}, false, (*corpus).plainPassages},
}

// variants is everything of the wanted rules that is rendered in several ways,
// surest first. It stops when ctx ends; the caller looks at ctx.
func (c *corpus) variants(ctx context.Context, wants func(rule string) bool) []*variant {
	var list []*variant
	for _, method := range methods {
		if ctx.Err() != nil || method.group && len(c.stories) < 2 || !slices.ContainsFunc(method.rules, wants) {
			continue
		}
		for _, v := range method.find(c) {
			if wants(v.rule) {
				list = append(list, v)
			}
		}
		c.tidy()
	}
	return list
}

// mostUntidied is the number of stories above which what a method leaves behind
// is collected before the next one starts: the collector would let it pile up to
// the size of all that is compared.
const mostUntidied = 2000

func (c *corpus) tidy() {
	if len(c.stories) > mostUntidied {
		runtime.GC()
	}
}
