package spill

import (
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
	runs    []run[T] // in order of arrival, higher levels first
}

// run is a sorted spool. Its level says how often its records were merged.
type run[T any] struct {
	*Spool[T]
	level int
}

// fanIn is how many runs of one level are merged into one of the next.
const fanIn = 16

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
	err := s.write(0, inOrder(s.kept))
	clear(s.kept)
	s.kept, s.bytes = s.kept[:0], 0
	for err == nil && len(s.runs) >= fanIn && s.runs[len(s.runs)-fanIn].level == s.runs[len(s.runs)-1].level {
		err = s.mergeLast()
	}
	return err
}

// write makes a run of sorted records.
func (s *Sorter[T]) write(level int, records iter.Seq2[T, error]) error {
	spool, err := NewSpool[T](s.folder)
	if err != nil {
		return err
	}
	s.runs = append(s.runs, run[T]{spool, level})
	for record, err := range records {
		if err == nil {
			err = spool.Add(record)
		}
		if err != nil {
			return err
		}
	}
	return spool.seal()
}

// mergeLast makes one run of the last ones, which are of one level.
func (s *Sorter[T]) mergeLast() error {
	last := slices.Clone(s.runs[len(s.runs)-fanIn:])
	s.runs = s.runs[:len(s.runs)-fanIn]
	err := s.write(last[0].level+1, s.merged(last))
	for _, run := range last {
		err = errors.Join(err, run.Close())
	}
	return err
}

// merged yields the records of runs in order.
func (s *Sorter[T]) merged(runs []run[T], more ...iter.Seq2[T, error]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		merge := &merger[T]{compare: s.compare}
		defer merge.stop()
		for _, run := range runs {
			merge.add(run.All())
		}
		for _, records := range more {
			merge.add(records)
		}
		for {
			record, err, ok := merge.next()
			if !ok || !yield(record, err) || err != nil {
				return
			}
		}
	}
}

// Sorted yields all records in order; an error ends the sequence. No record may
// be added any more.
func (s *Sorter[T]) Sorted() iter.Seq2[T, error] {
	slices.SortStableFunc(s.kept, s.compare)
	return s.merged(s.runs, inOrder(s.kept))
}

func inOrder[T any](records []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, record := range records {
			if !yield(record, nil) {
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
