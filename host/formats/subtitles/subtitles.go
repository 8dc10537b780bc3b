// Package subtitles reads SubRip (SRT) and WebVTT files. Sentences that run on
// over cues are put together.
package subtitles

import (
	"iter"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/build"
	"github.com/kawan-mt/kawan/host/formats/charset"
)

// timing is the line between a cue's number or name and its text: both formats
// write hours:minutes:seconds, WebVTT may leave the hours out.
var timing = regexp.MustCompile(`^\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}\s+-->\s+(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}`)

// tag is markup inside a cue: <i>, </v>, <00:01:02.000>, {\an8}.
var tag = regexp.MustCompile(`</?[A-Za-z0-9][^<>\n]*>|\{\\[^{}\n]*\}`)

// Read reads a subtitle file. A cue whose timing cannot be read is an error that
// names its line.
func Read(content []byte, o formats.Options) (*formats.Reading, error) {
	decoded, err := charset.Decode(content, charset.Hints{Forced: o.Encoding, Lang: o.Lang})
	if err != nil {
		return nil, formats.Misread(o.Path, err)
	}
	r := &reader{source: decoded.Content}
	if err := r.read(o.Path); err != nil {
		return nil, err
	}
	text, m := build.Assemble(r.blocks)
	reading := &formats.Reading{Text: text, Document: formats.NewDocument(o.Path, decoded, m)}
	if decoded.Guessed {
		reading.Warnings = []checks.Message{formats.NoteGuessed(decoded.Encoding)}
	}
	return reading, nil
}

type reader struct {
	source string
	blocks []*build.Block
	codes  int
}

// read goes through the file by its blank-line separated parts. Of a part with
// a timing all behind that line is text; a part without is a header, style or
// note of WebVTT, or a mistake of SRT.
func (r *reader) read(path string) error {
	webVTT := strings.HasPrefix(r.source, "WEBVTT")
	number, line, at := 0, 1, 0
	for part := range parts(r.source) {
		start := at
		at += len(part)
		lines := strings.SplitAfter(part, "\n")
		cue := -1
		for i, text := range lines {
			if timing.MatchString(text) {
				cue = i
				break
			}
			start += len(text)
		}
		switch {
		case cue >= 0:
			start += len(lines[cue])
			r.cue(r.source[start:at], start)
			number++
		case strings.TrimSpace(part) != "" && !webVTT:
			skipped := strings.Count(part[:len(part)-len(strings.TrimLeft(part, " \t\r\n"))], "\n")
			return &formats.SyntaxError{Path: path, Line: line + skipped,
				Text: "a cue has no timing such as 00:00:01,000 --> 00:00:02,000"}
		}
		line += strings.Count(part, "\n")
	}
	if number == 0 && strings.TrimSpace(r.source) != "" {
		return &formats.SyntaxError{Path: path, Line: 1, Text: "the file has no cues"}
	}
	return nil
}

// parts are the stretches of source up to and with the blank lines behind them.
func parts(source string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start, at, blank := 0, 0, false
		for line := range strings.Lines(source) {
			empty := strings.TrimSpace(line) == ""
			if blank && !empty {
				if !yield(source[start:at]) {
					return
				}
				start = at
			}
			blank = empty && at > start
			at += len(line)
		}
		if at > start {
			yield(source[start:at])
		}
	}
}

// longestSentence is how long a block may be that the next cue goes on with,
// UTF-8 bytes: some subtitles do without punctuation.
const longestSentence = 600

// cue adds the text of a cue that begins at a position of the source, to the
// block before it when that one is not at the end of a sentence.
func (r *reader) cue(text string, at int) {
	var b *build.Block
	if n := len(r.blocks); n > 0 && r.blocks[n-1].Size < longestSentence && !ended(r.blocks[n-1].Text()) {
		b = r.blocks[n-1]
	} else {
		b = &build.Block{Kind: checks.Paragraph}
	}
	fresh := b.Size == 0
	var space checks.Span
	plain := func(raw string, at int) {
		for i, c := range raw {
			size := utf8.RuneLen(c)
			switch {
			case unicode.IsSpace(c) && space.Empty():
				space = checks.Span{Start: at + i, End: at + i + size}
			case unicode.IsSpace(c):
				space.End = at + i + size
			default:
				if b.Size > 0 && !space.Empty() {
					b.Add(" ", space, r.source[space.Start:space.End] == " ")
				}
				space = checks.Span{}
				b.Add(raw[i:i+size], checks.Span{Start: at + i, End: at + i + size}, true)
			}
		}
	}
	if !fresh {
		space = checks.Span{Start: at - 1, End: at}
	}
	last := 0
	for _, markup := range tag.FindAllStringIndex(text, -1) {
		plain(text[last:markup[0]], at+last)
		r.codes++
		b.Code(checks.Standalone, r.codes)
		last = markup[1]
	}
	plain(text[last:], at+last)
	if fresh && b.Size > 0 {
		r.blocks = append(r.blocks, b)
	}
}

// ended tells whether text ends a sentence, or is a title or a caption of sounds
// rather than a part of one.
func ended(text string) bool {
	text = strings.TrimRightFunc(text, func(r rune) bool { return unicode.In(r, unicode.Pe, unicode.Pf) || r == '"' || r == '\'' })
	last, _ := utf8.DecodeLastRuneInString(text)
	return unicode.Is(unicode.Sentence_Terminal, last) || last == '…' || last == ')' || last == ']' || last == '♪'
}
