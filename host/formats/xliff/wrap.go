package xliff

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/annotate"
	"github.com/kawan-mt/kawan/host/formats/xmlscan"
)

// wrap is a mark around text of a target.
type wrap struct {
	span        checks.Span
	open, close string
	apart       bool // its two ends are elements of their own
}

// wrap places a mark in the text of a target, nil when it has no text there or
// the version of XLIFF has no means.
func (l *layout) wrap(m *annotate.Mark, id string, style style, placed [][]wrap) (int, *wrap) {
	if !style.spans || m.Target == nil || m.Target.Empty() {
		return 0, nil
	}
	i := slices.IndexFunc(l.targets, func(t target) bool { return t.span.Start <= m.Target.Start && m.Target.Start < t.span.End })
	if i < 0 {
		return 0, nil
	}
	t := &l.targets[i]
	span := t.outOfCDATA(checks.Span{Start: m.Target.Start, End: min(m.Target.End, t.span.End)})
	nests := t.balanced(span) && !slices.ContainsFunc(placed[i], func(w wrap) bool { return !w.apart && crosses(w.span, span) })
	if !nests && !style.second {
		if span = t.beforeImbalance(span); span.Empty() || slices.ContainsFunc(placed[i], func(w wrap) bool { return crosses(w.span, span) }) {
			return 0, nil
		}
		nests = true
	}
	issue := fmt.Sprintf(`xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0" its:locQualityIssueType="%s" its:locQualityIssueComment="%s" its:locQualityIssueSeverity="%s"`,
		escaped(cmp.Or(m.ITS, "uncategorized")), escaped(m.Text()), m.Percent())
	switch {
	case !style.second:
		return i, &wrap{span: span, open: fmt.Sprintf(`<%smrk mtype="x-its" %s its:annotatorsRef="%s">`, l.prefix, issue, annotators), close: "</" + l.prefix + "mrk>"}
	case nests:
		return i, &wrap{span: span, open: fmt.Sprintf(`<%smrk id="%s" type="its:generic" %s>`, l.prefix, id, issue), close: "</" + l.prefix + "mrk>"}
	}
	return i, &wrap{span: span, apart: true,
		open:  fmt.Sprintf(`<%ssm id="%s" type="its:generic" %s/>`, l.prefix, id, issue),
		close: fmt.Sprintf(`<%sem startRef="%s"/>`, l.prefix, id)}
}

func crosses(a, b checks.Span) bool {
	return a.Overlap(b) > 0 && !a.Contains(b) && !b.Contains(a)
}

// outOfCDATA moves ends that lie in a CDATA section, where a tag is no tag, to
// the section's own.
func (t *target) outOfCDATA(span checks.Span) checks.Span {
	for _, i := range t.items {
		if i.cdata && i.span.Overlap(span) > 0 {
			if i.span.Start < span.Start {
				span.Start = i.span.Start
			}
			if span.End < i.span.End {
				span.End = i.span.End
			}
		}
	}
	return span
}

// balanced tells whether the tags in span belong to each other.
func (t *target) balanced(span checks.Span) bool { return t.beforeImbalance(span) == span }

// beforeImbalance is span up to the first tag in it that closes what is not
// opened in it, or is not closed in it.
func (t *target) beforeImbalance(span checks.Span) checks.Span {
	var starts []int
	for _, i := range t.items {
		if !span.Contains(i.span) || i.kind == xmlscan.Text {
			continue
		}
		switch {
		case i.kind == xmlscan.Start:
			starts = append(starts, i.span.Start)
		case len(starts) > 0:
			starts = starts[:len(starts)-1]
		default:
			return checks.Span{Start: span.Start, End: i.span.Start}
		}
	}
	if len(starts) > 0 {
		span.End = starts[0]
	}
	return span
}

// insertions are the tags of wraps. At one position those that close come
// first, the innermost of them first; of those that open the outermost.
func insertions(wraps []wrap) []annotate.Edit {
	slices.SortStableFunc(wraps, func(a, b wrap) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(b.span.End, a.span.End))
	})
	texts := map[int]string{}
	for i := len(wraps) - 1; i >= 0; i-- {
		texts[wraps[i].span.End] += wraps[i].close
	}
	for _, w := range wraps {
		texts[w.span.Start] += w.open
	}
	var edits []annotate.Edit
	for at, text := range texts {
		edits = append(edits, annotate.Edit{Span: checks.Span{Start: at, End: at}, Text: text})
	}
	slices.SortFunc(edits, func(a, b annotate.Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return edits
}
