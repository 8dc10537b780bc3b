package subtitles

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
)

const srt = "1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>Kim memuji</i>\r\nhubungan kedua negara,\r\n\r\n" +
	"2\r\n00:00:03,000 --> 00:00:04,000\r\nkata media. {\\an8}\r\n\r\n3\r\n00:00:05,000 --> 00:00:06,000\r\nApa kabar?\r\n"

const vtt = "WEBVTT\n\nSTYLE\n::cue { color: red }\n\nNOTE sebuah catatan\n\nawal\n00:01.000 --> 00:02.000 align:left\n<v Kim>同志よ。\n\n00:03.000 --> 00:04.000\nこんにちは\n"

func TestRead(t *testing.T) {
	for name, test := range map[string]struct{ file, want string }{
		"SubRip": {srt, "Kim memuji hubungan kedua negara, kata media.\n\nApa kabar?"},
		"WebVTT": {vtt, "同志よ。\n\nこんにちは"},
		"empty":  {"", ""},
	} {
		reading, err := Read([]byte(test.file), formats.Options{})
		if err != nil || reading.Text.Content != test.want {
			t.Errorf("%s: %q, %v; want %q", name, reading.Text.Content, err, test.want)
		}
	}
	reading, err := Read([]byte(srt), formats.Options{})
	if err != nil {
		t.Fatal(err)
	}
	at := strings.Index(reading.Text.Content, "negara, kata")
	span := reading.Document.Map.File(checks.Span{Start: at, End: at + len("negara, kata")})
	if got := srt[span.Start:span.End]; !strings.HasPrefix(got, "negara,\r\n") || !strings.HasSuffix(got, "\nkata") {
		t.Errorf("the words stand as %q", got)
	}
}

func TestSubtitlesWithoutPunctuation(t *testing.T) {
	file := "WEBVTT\n\n" + strings.Repeat("00:01.000 --> 00:02.000\nkata demi kata tanpa titik\n\n", 1000)
	reading, err := Read([]byte(file), formats.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range reading.Text.Blocks {
		if b.Len() > longestSentence+100 {
			t.Fatalf("a block of %d bytes", b.Len())
		}
	}
}

func TestMistakes(t *testing.T) {
	for name, test := range map[string]struct {
		file string
		line int
	}{
		"no timing": {"1\n00:00:01,000 --> 00:00:02,000\na\n\n\n2\n00:00:0x\nb\n", 6},
		"no cues":   {"WEBVTT\n\nNOTE x\n", 1},
	} {
		_, err := Read([]byte(test.file), formats.Options{Path: "a.srt"})
		var mistake *formats.SyntaxError
		if !errors.As(err, &mistake) || mistake.Line != test.line {
			t.Errorf("%s: %v, want line %d", name, err, test.line)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(srt)
	f.Add(vtt)
	f.Fuzz(func(t *testing.T, file string) {
		if !utf8.ValidString(file) || strings.HasPrefix(file, "\ufeff") || strings.ContainsRune(file, 0) {
			t.Skip()
		}
		reading, err := Read([]byte(file), formats.Options{})
		if err != nil {
			return
		}
		for at, r := range reading.Text.Content {
			span := reading.Document.Map.File(checks.Span{Start: at, End: at + utf8.RuneLen(r)})
			if r != ' ' && r != '\n' && file[span.Start:span.End] != string(r) {
				t.Fatalf("%q comes from %q", r, file[span.Start:span.End])
			}
		}
	})
}
