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
// give equal bytes. It returns an error for a form that ReadLex would refuse.
func WriteLex(w io.Writer, p *Pairs) error {
	file := []byte(lexMagic)
	for _, text := range []string{p.Label, p.Tags[0], p.Tags[1]} {
		file = appendText(file, text)
	}
	file = binary.AppendUvarint(file, uint64(len(p.Groups)))
	for _, group := range p.Groups {
		for _, forms := range group {
			if len(forms) > mostForms {
				return fmt.Errorf("writing word pairs: %d forms of one meaning", len(forms))
			}
			file = binary.AppendUvarint(file, uint64(len(forms)))
			for _, form := range forms {
				if len(form) > mostBytes {
					return fmt.Errorf("writing word pairs: a form of %d bytes", len(form))
				}
				file = appendText(file, form)
			}
		}
	}
	if _, err := w.Write(file); err != nil {
		return fmt.Errorf("writing word pairs: %w", err)
	}
	return nil
}

func appendText(file []byte, text string) []byte {
	return append(binary.AppendUvarint(file, uint64(len(text))), text...)
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
