package quantity

import (
	"slices"
	"unicode/utf8"
)

// trie finds the forms of a lexicon that stand at a place in a text.
type trie struct {
	root map[rune]*node
}

type node struct {
	edges   []edge
	entries []entry
}

type edge struct {
	r  rune
	to *node
}

func (n *node) next(r rune) *node {
	for i := range n.edges {
		if n.edges[i].r == r {
			return n.edges[i].to
		}
	}
	return nil
}

func (t *trie) add(form string, e entry) {
	runes := folded(form)
	if len(runes) == 0 {
		return
	}
	if t.root == nil {
		t.root = map[rune]*node{}
	}
	at := t.root[runes[0]]
	if at == nil {
		at = &node{}
		t.root[runes[0]] = at
	}
	for _, r := range runes[1:] {
		to := at.next(r)
		if to == nil {
			to = &node{}
			at.edges = append(at.edges, edge{r, to})
		}
		at = to
	}
	if !slices.Contains(at.entries, e) {
		at.entries = append(at.entries, e)
		slices.SortStableFunc(at.entries, func(a, b entry) int { return int(a.role) - int(b.role) })
	}
}

// drop takes out the entries of form that match.
func (t *trie) drop(form string, matches func(entry) bool) {
	var at *node
	for i, r := range folded(form) {
		if i == 0 {
			at = t.root[r]
		} else if at != nil {
			at = at.next(r)
		}
	}
	if at != nil {
		at.entries = slices.DeleteFunc(at.entries, matches)
	}
}

// walk calls found with the end of every form at text[at:] and its entries,
// shorter forms first.
func (t *trie) walk(text string, at int, found func(end int, entries []entry)) {
	var n *node
	for at < len(text) {
		r, size := rune(text[at]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[at:])
		}
		at += size
		if r = fold(r); r == skipped {
			continue
		}
		if n == nil {
			n = t.root[r]
		} else {
			n = n.next(r)
		}
		if n == nil {
			return
		}
		if len(n.entries) > 0 {
			found(at, n.entries)
		}
	}
}
