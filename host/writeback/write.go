package writeback

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/annotate"
)

var (
	errUnread  = errors.New("it could not be read as a whole")
	errFormat  = errors.New("findings can be written into XLIFF and PO files only")
	errChanged = errors.New("it has changed since it was read")
)

// Written tells what became of one file.
type Written struct {
	Path     string
	Findings int  // written into it
	Lost     int  // that have no place in it: the reports alone tell them
	Changed  bool // the file is another than before
	Err      error
}

// Write writes all findings, file by file in order of the run. A file is
// replaced as a whole or left as it was.
func (s *Session) Write(ctx context.Context) []Written {
	written := make([]Written, 0, len(s.order))
	for _, path := range s.order {
		f := s.files[path]
		w := Written{Path: path, Findings: len(f.marks), Lost: f.lost, Err: f.err}
		if w.Err == nil {
			var lost int
			lost, w.Changed, w.Err = s.write(ctx, path, f)
			w.Findings -= lost
			w.Lost += lost
		}
		if w.Err != nil {
			w.Findings = 0
			w.Err = fmt.Errorf("%s: no findings are written into it: %w", path, w.Err)
		}
		written = append(written, w)
	}
	return written
}

func (s *Session) write(ctx context.Context, path string, f *file) (lost int, changed bool, err error) {
	annotator, err := s.annotator(path)
	if err != nil {
		return 0, false, err
	}
	// What a link points to is written, not the link.
	target, err := filepath.EvalSymlinks(path)
	if err != nil {
		return 0, false, err
	}
	if err := unchanged(target, f); err != nil {
		return 0, false, err
	}
	beside, err := os.CreateTemp(filepath.Dir(target), ".kawan-*")
	if err != nil {
		return 0, false, err
	}
	defer func() { _ = os.Remove(beside.Name()) }()
	lost, err = s.splice(ctx, annotator, target, beside, f)
	err = errors.Join(err, beside.Chmod(f.info.Mode().Perm()), beside.Sync(), beside.Close())
	if err != nil {
		return 0, false, err
	}
	if same, err := equal(target, beside.Name()); err != nil || same {
		return lost, false, err
	}
	if err := unchanged(target, f); err != nil {
		return 0, false, err
	}
	return lost, true, os.Rename(beside.Name(), target)
}

// splice writes the file at path, with its marks, into another.
func (s *Session) splice(ctx context.Context, annotator annotate.Writer, path string, to io.Writer, f *file) (lost int, err error) {
	in, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer func() { _ = in.Close() }()
	annotate.Sort(f.marks)
	buffer := bufio.NewWriterSize(to, 1<<16)
	lost, err = annotator(ctx, in, f.info.Size(), buffer, f.marks, formats.Options{Path: path, Encoding: s.encoding})
	return lost, errors.Join(err, buffer.Flush())
}

// unchanged refuses a file that is not the one that the run read.
func unchanged(path string, f *file) error {
	now, err := os.Stat(path)
	if err != nil {
		return err
	}
	if now.Size() != f.info.Size() || !now.ModTime().Equal(f.info.ModTime()) {
		return errChanged
	}
	return nil
}

// equal tells whether two files hold the same bytes.
func equal(one, other string) (same bool, err error) {
	a, err := os.Open(one)
	if err != nil {
		return false, err
	}
	defer func() { _ = a.Close() }()
	b, err := os.Open(other)
	if err != nil {
		return false, err
	}
	defer func() { _ = b.Close() }()
	var left, right [1 << 16]byte
	for {
		n, first := io.ReadFull(a, left[:])
		m, second := io.ReadFull(b, right[:])
		if !bytes.Equal(left[:n], right[:m]) {
			return false, nil
		}
		if ended(first) || ended(second) {
			return ended(first) && ended(second), nil
		}
		if err := errors.Join(first, second); err != nil {
			return false, err
		}
	}
}

func ended(err error) bool { return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) }
