package json

import (
	"fmt"
	"strconv"
	"strings"
)

// pattern is a JSON pointer (RFC 6901) whose steps may be * for any one step
// and ** for any number of them.
type pattern []string

func patternsOf(selector string) ([]pattern, error) {
	if strings.TrimSpace(selector) == "" {
		return nil, nil
	}
	var patterns []pattern
	for part := range strings.SplitSeq(selector, ",") {
		steps, ok := strings.CutPrefix(strings.TrimSpace(part), "/")
		if !ok {
			return nil, fmt.Errorf("--selector %q: a pointer into JSON begins with a slash, as in /content/rendered or /**/text", selector)
		}
		p := pattern(strings.Split(steps, "/"))
		for i, step := range p {
			p[i] = strings.ReplaceAll(strings.ReplaceAll(step, "~1", "/"), "~0", "~")
		}
		patterns = append(patterns, p)
	}
	return patterns, nil
}

// matches tells whether a path fits the pattern, or begins with one that does:
// who selects an object selects what is in it.
func (p pattern) matches(path []string) bool {
	switch {
	case len(p) == 0:
		return true
	case p[0] == "**":
		return p[1:].matches(path) || len(path) > 0 && p.matches(path[1:])
	case len(path) == 0:
		return false
	}
	return (p[0] == "*" || p[0] == path[0]) && p[1:].matches(path[1:])
}

// selected collects the texts of v that fit one of the patterns.
func (c *collector) selected(v *value, path []string, patterns []pattern) error {
	if len(path) > 0 {
		for _, p := range patterns {
			if p.matches(path) {
				return c.everything(v, path[len(path)-1])
			}
		}
	}
	for i, item := range v.items {
		step := strconv.Itoa(i)
		if v.kind == object {
			step = v.names[i]
		}
		if err := c.selected(item, append(path[:len(path):len(path)], step), patterns); err != nil {
			return err
		}
	}
	return nil
}
