// Package spill keeps records on disk that a run must not hold in memory: in
// order of arrival, or sorted.
package spill

import (
	"bufio"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
)

// Spool is a sequence of records in a temporary file. It is written first and
// read after, any number of times.
type Spool[T any] struct {
	file    *os.File
	buffer  *bufio.Writer
	encoder *gob.Encoder
	count   int
}

// NewSpool makes an empty spool in folder.
func NewSpool[T any](folder string) (*Spool[T], error) {
	file, err := os.CreateTemp(folder, "spool-*")
	if err != nil {
		return nil, fmt.Errorf("making a temporary file: %w", err)
	}
	// Where the system lets us, the file loses its name at once, so that nothing
	// is left of it even when the process is killed.
	_ = os.Remove(file.Name())
	buffer := bufio.NewWriterSize(file, bufferSize)
	return &Spool[T]{file: file, buffer: buffer, encoder: gob.NewEncoder(buffer)}, nil
}

// bufferSize is what a spool reads and writes at once, bytes.
const bufferSize = 1 << 14

// Add appends a record.
func (s *Spool[T]) Add(record T) error {
	s.count++
	if err := s.encoder.Encode(&record); err != nil {
		return fmt.Errorf("writing to a temporary file: %w", err)
	}
	return nil
}

func (s *Spool[T]) flush() error {
	if s.buffer == nil {
		return nil
	}
	if err := s.buffer.Flush(); err != nil {
		return fmt.Errorf("writing to a temporary file: %w", err)
	}
	return nil
}

// seal ends the writing and gives its memory back.
func (s *Spool[T]) seal() error {
	err := s.flush()
	s.buffer, s.encoder = nil, nil
	return err
}

// Len is the number of records.
func (s *Spool[T]) Len() int { return s.count }

// All yields the records in order; an error ends the sequence. Several
// sequences may be read at the same time, after the last Add.
func (s *Spool[T]) All() iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		if err := s.flush(); err != nil {
			yield(none, err)
			return
		}
		file := io.NewSectionReader(s.file, 0, 1<<62)
		decoder := gob.NewDecoder(bufio.NewReaderSize(file, bufferSize))
		for {
			var record T
			err := decoder.Decode(&record)
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				yield(none, fmt.Errorf("reading a temporary file: %w", err))
				return
			}
			if !yield(record, nil) {
				return
			}
		}
	}
}

// Close removes the file.
func (s *Spool[T]) Close() error {
	err := s.file.Close()
	if gone := os.Remove(s.file.Name()); gone != nil && !errors.Is(gone, fs.ErrNotExist) {
		err = errors.Join(err, gone)
	}
	return err
}
