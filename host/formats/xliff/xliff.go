// Package xliff reads XLIFF 1.2, with the habits of SDLXLIFF, MQXLIFF and
// mxliff, and 2.0 to 2.2: segments with their inline codes, streaming.
package xliff

import (
	"context"
	"errors"
	"io"
	"iter"
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/bilingual"
	"github.com/kawan-mt/kawan/host/formats/xmlscan"
)

// Read reads a file as articles: one for each of its documents, several for a
// long one.
func Read(ctx context.Context, file io.Reader, o bilingual.Options) iter.Seq[formats.Job] {
	return bilingual.Scan(scan).Read(ctx, file, o)
}

// Namespaces of core elements.
const (
	xliff12 = "urn:oasis:names:tc:xliff:document:1.2"
	xliff2  = "urn:oasis:names:tc:xliff:document:2."
)

// core tells whether a namespace is that of XLIFF's own elements. Files without
// any declaration are read as well.
func core(space string) bool {
	return space == xliff12 || space == "" || strings.HasPrefix(space, "urn:oasis:names:tc:xliff:document:")
}

// Sniff tells whether a file begins as XLIFF.
func Sniff(head []byte) bool {
	text := strings.ReplaceAll(string(head), "\x00", "")
	return strings.Contains(text, "<xliff ") || strings.Contains(text, "<xliff\n") || strings.Contains(text, "<xliff\r") || strings.Contains(text, ":xliff ")
}

func scan(ctx context.Context, file io.Reader, o bilingual.Options, emit bilingual.Emit) error {
	s, err := xmlscan.New(file, o.Options)
	if err != nil {
		return err
	}
	token, err := s.Next()
	if errors.Is(err, io.EOF) {
		return s.Error("the file is empty")
	}
	if err != nil {
		return err
	}
	if token.Name != "xliff" || !core(token.Space) {
		return s.Error("this is no XLIFF: the root element is <%s>", token.Name)
	}
	r := &reader{scanner: s, emit: emit, dialect: dialectOf(s)}
	r.second = strings.HasPrefix(token.Attr("version"), "2") || strings.HasPrefix(token.Space, xliff2)
	if version := token.Attr("version"); version != "" && !r.second && !strings.HasPrefix(version, "1.") {
		return s.Error("XLIFF version %q is unknown; 1.0 to 1.2 and 2.0 to 2.2 are read", version)
	}
	if r.second {
		r.languages = bilingual.Languages{Source: token.Attr("srcLang"), Target: token.Attr("trgLang")}
	}
	r.push(token)
	for {
		token, err := s.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil && token.Kind == xmlscan.Start {
			err = ctx.Err()
		}
		if err == nil {
			err = r.take(token)
		}
		if err != nil {
			return err
		}
	}
}

// unfinished are the states of segments that nobody has translated yet.
var unfinished = map[string]bool{"new": true, "needs-translation": true, "needs-l10n": true, "needs-adaptation": true, "initial": true}
