package spill

import (
	"container/heap"
	"iter"
)

// merger merges sorted sequences; of equal records that of the earlier
// sequence comes first.
type merger[T any] struct {
	compare func(a, b T) int
	heads   []head[T]
	stops   []func()
}

type head[T any] struct {
	record T
	err    error
	order  int
	next   func() (T, error, bool)
}

func (m *merger[T]) add(records iter.Seq2[T, error]) {
	next, stop := iter.Pull2(records)
	m.stops = append(m.stops, stop)
	if record, err, ok := next(); ok {
		heap.Push(m, head[T]{record, err, len(m.stops), next})
	}
}

func (m *merger[T]) next() (record T, err error, ok bool) {
	if len(m.heads) == 0 {
		return record, nil, false
	}
	first := &m.heads[0]
	record, err = first.record, first.err
	if first.record, first.err, ok = first.next(); ok {
		heap.Fix(m, 0)
	} else {
		heap.Pop(m)
	}
	return record, err, true
}

func (m *merger[T]) stop() {
	for _, stop := range m.stops {
		stop()
	}
}

func (m *merger[T]) Len() int      { return len(m.heads) }
func (m *merger[T]) Swap(i, j int) { m.heads[i], m.heads[j] = m.heads[j], m.heads[i] }
func (m *merger[T]) Push(x any)    { m.heads = append(m.heads, x.(head[T])) }

func (m *merger[T]) Pop() any {
	last := m.heads[len(m.heads)-1]
	m.heads = m.heads[:len(m.heads)-1]
	return last
}

func (m *merger[T]) Less(i, j int) bool {
	a, b := m.heads[i], m.heads[j]
	if a.err != nil || b.err != nil {
		return a.err != nil
	}
	if order := m.compare(a.record, b.record); order != 0 {
		return order < 0
	}
	return a.order < b.order
}
