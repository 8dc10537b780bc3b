package cli

import (
	"errors"
	"fmt"
	"io"
	"os"

	"golang.org/x/term"
)

// Streams are what a command reads and writes.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// remembering is standard output that remembers what went wrong, so that also
// what is printed without looking at errors, such as help, cannot end well on a
// full disk.
type remembering struct {
	io.Writer
	failed error
}

// Write implements [io.Writer].
func (r *remembering) Write(content []byte) (int, error) {
	n, err := r.Writer.Write(content)
	if err != nil && r.failed == nil {
		r.failed = fmt.Errorf("writing to standard output: %w", cause(err))
	}
	return n, err
}

// cause is an error without the path and call that the system names.
func cause(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// terminal is the file descriptor of a stream that is a terminal.
func terminal(stream any) (descriptor int, ok bool) {
	if r, wrapped := stream.(*remembering); wrapped {
		stream = r.Writer
	}
	file, ok := stream.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return 0, false
	}
	return int(file.Fd()), true
}

// columns is the width of the terminal, at most what reads well; 0 if there is none.
func columns(out io.Writer) int {
	descriptor, ok := terminal(out)
	if !ok {
		return 0
	}
	width, _, err := term.GetSize(descriptor)
	if err != nil {
		return 0
	}
	return min(width, 120)
}
