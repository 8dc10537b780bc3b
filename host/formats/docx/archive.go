package docx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
)

// Bounds that no document reaches, against archives made to fill memory.
const (
	mostMembers = 10_000
	mostBytes   = 64 << 20 // of one member
	mostRatio   = 200      // of a member's size to what it takes in the archive; documents have 5 to 50
	smallBytes  = 1 << 20  // members up to this size may have any ratio
)

// archive is an open document.
type archive struct {
	path    string
	members map[string]*zip.File
}

var (
	zipMark = []byte("PK\x03\x04")
	oleMark = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
)

func open(content []byte, file string) (*archive, error) {
	if bytes.HasPrefix(content, oleMark) {
		return nil, fmt.Errorf("%s: the document has a password or is of a Word before 2007; save it as .docx without password", file)
	}
	reader, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, fmt.Errorf("%s: this is no DOCX document, or it is cut off: %w", file, err)
	}
	if len(reader.File) > mostMembers {
		return nil, fmt.Errorf("%s: the archive holds %d files, more than any document", file, len(reader.File))
	}
	a := &archive{path: file, members: make(map[string]*zip.File, len(reader.File))}
	for _, member := range reader.File {
		name := strings.TrimPrefix(member.Name, "/")
		if a.members[name] != nil {
			return nil, fmt.Errorf("%s: the archive holds %s twice; it is damaged or was tampered with", file, name)
		}
		a.members[name] = member
	}
	return a, nil
}

// read is the content of a member, nil when there is none of the name.
func (a *archive) read(name string) ([]byte, error) {
	member := a.members[name]
	if member == nil {
		return nil, nil
	}
	if size := member.UncompressedSize64; size > mostBytes || size > smallBytes && size > mostRatio*member.CompressedSize64 {
		return nil, a.tooLarge(name)
	}
	content, err := member.Open()
	if err != nil {
		return nil, a.damaged(name, err)
	}
	defer func() { _ = content.Close() }()
	limit := max(smallBytes, min(mostBytes, mostRatio*int64(min(member.CompressedSize64, mostBytes))))
	read, err := io.ReadAll(io.LimitReader(content, limit+1))
	if err != nil {
		return nil, a.damaged(name, err)
	}
	if int64(len(read)) > limit {
		return nil, a.tooLarge(name)
	}
	return read, nil
}

func (a *archive) in(name string) string { return a.path + "!" + name }

func (a *archive) tooLarge(name string) error {
	return fmt.Errorf("%s: %w: it unpacks to more than %d MiB or to %d times its size, as no document does", a.in(name), formats.ErrTooLarge, mostBytes>>20, mostRatio)
}

func (a *archive) damaged(name string, err error) error {
	if errors.Is(err, zip.ErrAlgorithm) {
		return fmt.Errorf("%s: the file is encrypted or packed in an unusual way: %w", a.in(name), err)
	}
	return fmt.Errorf("%s: the file is damaged: %w", a.in(name), err)
}

// resolve is the member that a relationship of another one names.
func resolve(from, target string) string {
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(path.Clean(target), "/")
	}
	return strings.TrimPrefix(path.Join(path.Dir(from), target), "/")
}
