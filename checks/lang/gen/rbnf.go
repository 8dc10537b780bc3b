package main

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
)

// rules are the rule sets of one language for rule-based number formatting
// (UTS #35, part 3), as far as whole numbers need them.
type rules map[string][]rule

type rule struct {
	base, radix, divisor int64
	body                 string
}

// readRules reads the rules of a language; what a region does not define it
// has from its parent.
func readRules(source *cldr, tag string) (rules, error) {
	sets := rules{}
	for ; tag != ""; tag = parent(tag) {
		content, err := os.ReadFile(source.path("rbnf", "rbnf", rulesOf(tag)+".json"))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		var root struct {
			RBNF struct {
				RBNF map[string]map[string]json.RawMessage
			}
		}
		if err := json.Unmarshal(content, &root); err != nil {
			return nil, err
		}
		for _, group := range root.RBNF.RBNF {
			for name, raw := range group {
				var pairs [][2]string
				if sets[name] == nil && json.Unmarshal(raw, &pairs) == nil {
					sets[name] = parseRules(pairs)
				}
			}
		}
	}
	return sets, nil
}

// rulesOf is the name under which CLDR keeps the rules of a language.
func rulesOf(tag string) string {
	if tag == "nb" {
		return "no"
	}
	return tag
}

func parseRules(pairs [][2]string) (set []rule) {
	for _, pair := range pairs {
		head, back := strings.CutSuffix(pair[0], ">")
		head, radixText, hasRadix := strings.Cut(head, "/")
		base, err := strconv.ParseInt(head, 10, 64)
		if err != nil {
			continue // rules for fractions, negatives and infinity
		}
		r := rule{base: base, radix: 10, divisor: 1, body: strings.TrimSuffix(pair[1], ";")}
		if hasRadix {
			if r.radix, _ = strconv.ParseInt(radixText, 10, 64); r.radix < 2 {
				r.radix = 10
			}
		}
		for base > 0 && r.divisor <= base/r.radix {
			r.divisor *= r.radix
		}
		if back && r.divisor > 1 {
			r.divisor /= r.radix
		}
		r.body = strings.TrimPrefix(r.body, "'")
		set = append(set, r)
	}
	slices.SortStableFunc(set, func(a, b rule) int { return int(min(max(a.base-b.base, -1), 1)) })
	return set
}

// spell writes n by a rule set in every way its plural choices allow; nil when
// the rules fall back on digits.
func (s rules) spell(set string, n int64, depth int) []string {
	list := s[set]
	at := -1
	for i, r := range list {
		if r.base <= n {
			at = i
		}
	}
	if at < 0 || depth > 12 {
		return nil
	}
	r := list[at]
	if at > 0 && n%r.divisor == 0 && r.base%r.divisor != 0 && strings.Count(r.body, "→")+strings.Count(r.body, "←") > 2 {
		r = list[at-1] // the rollback rule
	}
	return s.expand(set, list, at, r, r.body, n, depth)
}

func (s rules) expand(set string, list []rule, at int, r rule, body string, n int64, depth int) []string {
	forms := []string{""}
	join := func(next []string) {
		var joined []string
		for _, form := range forms {
			for _, tail := range next {
				joined = append(joined, form+tail)
			}
		}
		if len(joined) > 64 {
			joined = joined[:64]
		}
		forms = joined
	}
	for body != "" && forms != nil {
		switch {
		case strings.HasPrefix(body, "["):
			inner, rest, _ := strings.Cut(body[1:], "]")
			with, without, _ := strings.Cut(inner, "|")
			if n%r.divisor == 0 {
				with = without
			}
			join(s.expand(set, list, at, r, with, n, depth))
			body = rest
		case strings.HasPrefix(body, "$("):
			inner, rest, _ := strings.Cut(body[2:], ")$")
			join(choices(inner))
			body = rest
		case strings.HasPrefix(body, "→→→"):
			if at == 0 {
				return nil
			}
			join(s.expand(set, list, at-1, list[at-1], list[at-1].body, n%r.divisor, depth+1))
			body = strings.TrimPrefix(body, "→→→")
		case strings.HasPrefix(body, "→"), strings.HasPrefix(body, "←"), strings.HasPrefix(body, "="):
			mark := firstRune(body)
			name, rest, found := strings.Cut(strings.TrimPrefix(body, mark), mark)
			if !found {
				return nil
			}
			body = rest
			value := n
			switch mark {
			case "→":
				value = n % r.divisor
			case "←":
				value = n / r.divisor
			}
			if name == "" {
				name = set
			}
			if !strings.HasPrefix(name, "%") || (mark == "=" && name == set) {
				return nil
			}
			join(s.spell(name, value, depth+1))
		default:
			end := strings.IndexAny(body, "[$→←=")
			if strings.HasPrefix(body, "$") || end < 0 {
				end = len(body)
			}
			join([]string{body[:end]})
			body = body[end:]
		}
	}
	return forms
}

func firstRune(text string) string {
	for i := range text {
		if i > 0 {
			return text[:i]
		}
	}
	return text
}

// choices are the texts of a plural choice: "cardinal,one{a}other{b}".
func choices(inner string) (texts []string) {
	for {
		_, rest, found := strings.Cut(inner, "{")
		if !found {
			return texts
		}
		text, tail, _ := strings.Cut(rest, "}")
		if !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
		inner = tail
	}
}
