package po

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/bilingual"
)

// reader makes segments of lines.
type reader struct {
	lines    *bilingual.Lines
	emit     bilingual.Emit
	document *bilingual.Document
	told     bool // the document was handed over
	plurals  int  // forms of the target language; 0: unknown
	fuzzies  int

	entry entry
}

// entry is what was read of an entry.
type entry struct {
	line    int // of its msgid; 0: not seen yet
	fuzzy   bool
	context bool
	id      bilingual.Passage
	plural  *bilingual.Passage
	strings []bilingual.Passage
	current *bilingual.Passage // that continues on the next line
}

var keyword = regexp.MustCompile(`^(msgctxt|msgid_plural|msgid|msgstr)(?:\[([0-9])\])?[ \t]*(".*)$`)

func (r *reader) take(line bilingual.Line) error {
	trimmed := strings.TrimSpace(line.Text)
	switch {
	case trimmed == "":
		return nil
	case strings.HasPrefix(trimmed, "#~"):
		return r.obsolete()
	case trimmed[0] == '#':
		return r.comment(trimmed)
	case trimmed[0] == '"':
		if r.entry.current == nil {
			return r.lines.Error(line.Line, "a string without a keyword before it")
		}
		return r.quoted(r.entry.current, line, strings.IndexByte(line.Text, '"'))
	}
	lead := len(line.Text) - len(strings.TrimLeft(line.Text, " \t"))
	found := keyword.FindStringSubmatchIndex(line.Text[lead:])
	if found == nil {
		return r.lines.Error(line.Line, "neither a comment nor msgid, msgstr or a string: %.40q", trimmed)
	}
	part := func(i int) string {
		if found[2*i] < 0 {
			return ""
		}
		return line.Text[lead+found[2*i] : lead+found[2*i+1]]
	}
	if err := r.keyword(part(1), part(2), line.Line); err != nil {
		return err
	}
	return r.quoted(r.entry.current, line, lead+found[6])
}

// comment reads a comment, which begins an entry when one is complete.
func (r *reader) comment(text string) error {
	if err := r.complete(); err != nil {
		return err
	}
	if strings.HasPrefix(text, "#,") && slices.Contains(strings.FieldsFunc(text[2:], func(c rune) bool { return c == ',' || c == ' ' }), "fuzzy") {
		r.entry.fuzzy = true
	}
	return nil
}

func (r *reader) obsolete() error {
	if err := r.complete(); err != nil {
		return err
	}
	r.entry = entry{}
	return nil
}

// complete hands the entry over if it has its translation.
func (r *reader) complete() error {
	if len(r.entry.strings) == 0 {
		if r.entry.line > 0 {
			return r.lines.Error(r.entry.line, "the entry has no msgstr")
		}
		return nil
	}
	return r.finish()
}

// keyword begins a string.
func (r *reader) keyword(name, index string, line int) error {
	e := &r.entry
	if (name == "msgctxt" || name == "msgid") && len(e.strings) > 0 {
		if err := r.finish(); err != nil {
			return err
		}
	}
	switch {
	case name == "msgctxt" && !e.context && e.line == 0:
		e.context = true
		e.current = &bilingual.Passage{}
	case name == "msgid" && e.line == 0:
		e.line = line
		e.current = &e.id
	case name == "msgid_plural" && e.line > 0 && e.plural == nil && len(e.strings) == 0:
		e.plural = &bilingual.Passage{}
		e.current = e.plural
	case name == "msgstr" && e.line > 0 && (index != "") == (e.plural != nil) && (index == "" && len(e.strings) == 0 || index == strconv.Itoa(len(e.strings))):
		e.strings = append(e.strings, bilingual.Passage{})
		e.current = &e.strings[len(e.strings)-1]
	default:
		return r.lines.Error(line, "%s does not belong here", name+bracketed(index))
	}
	return nil
}

func bracketed(index string) string {
	if index == "" {
		return ""
	}
	return "[" + index + "]"
}

// finish hands over the segments of the entry.
func (r *reader) finish() error {
	e := r.entry
	r.entry = entry{}
	if e.id.Len() == 0 && !e.context {
		r.header(e.strings[0].Text())
		return r.tell()
	}
	if err := r.tell(); err != nil {
		return err
	}
	if e.fuzzy {
		r.fuzzies++
	}
	for i := range e.strings {
		s := bilingual.Segment{ID: strconv.Itoa(e.line), Source: e.id, Target: e.strings[i]}
		if e.plural != nil {
			s.ID = fmt.Sprintf("%d[%d]", e.line, i)
			if i > 0 || len(e.strings) == 1 {
				s.Source = *e.plural
			}
		}
		if err := r.emit(bilingual.Part{Segment: &s}); err != nil {
			return err
		}
	}
	return nil
}

// tell hands the document over, once.
func (r *reader) tell() error {
	if r.told {
		return nil
	}
	r.told = true
	return r.emit(bilingual.Part{Document: r.document})
}

func (r *reader) close() error {
	if err := r.complete(); err != nil {
		return err
	}
	r.document.Warnings = formats.Counted(formats.Count{Of: formats.CountFuzzy, N: r.fuzzies})
	return nil
}
