package engine

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

// stride is how far apart, in bytes, a locator counts characters beforehand.
const stride = 1 << 10

// locator finds lines and columns in one text.
type locator struct {
	text  *checks.Text
	lines []int // byte positions where lines start
	runes []int // characters before each multiple of stride
}

func newLocator(text *checks.Text) *locator {
	l := &locator{text: text, lines: []int{0}, runes: []int{0}}
	for at, total := 0, 0; at+stride <= len(text.Content); at += stride {
		total += utf8.RuneCountInString(text.Content[boundary(text.Content, at):boundary(text.Content, at+stride)])
		l.runes = append(l.runes, total)
	}
	for at := 0; ; {
		next := strings.IndexByte(text.Content[at:], '\n')
		if next < 0 {
			return l
		}
		at += next + 1
		l.lines = append(l.lines, at)
	}
}

func (l *locator) position(at int) Position {
	line := sort.SearchInts(l.lines, at+1) - 1
	p := Position{Line: line + 1, Column: 1 + l.before(at) - l.before(l.lines[line])}
	blocks := l.text.Blocks
	next := sort.Search(len(blocks), func(i int) bool { return blocks[i].Start > at })
	if next > 0 && blocks[next-1].Segment != "" {
		p.Segment, p.Offset = blocks[next-1].Segment, at-blocks[next-1].Start
	}
	return p
}

// before is the number of characters before a byte.
func (l *locator) before(at int) int {
	content, nearest := l.text.Content, at/stride
	return l.runes[nearest] + utf8.RuneCountInString(content[boundary(content, nearest*stride):at])
}

// locators are those of the sides of one article, made when first needed.
type locators struct {
	article *checks.Article
	sides   map[checks.Side]*locator
}

func newLocators(article *checks.Article) *locators {
	return &locators{article, map[checks.Side]*locator{}}
}

// locate resolves a place of the article itself; its span must be valid.
func (l *locators) locate(side checks.Side, span checks.Span) Location {
	locator := l.sides[side]
	if locator == nil {
		locator = newLocator(l.article.Side(side))
		l.sides[side] = locator
	}
	return Location{
		Place:    checks.Place{Job: l.article.ID, Side: side, Span: span},
		Text:     locator.text.Slice(span),
		Position: locator.position(span.Start),
	}
}
