package article

import (
	"bytes"
	"encoding/gob"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/kawan-mt/kawan/host/formats"
)

// What a shelf keeps in memory, bytes of text and [articleBytes] for each; what is
// known of a text beside it takes several times as much.
const (
	shelfBytes = 16 << 20
	batchBytes = 128 << 10 // written and read again together
	openBytes  = 2 << 20   // of batches that were read again
)

// shelf keeps readings: some in memory, the others in a file.
type shelf struct {
	batches []batch
	bytes   int // text of all
	count   int
	file    *os.File
	size    int64
	recent  []int // batches that were read again
}

// batch is a stretch of readings.
type batch struct {
	first    int
	bytes    int
	readings []*formats.Reading // nil when they are in the file alone
	at, size int64              // in the file
}

// put adds a reading.
func (s *shelf) put(reading *formats.Reading) error {
	if n := len(s.batches); n == 0 || s.batches[n-1].bytes >= batchBytes {
		if n > 0 && s.bytes > shelfBytes {
			if err := s.write(&s.batches[n-1]); err != nil {
				return fmt.Errorf("keeping articles in a temporary file: %w", err)
			}
		}
		s.batches = append(s.batches, batch{first: s.count})
	}
	last := &s.batches[len(s.batches)-1]
	last.readings = append(last.readings, reading)
	size := articleBytes + len(reading.Text.Content)
	last.bytes += size
	s.bytes += size
	s.count++
	return nil
}

func (s *shelf) write(b *batch) error {
	if s.file == nil {
		file, err := os.CreateTemp("", "kawan-*")
		if err != nil {
			return err
		}
		s.file = file
		// Where the system lets us, the file loses its name at once, so that nothing
		// is left of it even when the process is killed.
		_ = os.Remove(file.Name())
	}
	var out bytes.Buffer
	if err := gob.NewEncoder(&out).Encode(b.readings); err != nil {
		return err
	}
	if _, err := s.file.Write(out.Bytes()); err != nil {
		return err
	}
	b.at, b.size, b.readings = s.size, int64(out.Len()), nil
	s.size += b.size
	return nil
}

// get is the reading of a number.
func (s *shelf) get(number int) (*formats.Reading, error) {
	low, high := 0, len(s.batches)
	for high-low > 1 {
		if middle := (low + high) / 2; s.batches[middle].first <= number {
			low = middle
		} else {
			high = middle
		}
	}
	b := &s.batches[low]
	if b.readings == nil {
		content := make([]byte, b.size)
		_, err := s.file.ReadAt(content, b.at)
		if err == nil {
			err = gob.NewDecoder(bytes.NewReader(content)).Decode(&b.readings)
		}
		if err != nil {
			return nil, fmt.Errorf("reading articles in a temporary file again: %w", err)
		}
		if s.recent = append(s.recent, low); len(s.recent) > openBytes/batchBytes {
			s.batches[s.recent[0]].readings = nil
			s.recent = s.recent[1:]
		}
	}
	return b.readings[number-b.first], nil
}

// close takes the file away.
func (s *shelf) close() error {
	if s.file == nil {
		return nil
	}
	err := s.file.Close()
	if gone := os.Remove(s.file.Name()); !errors.Is(gone, fs.ErrNotExist) {
		err = errors.Join(err, gone)
	}
	return err
}
