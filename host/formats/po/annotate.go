package po

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/annotate"
	"github.com/kawan-mt/kawan/host/formats/bilingual"
)

// own begins our comments.
const own = "# " + annotate.Name + ": "

// Annotate writes marks into a file as translator comments of their entries,
// behind those that stand there.
func Annotate(ctx context.Context, file io.ReaderAt, size int64, out io.Writer, marks []annotate.Mark, o formats.Options) (lost int, err error) {
	lines, err := bilingual.NewLines(io.NewSectionReader(file, 0, size), o, declared)
	if err != nil {
		return 0, err
	}
	a := &annotator{marks: marks, newline: "\n", at: -1,
		splicer: annotate.NewSplicer(file, size, out, lines.Encoding(), func(r rune) string { return fmt.Sprintf("\\u%04X", r) })}
	for {
		line, err := lines.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil && line.Line%1024 == 0 {
			err = ctx.Err()
		}
		if err == nil {
			err = a.take(line)
		}
		if err != nil {
			return 0, err
		}
	}
	if err := a.flush(int(size)); err != nil {
		return 0, err
	}
	return a.lost + len(a.marks), a.splicer.Close()
}

// annotator goes through a file line by line and makes the edits of each entry
// when the next begins.
type annotator struct {
	splicer *annotate.Splicer
	marks   []annotate.Mark // not written yet
	lost    int
	newline string

	at       int // where comments of the entry go; -1: not known yet
	complete bool
	edits    []annotate.Edit
}

func (a *annotator) take(line bilingual.Line) error {
	whole := checks.Span{Start: line.Span.Start, End: line.Span.End + len(line.End)}
	if line.File != nil {
		whole = line.File(whole)
	}
	if line.End != "" {
		a.newline = line.End
	}
	text := strings.TrimSpace(line.Text)
	begins := text == "" || text[0] == '#' || strings.HasPrefix(text, "msgid ") || strings.HasPrefix(text, "msgctxt ")
	if a.complete && begins {
		if err := a.flush(whole.Start); err != nil {
			return err
		}
	}
	switch {
	case strings.HasPrefix(line.Text, own):
		a.edits = append(a.edits, annotate.Edit{Span: whole})
	case text == "", text == "#", strings.HasPrefix(text, "# "):
	case a.at < 0:
		a.at = whole.Start
	}
	a.complete = a.complete || strings.HasPrefix(text, "msgstr")
	return nil
}

// flush makes the edits of an entry that ends at a byte of the file.
func (a *annotator) flush(end int) error {
	var comments strings.Builder
	count := 0
	for len(a.marks) > 0 && a.marks[0].Anchor() < end {
		comments.WriteString(own + a.marks[0].Text() + a.newline)
		count++
		a.marks = a.marks[1:]
	}
	switch {
	case count > 0 && a.at < 0:
		a.lost += count
	case count > 0:
		a.edits = append(a.edits, annotate.Edit{Span: checks.Span{Start: a.at, End: a.at}, Text: comments.String()})
	}
	err := a.splicer.Apply(a.edits)
	a.edits, a.at, a.complete = nil, -1, false
	return err
}
