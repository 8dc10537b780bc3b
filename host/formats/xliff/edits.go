package xliff

import (
	"fmt"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/annotate"
)

// edits take out what an earlier run wrote into the unit and put marks in.
// Marks that the unit has no place for are counted.
func (l *layout) edits(marks []annotate.Mark, style style) (edits []annotate.Edit, lost int) {
	for _, span := range l.ours {
		if l.notes == nil || l.others > 0 || !l.notes.Contains(span) {
			edits = append(edits, annotate.Edit{Span: span})
		}
	}
	var notes strings.Builder
	placed := make([][]wrap, len(l.targets))
	for i := range marks {
		m := &marks[i]
		id := fmt.Sprintf("%s-%d", annotate.Name, i+1)
		in, w := l.wrap(m, id, style, placed)
		if w != nil {
			placed[in] = append(placed[in], *w)
		}
		if w == nil || !style.second {
			notes.WriteString(l.note(m))
		}
	}
	for _, wraps := range placed {
		edits = append(edits, insertions(wraps)...)
	}
	if l.notesAt < 0 && l.notes == nil {
		return edits, strings.Count(notes.String(), "<"+l.prefix+"note ")
	}
	return append(edits, l.noteEdits(notes.String())...), 0
}

// noteEdits put notes in; in XLIFF 2 into an element that holds them.
func (l *layout) noteEdits(notes string) []annotate.Edit {
	at := func(p int) checks.Span { return checks.Span{Start: p, End: p} }
	switch {
	case !l.second && notes == "":
		return nil
	case !l.second:
		return []annotate.Edit{{Span: at(l.notesAt), Text: notes}}
	case l.notes != nil && l.others > 0:
		if notes == "" {
			return nil
		}
		return []annotate.Edit{{Span: at(l.notesEnd), Text: notes}}
	case l.notes != nil: // of an earlier run as a whole
		return []annotate.Edit{{Span: *l.notes, Text: l.holder(notes)}}
	case notes == "":
		return nil
	}
	return []annotate.Edit{{Span: at(l.notesAt), Text: l.holder(notes)}}
}

func (l *layout) holder(notes string) string {
	if notes == "" {
		return ""
	}
	return "<" + l.prefix + "notes>" + notes + "</" + l.prefix + "notes>"
}

// note is a mark as a note of the unit. XLIFF counts priorities from 1, the
// highest.
func (l *layout) note(m *annotate.Mark) string {
	side := "target"
	if m.Target == nil {
		side = "source"
	}
	attributes := fmt.Sprintf(`from="%s" annotates="%s"`, annotate.Name, side)
	if l.second {
		attributes = fmt.Sprintf(`category="%s" appliesTo="%s"`, annotate.Name, side)
	}
	return fmt.Sprintf(`<%snote %s priority="%d">%s</%snote>`, l.prefix, attributes, 1+int(checks.Critical-m.Severity), escaped(m.Text()), l.prefix)
}

// escaped is text for an attribute or an element; characters that XML does not
// have are left out.
func escaped(text string) string {
	text = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, text)
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(text)
}
