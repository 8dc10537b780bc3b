package offset

import (
	"encoding/binary"
	"errors"

	"github.com/kawan-mt/kawan/checks"
)

var errMap = errors.New("offset: not an encoded map")

// MarshalBinary encodes m: the size of each run, and how far its bytes of the
// file lie from those of the one before, as variable-length integers.
func (m *Map) MarshalBinary() ([]byte, error) {
	var out []byte
	last := 0
	for _, r := range m.runs {
		size := uint64(r.text.Len()) << 1
		if r.verbatim {
			size |= 1
		}
		out = binary.AppendUvarint(out, size)
		out = binary.AppendVarint(out, int64(r.file.Start-last))
		if !r.verbatim {
			out = binary.AppendUvarint(out, uint64(r.file.Len()))
		}
		last = r.file.End
	}
	return out, nil
}

// UnmarshalBinary decodes what MarshalBinary encoded.
func (m *Map) UnmarshalBinary(data []byte) error {
	*m = Map{}
	last := 0
	for len(data) > 0 {
		head, n := binary.Uvarint(data)
		if n <= 0 {
			return errMap
		}
		data = data[n:]
		step, n := binary.Varint(data)
		if n <= 0 {
			return errMap
		}
		data = data[n:]
		size, verbatim, length := int(head>>1), head&1 == 1, head>>1
		if !verbatim {
			if length, n = binary.Uvarint(data); n <= 0 {
				return errMap
			}
			data = data[n:]
		}
		start := last + int(step)
		last = start + int(length)
		if size <= 0 || start < 0 || last < start {
			return errMap
		}
		m.runs = append(m.runs, run{checks.Span{Start: m.size, End: m.size + size}, checks.Span{Start: start, End: last}, verbatim})
		m.size += size
	}
	return nil
}
