// Package jobs reads JSON Lines of jobs: one article a line, with its texts,
// paths to them, or segments.
package jobs

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/glossary"
)

// MaxLine is the longest job line, bytes.
const MaxLine = 64 << 20

// Options tell how to read a jobs file.
type Options struct {
	Name       string // of the file, for messages
	Folder     string // that paths in job lines are relative to
	SourceLang string // of jobs that do not tell
	TargetLang string // of jobs that do not tell; empty: to be detected
	// Languages goes before both, by the file of a job's target or, when the job
	// holds the text itself, by its id; nil: they are the same for all.
	Languages func(name string) (source, target string)
	Group     string // of jobs that do not tell
	Glossary  []checks.Term

	Format string          // of the files that job lines name; empty: detected
	Files  formats.Options // how these files are read
}

// Read yields the jobs of a stream, a bad line as a job with an error. A read
// error ends the sequence as a job without an id.
func Read(in io.Reader, options Options) iter.Seq[formats.Job] {
	return func(yield func(formats.Job) bool) {
		decoder := &decoder{Options: options, files: map[string]*glossary.Glossary{}}
		lines := bufio.NewReaderSize(in, 1<<16)
		for number := 1; ; number++ {
			line, err := readLine(lines)
			if errors.Is(err, io.EOF) {
				return
			}
			if number == 1 {
				line = bytes.TrimPrefix(line, []byte("\ufeff"))
			}
			if err == nil && len(bytes.TrimSpace(line)) == 0 {
				continue
			}
			job := formats.Job{Origin: formats.Origin{Jobs: options.Name, Line: number}}
			switch {
			case err == nil:
				job.Article, err = decoder.decode(line, &job.Origin)
			case errors.Is(err, errLine):
				if id := identify(line); id != "" {
					job.Article = &checks.Article{ID: id}
				}
			}
			if err != nil {
				job.Err = fmt.Errorf("%s: %w", job.Name(), err)
			}
			if !yield(job) || isRead(err) {
				return
			}
		}
	}
}

var errLine = fmt.Errorf("a job line may have %d MiB", MaxLine>>20)

type readError struct{ error }

func (e readError) Unwrap() error { return e.error }

func isRead(err error) bool {
	var read readError
	return errors.As(err, &read)
}

// readLine returns the next line without its end; of a line that is too long it
// keeps the beginning.
func readLine(in *bufio.Reader) ([]byte, error) {
	var line []byte
	tooLong := false
	for {
		part, err := in.ReadSlice('\n')
		if len(line)+len(part) > MaxLine {
			tooLong = true
			line = bytes.Clone(append(line, part...)[:identifiable])
		}
		if !tooLong {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && len(line) == 0 && !tooLong:
			return nil, io.EOF
		case err != nil && !errors.Is(err, io.EOF):
			return nil, readError{err}
		case tooLong:
			return line, errLine
		}
		return bytes.TrimRight(line, "\r\n"), nil
	}
}
