package text

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

type hardCase struct {
	line      int
	tag, text string
	want      []string
}

func hardCases(t testing.TB) []hardCase {
	t.Helper()
	content, err := os.ReadFile("testdata/boundaries.txt")
	if err != nil {
		t.Fatal(err)
	}
	var cases []hardCase
	for i, line := range strings.Split(string(content), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		tag, marked, found := strings.Cut(line, "\t")
		if !found {
			t.Fatalf("boundaries.txt:%d: no tab", i+1)
		}
		marked = strings.ReplaceAll(marked, `\n`, "\n")
		c := hardCase{line: i + 1, tag: tag, text: strings.ReplaceAll(marked, "¦", "")}
		for part := range strings.SplitSeq(marked, "¦") {
			c.want = append(c.want, strings.TrimSpace(part))
		}
		cases = append(cases, c)
	}
	return cases
}

func sentencesOf(text, tag string) []string {
	t := &checks.Text{Content: text, Lang: tag}
	Segment(t)
	var got []string
	for _, s := range t.Sentences {
		got = append(got, t.Slice(s.Span))
	}
	return got
}

func TestSegmentHardCases(t *testing.T) {
	cases := hardCases(t)
	if len(cases) < 120 {
		t.Errorf("only %d hard cases", len(cases))
	}
	boundaries, found, wrong := 0, 0, 0
	for _, c := range cases {
		got := sentencesOf(c.text, c.tag)
		if strings.Join(got, "¦") != strings.Join(c.want, "¦") {
			t.Errorf("boundaries.txt:%d (%s)\n got %s\nwant %s", c.line, c.tag, strings.Join(got, " ¦ "), strings.Join(c.want, " ¦ "))
		}
		boundaries += len(c.want) - 1
		for _, sentence := range got[1:] {
			if slices.Contains(c.want[1:], sentence) {
				found++
			} else {
				wrong++
			}
		}
	}
	t.Logf("%d cases, %d boundaries: %d found, %d wrong", len(cases), boundaries, found, wrong)
}

func TestSegmentRespectsBlocks(t *testing.T) {
	content := "Satu baris\nyang dipatahkan. Dua.\n\nTiga\r\nEmpat"
	first, second := strings.Index(content, "Satu"), strings.Index(content, "Tiga")
	text := &checks.Text{Content: content, Lang: "id", Blocks: []checks.Block{
		{Span: checks.Span{Start: first, End: second - 2}, Kind: checks.Paragraph},
		{Span: checks.Span{Start: second, End: len(content)}, Kind: checks.ListItem},
	}}
	Segment(text)
	holdsInvariants(t, text)
	var got []string
	for _, s := range text.Sentences {
		got = append(got, text.Slice(s.Span))
	}
	if want := []string{"Satu baris\nyang dipatahkan.", "Dua.", "Tiga", "Empat"}; !slices.Equal(got, want) || len(text.Blocks) != 2 {
		t.Errorf("sentences %q in %d blocks", got, len(text.Blocks))
	}
}

func TestSegmentParagraphs(t *testing.T) {
	for content, want := range map[string]int{
		"":                       0,
		" \n\t\n":                0,
		"a\nb":                   2,
		"a\r\nb\r\n\r\nc":        3,
		"a\u2029b\u2028c\u0085d": 4,
		"Teks ini dipatahkan pada kolom empat puluh\ndan seterusnya sampai akhir paragraf ini\nyang tidak terlalu panjang.\n\nParagraf berikutnya pendek.": 2,
		"これは手で改行された文章であり、四十文字ごとに改行されて\nいるため、行の終わりは文の終わりではなく、段落の終わり\nでもない。次の段落は空行の後に始まる。\n\n短い段落。":                                                          2,
	} {
		text := &checks.Text{Content: content}
		Segment(text)
		holdsInvariants(t, text)
		if len(text.Blocks) != want {
			t.Errorf("%q has %d blocks, want %d", content, len(text.Blocks), want)
		}
	}
}

// TestUnmarked tells that the shortcut skips no final mark and no line break.
func TestUnmarked(t *testing.T) {
	for r := rune(0); r <= 0xFFFF; r++ {
		char := string(r)
		if skip := unmarked(char); skip > 0 && (isTerminal(r) || r == '…' || skip != len(char)) {
			t.Errorf("%U is skipped by %d bytes", r, skip)
		}
	}
	for _, broken := range []string{"\xc3.", "\xe4.\x80", "\xe4\xb8", "\xe3\x81", "\xc3"} {
		if skip := unmarked(broken); skip > 0 {
			t.Errorf("%q is skipped by %d bytes", broken, skip)
		}
	}
}

// prose is ordinary text of several languages for benchmarks.
var prose = map[string]string{
	"id": "Pemerintah mengatakan bahwa harga beras akan turun setelah panen raya pada bulan Mei, tetapi para petani di Jawa Tengah meragukannya. ",
	"ru": "Правительство сообщило, что цены на зерно снизятся после сбора урожая в мае, но фермеры на юге страны в этом сомневаются. ",
	"ja": "政府は五月の収穫の後に米の価格が下がると発表したが、農家の多くはその見通しを疑っており、支援を求めている。",
}

func BenchmarkSegment(b *testing.B) {
	for _, tag := range slices.Sorted(maps.Keys(prose)) {
		b.Run(tag, func(b *testing.B) {
			content := strings.Repeat(strings.Repeat(prose[tag], 4)+"\n", 20)
			b.SetBytes(int64(len(content)))
			for b.Loop() {
				Segment(&checks.Text{Content: content, Lang: tag})
			}
		})
	}
}
