package consistency

import (
	"encoding/binary"
	"math"
	"slices"
)

type writer []byte

func (w *writer) number(n int) { *w = binary.AppendUvarint(*w, uint64(n)) }

func (w *writer) signed(n int) { *w = binary.AppendVarint(*w, int64(n)) }

func (w *writer) text(s string) {
	w.number(len(s))
	*w = append(*w, s...)
}

// texts writes the lengths of words, then their letters.
func (w *writer) texts(list []string) {
	w.number(len(list))
	for _, s := range list {
		w.number(len(s))
	}
	for _, s := range list {
		*w = append(*w, s...)
	}
}

// reader reads what writer wrote. After a fault it is bad and yields zeros.
type reader struct {
	rest []byte
	bad  bool
	pool map[string]string
}

func (r *reader) number() int {
	n, size := binary.Uvarint(r.rest)
	if size <= 0 || n > math.MaxInt32 {
		r.bad, r.rest = true, nil
		return 0
	}
	r.rest = r.rest[size:]
	return int(n)
}

func (r *reader) signed() int {
	n, size := binary.Varint(r.rest)
	if size <= 0 || n > math.MaxInt32 || n < math.MinInt32 {
		r.bad, r.rest = true, nil
		return 0
	}
	r.rest = r.rest[size:]
	return int(n)
}

// count is a number of things that follow, each at least a byte long.
func (r *reader) count() int {
	n := r.number()
	if n > len(r.rest) {
		r.bad, r.rest = true, nil
		return 0
	}
	return n
}

func (r *reader) text() string { return r.letters(r.count()) }

// letters is the word in the next n bytes.
func (r *reader) letters(n int) string {
	if n > len(r.rest) {
		r.bad, r.rest = true, nil
		return ""
	}
	s, known := r.pool[string(r.rest[:n])]
	if !known {
		s = string(r.rest[:n])
		r.pool[s] = s
	}
	r.rest = r.rest[n:]
	return s
}

// texts reads words into the memory of a list that is no longer used.
func (r *reader) texts(list []string) []string {
	n := r.count()
	list = slices.Grow(list[:0], n)[:n]
	lengths := *r
	for range list {
		r.number()
	}
	for i := range list {
		list[i] = r.letters(lengths.number())
	}
	r.bad = r.bad || lengths.bad
	return list
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
