package markdown

import (
	"regexp"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/build"
)

// front is the front matter of a file: the YAML or TOML at its start that
// static site generators read.
type front struct {
	span   checks.Span // of all of it, with its fences
	lang   string
	blocks []*build.Block // title and description, which readers see
}

var (
	fences = regexp.MustCompile(`^(?:---|\+\+\+)[ \t]*\r?\n`)
	// fact is a key with a value on its line, quoted or not.
	fact = regexp.MustCompile(`(?m)^(title|description|summary|lang|language|locale)[ \t]*[:=][ \t]*(?:"([^"\\\r\n]*)"|'([^'\r\n]*)'|([^"'|>\[{\s#][^\r\n#]*))`)
)

func frontMatter(source string) front {
	open := fences.FindString(source)
	if open == "" {
		return front{}
	}
	fence := open[:3]
	size := 0
	for line := range strings.Lines(source) {
		size += len(line)
		if size > len(open) && strings.TrimRight(line, " \t\r\n") == fence {
			return facts(source[:size])
		}
	}
	return front{} // a thematic break, not front matter
}

func facts(matter string) front {
	f := front{span: checks.Span{End: len(matter)}}
	for _, at := range fact.FindAllStringSubmatchIndex(matter, -1) {
		value := checks.Span{Start: -1}
		for group := 2; group <= 4; group++ {
			if at[2*group] >= 0 {
				value = checks.Span{Start: at[2*group], End: at[2*group+1]}
			}
		}
		text := strings.TrimRight(matter[value.Start:value.End], " \t")
		value.End = value.Start + len(text)
		switch key := matter[at[2]:at[3]]; key {
		case "lang", "language", "locale":
			f.lang = strings.ReplaceAll(text, "_", "-")
		default:
			kind := checks.Paragraph
			if key == "title" {
				kind = checks.Heading
			}
			b := &build.Block{Kind: kind}
			b.Add(text, value, true)
			if b.Size > 0 {
				f.blocks = append(f.blocks, b)
			}
		}
	}
	return f
}

// blank puts line breaks and spaces in place of a span.
func blank(source string, span checks.Span) string {
	blanked := []byte(source)
	for i := span.Start; i < span.End; i++ {
		if blanked[i] != '\n' {
			blanked[i] = ' '
		}
	}
	return string(blanked)
}
