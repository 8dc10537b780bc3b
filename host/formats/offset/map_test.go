package offset_test

import (
	"html"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// unescape is a small reader: it decodes entities and drops tags.
func unescape(file string) (string, *offset.Map) {
	var text strings.Builder
	m := &offset.Map{}
	for at := 0; at < len(file); {
		size := 1
		switch file[at] {
		case '<':
			size = strings.IndexByte(file[at:], '>') + 1
		case '&':
			size = strings.IndexByte(file[at:], ';') + 1
			decoded := html.UnescapeString(file[at : at+size])
			text.WriteString(decoded)
			m.Replaced(len(decoded), checks.Span{Start: at, End: at + size})
		default:
			text.WriteByte(file[at])
			m.Verbatim(1, at)
		}
		at += size
	}
	return text.String(), m
}

const page = `<p>Kawan &amp; <b>kamerad</b> &eacute;t&#233;</p>`

func TestFile(t *testing.T) {
	text, m := unescape(page)
	for _, test := range []struct{ part, want string }{
		{"Kawan", "Kawan"},
		{"&", "&amp;"},
		{"n & k", "n &amp; <b>k"},
		{"kamerad", "kamerad"},
		{"été", "&eacute;t&#233;"},
		{"é", "&eacute;"},
		{"d é", "d</b> &eacute;"},
	} {
		start := strings.Index(text, test.part)
		file := m.File(checks.Span{Start: start, End: start + len(test.part)})
		if got := page[file.Start:file.End]; got != test.want {
			t.Errorf("%q is %q in the file, want %q", test.part, got, test.want)
		}
	}
	// A byte inside a replaced character gets all of its file bytes.
	start := strings.Index(text, "é")
	if file := m.File(checks.Span{Start: start + 1, End: start + 2}); page[file.Start:file.End] != "&eacute;" {
		t.Errorf("half a character is %q", page[file.Start:file.End])
	}
}

func TestPositions(t *testing.T) {
	text, m := unescape(page)
	for _, test := range []struct {
		at   int
		rest string
	}{
		{0, "Kawan"},
		{strings.Index(text, "&"), "&amp;"},
		{strings.Index(text, "kamerad"), "kamerad</b>"},
		{len(text), "</p>"},
		{len(text) + 10, "</p>"},
	} {
		file := m.File(checks.Span{Start: test.at, End: test.at})
		if !file.Empty() || !strings.HasPrefix(page[file.Start:], test.rest) {
			t.Errorf("position %d is before %q, want before %q", test.at, page[file.Start:], test.rest)
		}
	}
	if got := new(offset.Map).File(checks.Span{}); got != (checks.Span{}) {
		t.Errorf("empty map: %v", got)
	}
}

func TestGeneratedTextHasNoBytes(t *testing.T) {
	m := &offset.Map{}
	m.Verbatim(3, 10)
	m.Generated(2)
	m.Verbatim(3, 40)
	if got := m.File(checks.Span{Start: 3, End: 5}); got != (checks.Span{Start: 13, End: 13}) {
		t.Errorf("the break maps to %v", got)
	}
	if got := m.File(checks.Span{Start: 1, End: 7}); got != (checks.Span{Start: 11, End: 42}) {
		t.Errorf("a span across the break maps to %v", got)
	}
	if m.Len() != 8 {
		t.Errorf("length %d", m.Len())
	}
}

// FuzzThrough decodes entities twice: the composed map must lead from every
// character to the bytes that decode to it.
func FuzzThrough(f *testing.F) {
	for _, seed := range []string{page, "&amp;amp; a &amp;eacute; b", "", "plain", "&amp;lt;<i>x</i>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, file string) {
		if strings.Count(file, "<") != strings.Count(file, ">") || strings.Count(file, "&") != strings.Count(file, ";") || !nested(file) {
			t.Skip()
		}
		middle, lower := unescape(file)
		if !nested(middle) {
			t.Skip()
		}
		text, upper := unescape(middle)
		m := upper.Through(lower)
		if m.Len() != len(text) {
			t.Fatalf("the map has %d bytes, the text %d", m.Len(), len(text))
		}
		for at, r := range text {
			span := checks.Span{Start: at, End: at + len(string(r))}
			if r == '\uFFFD' {
				continue
			}
			step := upper.File(span)
			if direct, want := m.File(span), lower.File(step); direct != want {
				t.Fatalf("%q at %d: %v, want %v", r, at, direct, want)
			}
		}
	})
}

// nested tells whether every & and < is closed, so that unescape can read it.
func nested(file string) bool {
	for at := 0; at < len(file); at++ {
		if end := map[byte]string{'&': ";", '<': ">"}[file[at]]; end != "" && !strings.Contains(file[at:], end) {
			return false
		}
	}
	return true
}

func TestTextIsTheInverse(t *testing.T) {
	text, m := unescape(page)
	for _, test := range []struct{ part, want string }{
		{"Kawan", "Kawan"}, {"&amp;", "&"}, {"<b>kamerad</b>", "kamerad"}, {"wan &am", "wan &"}, {"<p>", ""}, {"&#233;</p>", "é"},
	} {
		start := strings.Index(page, test.part)
		span := m.Text(checks.Span{Start: start, End: start + len(test.part)})
		if got := text[span.Start:span.End]; got != test.want {
			t.Errorf("%q holds the text %q, want %q", test.part, got, test.want)
		}
	}
}
