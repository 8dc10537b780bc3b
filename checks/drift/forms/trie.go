package forms

import (
	"slices"
	"unicode/utf8"
)

// Trie holds forms with what each says, and finds those that stand at a place
// in a text. It may be used by any number of goroutines once it is filled.
type Trie[E comparable] struct {
	plain [utf8.RuneSelf]*Node[E] // of forms that begin in ASCII
	root  map[rune]*Node[E]       // of the others
}

// Node is a place in a trie: the end of a form when it has entries.
type Node[E comparable] struct {
	edges   []edge[E]
	Entries []E
}

type edge[E comparable] struct {
	r  rune
	to *Node[E]
}

// Next is the node that a folded rune leads to, nil when no form goes on so.
func (n *Node[E]) Next(r rune) *Node[E] {
	for i := range n.edges {
		if n.edges[i].r == r {
			return n.edges[i].to
		}
	}
	return nil
}

// First is the node of forms that begin with a folded rune, nil when none do.
func (t *Trie[E]) First(r rune) *Node[E] {
	if r >= 0 && r < utf8.RuneSelf {
		return t.plain[r]
	}
	return t.root[r]
}

// Add adds an entry of a form; one that it has already is not added again.
func (t *Trie[E]) Add(form string, e E) {
	runes := Folded(form)
	if len(runes) == 0 {
		return
	}
	at := t.First(runes[0])
	if at == nil {
		at = t.start(runes[0])
	}
	for _, r := range runes[1:] {
		to := at.Next(r)
		if to == nil {
			to = &Node[E]{}
			at.edges = append(at.edges, edge[E]{r, to})
		}
		at = to
	}
	if !slices.Contains(at.Entries, e) {
		at.Entries = append(at.Entries, e)
	}
}

func (t *Trie[E]) start(r rune) *Node[E] {
	n := &Node[E]{}
	if r < utf8.RuneSelf {
		t.plain[r] = n
		return n
	}
	if t.root == nil {
		t.root = map[rune]*Node[E]{}
	}
	t.root[r] = n
	return n
}

// Find is the node of a form, nil when the trie has not got it.
func (t *Trie[E]) Find(form string) *Node[E] {
	var at *Node[E]
	for i, r := range Folded(form) {
		if i == 0 {
			at = t.First(r)
		} else if at != nil {
			at = at.Next(r)
		}
	}
	return at
}

// Each calls visit with every node that has entries.
func (t *Trie[E]) Each(visit func(*Node[E])) {
	var walk func(*Node[E])
	walk = func(n *Node[E]) {
		if len(n.Entries) > 0 {
			visit(n)
		}
		for _, e := range n.edges {
			walk(e.to)
		}
	}
	for _, n := range t.plain {
		if n != nil {
			walk(n)
		}
	}
	for _, n := range t.root {
		walk(n)
	}
}

// Walk calls found with the end of every form at text[at:] and its entries,
// shorter forms first.
func (t *Trie[E]) Walk(text string, at int, found func(end int, entries []E)) {
	var n *Node[E]
	for at < len(text) {
		r, size := rune(text[at]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[at:])
		}
		at += size
		if r = Fold(r); r == Skipped {
			continue
		}
		if n == nil {
			n = t.First(r)
		} else {
			n = n.Next(r)
		}
		if n == nil {
			return
		}
		if len(n.Entries) > 0 {
			found(at, n.Entries)
		}
	}
}
