package lexicon

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// lexMagic begins a file of word pairs; its last byte is the version.
const lexMagic = "kawan.lex\x01"

// Bounds of what a file may claim before it has shown it.
const (
	mostGroups = 1 << 24
	mostForms  = 1 << 12
	mostBytes  = 1 << 12
)

// WriteLex writes pairs in the compact format that [ReadLex] loads. Equal pairs
// give equal bytes.
func WriteLex(w io.Writer, p *Pairs) error {
	buffered := bufio.NewWriter(w)
	buffered.WriteString(lexMagic)
	text := func(s string) {
		buffered.Write(binary.AppendUvarint(nil, uint64(len(s))))
		buffered.WriteString(s)
	}
	text(p.Label)
	text(p.Tags[0])
	text(p.Tags[1])
	buffered.Write(binary.AppendUvarint(nil, uint64(len(p.Groups))))
	for _, group := range p.Groups {
		for _, forms := range group {
			buffered.Write(binary.AppendUvarint(nil, uint64(len(forms))))
			for _, form := range forms {
				text(form)
			}
		}
	}
	if err := buffered.Flush(); err != nil {
		return fmt.Errorf("writing word pairs: %w", err)
	}
	return nil
}

// ReadLex reads what [WriteLex] wrote. It returns an error when the file is
// damaged or of another version.
func ReadLex(r io.Reader) (*Pairs, error) {
	in := &lexReader{Reader: bufio.NewReader(r)}
	magic := make([]byte, len(lexMagic))
	if _, err := io.ReadFull(in, magic); err != nil || string(magic) != lexMagic {
		return nil, errors.New("reading word pairs: not a file of this version")
	}
	p := &Pairs{Label: in.text(), Tags: [2]string{in.text(), in.text()}}
	groups := in.number(mostGroups)
	for range groups {
		var group Group
		for side := range group {
			for range in.number(mostForms) {
				if in.err != nil {
					break
				}
				group[side] = append(group[side], in.text())
			}
		}
		if in.err != nil {
			break
		}
		p.Groups = append(p.Groups, group)
	}
	if in.err != nil {
		return nil, fmt.Errorf("reading word pairs: %w", in.err)
	}
	return p, nil
}

// lexReader reads numbers and texts until the first error.
type lexReader struct {
	*bufio.Reader
	err error
}

func (r *lexReader) number(most uint64) int {
	if r.err != nil {
		return 0
	}
	n, err := binary.ReadUvarint(r)
	switch {
	case errors.Is(err, io.EOF):
		r.err = io.ErrUnexpectedEOF
	case err != nil:
		r.err = err
	case n > most:
		r.err = fmt.Errorf("a length of %d is beyond %d", n, most)
	default:
		return int(n)
	}
	return 0
}

func (r *lexReader) text() string {
	n := r.number(mostBytes)
	if r.err != nil {
		return ""
	}
	content := make([]byte, n)
	if _, err := io.ReadFull(r, content); err != nil {
		r.err = io.ErrUnexpectedEOF
		return ""
	}
	return string(content)
}
