package report

import (
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

func show(content, marked string, columns int, paint paint) string {
	at := strings.Index(content, marked)
	return strings.Join(excerpt(content, checks.Span{Start: at, End: at + len(marked)}, "", columns, paint), "\n")
}

func TestExcerptMarksTheSpanInItsLine(t *testing.T) {
	for name, c := range map[string]struct {
		content, marked string
		columns         int
		want            string
	}{
		"short line": {"satu\nini invincible itu\ntiga", "invincible", 40, "ini invincible itu\n    ^^^^^^^^^^"},
		"long line": {strings.Repeat("kata ", 30) + "salah " + strings.Repeat("kata ", 30), "salah", 30,
			"… kata kata salah kata kata k…\n            ^^^^^"},
		"wide characters": {"研究によってby each期待", "by each", 40, "研究によってby each期待\n            ^^^^^^^"},
		"marks above":     {"cafe\u0301 salah", "salah", 40, "cafe\u0301 salah\n     ^^^^^"},
		"right to left":   {"قال officials اليوم", "officials", 40, "قال ⟦officials⟧ اليوم"},
		"several lines":   {"satu salah\nsekali dua", "salah\nsekali", 40, "satu salah sekali dua\n     ^^^^^^^^^^^^"},
	} {
		if got := show(c.content, c.marked, c.columns, false); got != c.want {
			t.Errorf("%s:\n%s\nwant:\n%s", name, got, c.want)
		}
	}
}

func TestExcerptPointsAtAPosition(t *testing.T) {
	got := strings.Join(excerpt("satu dua", checks.Span{Start: 5, End: 5}, "", 40, false), "\n")
	if want := "satu dua\n     ^"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	got = strings.Join(excerpt("", checks.Span{}, "", 40, false), "\n")
	if want := "\n^"; got != want {
		t.Errorf("empty text: %q, want %q", got, want)
	}
}

func TestExcerptColours(t *testing.T) {
	if got, want := show("ini salah itu", "salah", 40, true), "ini \x1b[1;7msalah\x1b[0m itu"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestExcerptFitsItsColumns(t *testing.T) {
	content := strings.Repeat("日本語と英語の single line ", 50)
	for at := 0; at < len(content)-300; at += 7 {
		for content[at]&0xc0 == 0x80 {
			at++
		}
		end := at + 90
		for content[end]&0xc0 == 0x80 {
			end++
		}
		for _, line := range excerpt(content, checks.Span{Start: at, End: end}, "label: ", 60, false) {
			if n := cells(line); n > 60 {
				t.Fatalf("%d columns of 60: %s", n, line)
			}
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text    string
		columns int
		want    string
	}{
		{"satu dua tiga empat lima enam", 20, "satu dua tiga empat|lima enam"},
		{strings.Repeat("日", 25), 20, strings.Repeat("日", 9) + "|" + strings.Repeat("日", 9) + "|" + strings.Repeat("日", 7)},
		{"", 20, ""},
	} {
		if got := strings.Join(Wrap(c.text, c.columns), "|"); got != c.want {
			t.Errorf("Wrap(%q): %q, want %q", c.text, got, c.want)
		}
	}
}
