package offset_test

import (
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

func TestStretches(t *testing.T) {
	text, m := unescape(page)
	var got []string
	start := strings.Index(text, "wan")
	for s := range m.Stretches(checks.Span{Start: start, End: len(text) + 2}) {
		mark := "="
		if !s.Verbatim {
			mark = "~"
		}
		got = append(got, text[min(s.Text.Start, len(text)):min(s.Text.End, len(text))]+mark+page[s.File.Start:s.File.End])
	}
	if all, want := strings.Join(got, "|"), "wan =wan |&~&amp;| = |kamerad=kamerad| = |é~&eacute;|t=t|é~&#233;|~"; all != want {
		t.Errorf("got  %s\nwant %s", all, want)
	}
}

func TestAppendAndShift(t *testing.T) {
	text, m := unescape(page)
	second := &offset.Map{}
	second.Append(m)
	second.Shift(len(page) + 1)
	m.Append(second)
	file, at := page+"\n"+page, len(text)+strings.Index(text, "& kamerad")
	span := m.File(checks.Span{Start: at, End: at + len("& kamerad")})
	if m.Len() != 2*len(text) || span.Start < len(page) || file[span.Start:span.End] != "&amp; <b>kamerad" {
		t.Errorf("%d bytes; the words stand as %q", m.Len(), file[span.Start:span.End])
	}
}
