package spill

import (
	"container/heap"
	"errors"
	"iter"
	"slices"
)

// Sorter sorts more records than fit into memory: it sorts what its budget
// holds, writes it out, and merges at the end. Records that compare equal come
// in order of arrival.
type Sorter[T any] struct {
	folder  string
	compare func(a, b T) int
	size    func(T) int
	budget  int
	kept    []T
	bytes   int
	runs    []*Spool[T]
}

// NewSorter makes a sorter that keeps at most budget bytes in memory, by size.
func NewSorter[T any](folder string, budget int, size func(T) int, compare func(a, b T) int) *Sorter[T] {
	return &Sorter[T]{folder: folder, compare: compare, size: size, budget: budget}
}

// Add takes a record.
func (s *Sorter[T]) Add(record T) error {
	s.kept = append(s.kept, record)
	if s.bytes += s.size(record); s.bytes < s.budget {
		return nil
	}
	return s.flush()
}

func (s *Sorter[T]) flush() error {
	slices.SortStableFunc(s.kept, s.compare)
	run, err := NewSpool[T](s.folder)
	if err != nil {
		return err
	}
	s.runs = append(s.runs, run)
	for _, record := range s.kept {
		if err := run.Add(record); err != nil {
			return err
		}
	}
	clear(s.kept)
	s.kept, s.bytes = s.kept[:0], 0
	return nil
}

// Sorted yields all records in order; an error ends the sequence. No record may
// be added any more.
func (s *Sorter[T]) Sorted() iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		slices.SortStableFunc(s.kept, s.compare)
		merge := &merger[T]{compare: s.compare}
		defer merge.stop()
		for _, run := range s.runs {
			merge.add(run.All())
		}
		merge.add(func(yield func(T, error) bool) {
			for _, record := range s.kept {
				if !yield(record, nil) {
					return
				}
			}
		})
		for {
			record, err, ok := merge.next()
			if !ok || !yield(record, err) || err != nil {
				return
			}
		}
	}
}

// Close removes what was written out.
func (s *Sorter[T]) Close() error {
	var failed error
	for _, run := range s.runs {
		failed = errors.Join(failed, run.Close())
	}
	return failed
}

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
