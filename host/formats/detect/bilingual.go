package detect

import (
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/annotate"
	"github.com/kawan-mt/kawan/host/formats/bilingual"
	"github.com/kawan-mt/kawan/host/formats/pairs"
	"github.com/kawan-mt/kawan/host/formats/po"
	"github.com/kawan-mt/kawan/host/formats/tmx"
	"github.com/kawan-mt/kawan/host/formats/xliff"
)

// Bilingual is a format that holds segments and their translations.
type Bilingual struct {
	Name       string
	extensions []string
	sniff      func(head []byte) bool // nil: known by its extension alone
	Read       bilingual.Reader
	Annotate   annotate.Writer // nil: findings cannot be written into such a file
}

var bilinguals = []Bilingual{
	{"pairs", []string{".csv", ".tsv"}, nil, pairs.Read, nil},
	{"po", []string{".po", ".pot"}, nil, po.Read, po.Annotate},
	{"tmx", []string{".tmx"}, tmx.Sniff, tmx.Read, nil},
	{"xliff", []string{".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".txlf"}, xliff.Sniff, xliff.Read, xliff.Annotate},
}

// headSize is how much of a file tells its format, bytes.
const headSize = 4096

// Pairs is the bilingual format of a file, nil when it has none. The format is
// the named one, else that of the file's name, else that of its content.
func Pairs(path, format string) (*Bilingual, error) {
	if format != "" {
		return find(func(b Bilingual) bool { return b.Name == format }), nil
	}
	extension := strings.ToLower(filepath.Ext(path))
	if b := find(func(b Bilingual) bool { return slices.Contains(b.extensions, extension) }); b != nil {
		return b, nil
	}
	if slices.ContainsFunc(singles, func(s single) bool { return slices.Contains(s.extensions, extension) }) {
		return nil, nil
	}
	file, err := formats.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	head := make([]byte, headSize)
	n, err := io.ReadFull(file, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, err
	}
	return find(func(b Bilingual) bool { return b.sniff != nil && b.sniff(head[:n]) }), nil
}

func find(fits func(Bilingual) bool) *Bilingual {
	if i := slices.IndexFunc(bilinguals, fits); i >= 0 {
		return &bilinguals[i]
	}
	return nil
}
