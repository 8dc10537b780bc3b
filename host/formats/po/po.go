// Package po reads translation files of GNU gettext, streaming: an entry is a
// segment, and each plural form one.
package po

import (
	"context"
	"errors"
	"io"
	"iter"
	"regexp"
	"strconv"
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/bilingual"
)

// Read reads a file. Segments are named by the line of their msgid. Obsolete
// entries are left out; those marked fuzzy are read and counted in a warning.
func Read(ctx context.Context, file io.Reader, o bilingual.Options) iter.Seq[formats.Job] {
	return bilingual.Scan(scan).Read(ctx, file, o)
}

var charsetOf = regexp.MustCompile(`(?i)Content-Type:[^"]*charset=([A-Za-z0-9._:-]+)`)

// declared is the encoding that the header entry tells.
func declared(head []byte) string {
	found := charsetOf.FindSubmatch(head)
	if found == nil || string(found[1]) == "CHARSET" {
		return ""
	}
	return string(found[1])
}

func scan(ctx context.Context, file io.Reader, o bilingual.Options, emit bilingual.Emit) error {
	lines, err := bilingual.NewLines(file, o.Options, declared)
	if err != nil {
		return err
	}
	r := &reader{lines: lines, emit: emit, document: &bilingual.Document{Encoding: lines.Encoding()}}
	for {
		line, err := lines.Next()
		if errors.Is(err, io.EOF) {
			return r.close()
		}
		if err == nil && line.Line%1024 == 0 {
			err = ctx.Err()
		}
		if err == nil {
			err = r.take(line)
		}
		if err != nil {
			return err
		}
	}
}

// header reads the fields of the header entry.
func (r *reader) header(text string) {
	for line := range strings.SplitSeq(text, "\n") {
		name, value, _ := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch strings.ToLower(name) {
		case "language":
			r.document.Target = tag(value)
		case "x-source-language":
			r.document.Source = tag(value)
		case "plural-forms":
			if found := nplurals.FindStringSubmatch(value); found != nil {
				r.plurals, _ = strconv.Atoi(found[1])
			}
		}
	}
}

var nplurals = regexp.MustCompile(`nplurals\s*=\s*([0-9])`)

// tag makes a BCP 47 tag of a POSIX locale: pt_BR, sr@latin.
func tag(locale string) string {
	name, variant, _ := strings.Cut(locale, "@")
	name = strings.ReplaceAll(strings.TrimSpace(name), "_", "-")
	if script := map[string]string{"latin": "Latn", "cyrillic": "Cyrl"}[variant]; script != "" {
		language, region, _ := strings.Cut(name, "-")
		name = strings.TrimSuffix(language+"-"+script+"-"+region, "-")
	}
	return name
}
