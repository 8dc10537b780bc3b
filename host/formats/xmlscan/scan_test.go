package xmlscan

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/host/formats"
)

// tokens are the tokens of a file, a line each: kind, name with namespace, raw
// text, line and column.
func tokens(t *testing.T, content string) (lines []string, err error) {
	t.Helper()
	s, err := New(strings.NewReader(content), formats.Options{Path: "f"})
	if err != nil {
		return nil, err
	}
	for {
		token, err := s.Next()
		if errors.Is(err, io.EOF) {
			return lines, nil
		}
		if err != nil {
			return lines, err
		}
		if raw := content[token.Span.Start:token.Span.End]; raw != string(token.Raw) {
			t.Errorf("the token %q stands at %v, which is %q", token.Raw, token.Span, raw)
		}
		lines = append(lines, fmt.Sprintf("%d {%s}%s %q %d:%d", token.Kind, token.Space, token.Name, token.Raw, token.Line, token.Column))
	}
}

func TestTokens(t *testing.T) {
	got, err := tokens(t, "\ufeff<?xml version=\"1.0\"?>\r\n<!DOCTYPE a SYSTEM \"a.dtd\"><!-- é -->\n<a xmlns=\"u:a\" xmlns:p=\"u:p\"><p:b q='1'/>é&amp;<![CDATA[<]]>\n<b xmlns=\"\">x</b></a><!-- end -->\n")
	want := []string{
		`0 {u:a}a "<a xmlns=\"u:a\" xmlns:p=\"u:p\">" 3:1`,
		`0 {u:p}b "<p:b q='1'/>" 3:30`,
		`1 {u:p}b "" 3:42`,
		`2 {} "é&amp;" 3:42`,
		`2 {} "<![CDATA[<]]>" 3:48`,
		`2 {} "\n" 3:61`,
		`0 {}b "<b xmlns=\"\">" 4:1`,
		`2 {} "x" 4:13`,
		`1 {}b "</b>" 4:14`,
		`1 {u:a}a "</a>" 4:18`,
	}
	if err != nil || strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%v\n%s", err, strings.Join(got, "\n"))
	}
}

func TestRuns(t *testing.T) {
	for raw, want := range map[string]string{
		"a&lt;b&#233;&#x1F600;c":       `"a"=a "<"~&lt; "b"=b "é"~&#233; "😀"~&#x1F600; "c"=c `,
		"a\r\nb\rc\n":                  "\"a\"=a \"\\n\"~\r\n \"b\"=b \"\\n\"~\r \"c\\n\"=c\n ",
		"<![CDATA[a&lt;\r\nb]]>":       "\"a&lt;\"=a&lt; \"\\n\"~\r\n \"b\"=b ",
		"<![CDATA[]]>":                 "",
		"x<![CDATA[ ]] ]]>&quot;&amp;": `"x"=x " ]] "= ]]  "\""~&quot; "&"~&amp; `,
	} {
		content := "<a>" + raw + "</a>"
		s, err := New(strings.NewReader(content), formats.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		for {
			token, err := s.Next()
			if err != nil {
				break
			}
			if token.Kind != Text {
				continue
			}
			for run := range s.Runs {
				sign := map[bool]string{true: "=", false: "~"}[run.Exact]
				fmt.Fprintf(&got, "%q%s%s ", run.Text, sign, content[run.Span.Start:run.Span.End])
			}
		}
		if got.String() != want {
			t.Errorf("%q: %s", raw, got.String())
		}
	}
}

// endless is a file that never ends; what of it is kept must stay bounded.
type endless struct {
	head string
	unit string
	read int
}

func (e *endless) Read(p []byte) (int, error) {
	n := 0
	if e.read == 0 {
		n = copy(p, e.head)
	}
	for n+len(e.unit) <= len(p) {
		n += copy(p[n:], e.unit)
	}
	if n == 0 {
		n = copy(p, " ")
	}
	e.read += n
	return n, nil
}

func TestKeepsNoMoreThanAToken(t *testing.T) {
	s, err := New(&endless{head: "<a>", unit: "<b>kata</b> "}, formats.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for s.at < 4<<20 {
		if _, err := s.Next(); err != nil {
			t.Fatal(err)
		}
	}
	if cap(s.in.buffer) > 1<<20 {
		t.Errorf("%d bytes are kept of %d", cap(s.in.buffer), s.at)
	}
}

func TestTokenTooLong(t *testing.T) {
	s, err := New(&endless{head: "<a>", unit: "kata "}, formats.Options{Path: "f"})
	s.in.limit = 1 << 20
	for err == nil {
		_, err = s.Next()
	}
	if !strings.HasSuffix(err.Error(), "a tag or text is longer than 32 MiB") {
		t.Error(err)
	}
}
