package formats

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/host/suggest"
)

// MaxText is the largest text of one side, UTF-8 bytes. An article is far
// smaller; the bound keeps memory bounded whatever file is named.
const MaxText = 16 << 20

// The reasons why a file is not read, for errors.Is.
var (
	ErrNotText  = errors.New("not a text file")
	ErrNotUTF8  = errors.New("not UTF-8")
	ErrTooLarge = errors.New("too large")
	ErrFolder   = errors.New("a folder, not a file")
)

// ReadFile reads a text file as UTF-8 without byte order mark. A missing file
// gets a suggestion when its folder holds one of like name.
func ReadFile(path string) (string, error) {
	file, err := Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	content, err := io.ReadAll(io.LimitReader(file, MaxText+1))
	if err != nil {
		return "", fmt.Errorf("%s: %w", path, bare(err))
	}
	text, err := Decode(content)
	if err != nil {
		return "", fmt.Errorf("%s: %w", path, err)
	}
	return text, nil
}

// Open opens a file to read, with the errors of [ReadFile].
func Open(path string) (*os.File, error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: no such file%s", path, neighbour(path))
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, bare(err))
	}
	if info, err := file.Stat(); err == nil && info.IsDir() {
		_ = file.Close()
		return nil, fmt.Errorf("%s: is %w", path, ErrFolder)
	}
	return file, nil
}

// Decode checks that content is UTF-8 text of at most [MaxText] bytes and drops
// a byte order mark.
func Decode(content []byte) (string, error) {
	if len(content) > MaxText {
		return "", fmt.Errorf("%w: one text may have %d MiB; split it", ErrTooLarge, MaxText>>20)
	}
	content = bytes.TrimPrefix(content, []byte("\ufeff"))
	if bytes.HasPrefix(content, []byte{0xff, 0xfe}) || bytes.HasPrefix(content, []byte{0xfe, 0xff}) {
		return "", fmt.Errorf("%w but UTF-16; save it as UTF-8", ErrNotUTF8)
	}
	if at := bytes.IndexByte(content, 0); at >= 0 {
		return "", fmt.Errorf("%w: byte %d is NUL", ErrNotText, at+1)
	}
	if !utf8.Valid(content) {
		at := invalidAt(content)
		line := 1 + bytes.Count(content[:at], []byte("\n"))
		return "", fmt.Errorf("%w: line %d holds the byte 0x%02X; save it as UTF-8", ErrNotUTF8, line, content[at])
	}
	return string(content), nil
}

func invalidAt(content []byte) int {
	for at := 0; at < len(content); {
		r, size := utf8.DecodeRune(content[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return len(content)
}

// bare drops the path that os puts into its errors.
func bare(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

func neighbour(path string) string {
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return ""
	}
	names := make([]string, 0, len(entries))
	for _, entry := range entries {
		if !entry.IsDir() {
			names = append(names, entry.Name())
		}
	}
	if near := suggest.Nearest(filepath.Base(path), names); near != "" {
		return fmt.Sprintf("; did you mean %s?", filepath.Join(filepath.Dir(path), near))
	}
	return ""
}
