// Package detect finds out which format a file has and reads it. A format is
// added by adding it to the table.
package detect

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/docx"
	"github.com/kawan-mt/kawan/host/formats/html"
	"github.com/kawan-mt/kawan/host/formats/markdown"
	"github.com/kawan-mt/kawan/host/formats/plain"
	"github.com/kawan-mt/kawan/host/formats/subtitles"
	"github.com/kawan-mt/kawan/host/suggest"
)

// MaxFile is the largest file with one text, bytes. Markup is part of it.
const MaxFile = 64 << 20

// single is a format that holds one text.
type single struct {
	name       string
	extensions []string
	sniff      func(head []byte) bool // nil: known by its extension alone
	selects    bool                   // knows --selector
	read       func(content []byte, o formats.Options) (*formats.Reading, error)
}

var singles = []single{
	{"html", []string{".html", ".htm", ".xhtml"}, looksLikeHTML, true, html.Read},
	{"markdown", []string{".md", ".markdown"}, nil, false, markdown.Read},
	{"subtitles", []string{".srt", ".vtt"}, func(head []byte) bool { return bytes.HasPrefix(head, []byte("WEBVTT")) }, false, subtitles.Read},
	{"docx", []string{".docx", ".docm", ".dotx"}, docx.Sniff, false, docx.Read},
	{"text", []string{".txt", ".text"}, nil, false, plain.Read},
}

// Names are the names of the formats, for --input-format.
func Names() []string {
	var names []string
	for _, format := range singles {
		names = append(names, format.name)
	}
	for _, format := range collections {
		names = append(names, format.name)
	}
	for _, format := range bilinguals {
		names = append(names, format.Name)
	}
	slices.Sort(names)
	return names
}

// Known refuses an unknown format name; empty is none.
func Known(name string) error {
	if name == "" || slices.Contains(Names(), name) {
		return nil
	}
	if near := suggest.Nearest(name, Names()); near != "" {
		return fmt.Errorf("unknown input format %q; did you mean %s?", name, near)
	}
	return fmt.Errorf("unknown input format %q; use one of %s", name, strings.Join(Names(), ", "))
}

// Read reads a file with one text. The format is the named one, else that of
// the file's name, else that of its content, else plain text.
func Read(path, format string, o formats.Options) (*formats.Reading, error) {
	file, err := formats.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	content, err := io.ReadAll(io.LimitReader(file, MaxFile+1))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	if len(content) > MaxFile {
		return nil, fmt.Errorf("%s: %w: a file may have %d MiB", path, formats.ErrTooLarge, MaxFile>>20)
	}
	single, err := choose(path, format, content)
	if err != nil {
		return nil, err
	}
	if o.Selector != "" && !single.selects {
		return nil, noSelector(path, single.name)
	}
	reading, err := single.read(content, o)
	if err != nil {
		return nil, err
	}
	if len(reading.Text.Content) > formats.MaxText {
		return nil, fmt.Errorf("%s: %w: one text may have %d MiB; split it", path, formats.ErrTooLarge, formats.MaxText>>20)
	}
	return reading, nil
}

func choose(path, format string, content []byte) (*single, error) {
	extension := strings.ToLower(filepath.Ext(path))
	head := content[:min(len(content), headSize)]
	by := []func(single) bool{
		func(s single) bool { return s.name == format },
		func(s single) bool { return slices.Contains(s.extensions, extension) },
		func(s single) bool { return s.sniff != nil && s.sniff(head) },
	}
	for _, fits := range by {
		if i := slices.IndexFunc(singles, fits); i >= 0 {
			return &singles[i], nil
		}
	}
	if format == "" && (xml[extension] || looksLikeXML(head)) {
		return nil, fmt.Errorf("%s: XML of a kind that is not known here; name its format with --input-format, one of %s", path, strings.Join(Names(), ", "))
	}
	return &singles[slices.IndexFunc(singles, func(s single) bool { return s.name == "text" })], nil
}

// xml are extensions of XML files that hold segments or articles, but of kinds
// that are not read.
var xml = map[string]bool{".xml": true, ".ts": true, ".tbx": true, ".idml": true, ".resx": true, ".dita": true, ".dbk": true, ".svg": true}

// looksLikeXML tells whether a file begins as XML: with its declaration, or with
// a document type or a tag that a space or the end of the tag follows.
func looksLikeXML(head []byte) bool {
	return beginning.Match(bytes.ReplaceAll(bytes.TrimPrefix(head, []byte("\ufeff")), []byte{0}, nil))
}

var beginning = regexp.MustCompile(`^(?:\xff\xfe|\xfe\xff)?(?s:\s|<!--.*?-->)*(?:<\?xml\s|<!DOCTYPE\s|<[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?(?:\s+[\w:.-]+\s*=\s*["']|\s*/?>\s*<[A-Za-z!?]))`)

func noSelector(path, format string) error {
	return fmt.Errorf("%s: --selector is for web pages and JSON; the file is read as %s", path, format)
}

// prologue is what may stand before the first tag of a page.
var prologue = regexp.MustCompile(`^(?s:\s+|<\?xml.*?\?>|<!--.*?-->)+`)

// looksLikeHTML tells whether a file begins as a web page does (MIME Sniffing
// Standard, text/html).
func looksLikeHTML(head []byte) bool {
	head = prologue.ReplaceAll(bytes.ToLower(bytes.TrimPrefix(head, []byte("\ufeff"))), nil)
	for _, start := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if bytes.HasPrefix(head, []byte(start)) {
			return true
		}
	}
	return false
}
