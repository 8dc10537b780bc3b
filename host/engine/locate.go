package engine

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// stride is how far apart, in bytes, a locator counts characters beforehand.
const stride = 1 << 10

// locator finds lines and columns in one text.
type locator struct {
	text   *checks.Text
	points []offset.Point // where the text stands in its file; nil if it is the file
	lines  []int          // byte positions where lines start
	runes  []int          // characters before each multiple of stride
}

func newLocator(text *checks.Text, document *formats.Document) *locator {
	l := &locator{text: text, lines: []int{0}, runes: []int{0}}
	if document != nil && !whole(document.Points) {
		l.points = document.Points
	}
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

// whole tells whether a text is its file, byte by byte.
func whole(points []offset.Point) bool {
	return len(points) <= 1 && (len(points) == 0 || points[0] == offset.Point{Line: 1, Column: 1, Verbatim: true})
}

func (l *locator) position(at int) Position {
	line := sort.SearchInts(l.lines, at+1) - 1
	p := Position{Line: line + 1, Column: 1 + l.before(at) - l.before(l.lines[line])}
	if l.points != nil {
		p.Line, p.Column = offset.Locate(l.points, l.text.Content, at)
	}
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
	article   *checks.Article
	documents map[checks.Side]*formats.Document
	sides     map[checks.Side]*locator
	segments  map[string]int // where those of the target begin; nil until one is asked for
}

func newLocators(article *checks.Article, documents map[checks.Side]*formats.Document) *locators {
	return &locators{article: article, documents: documents, sides: map[checks.Side]*locator{}}
}

// locate resolves a place of the article itself; its span must be valid.
func (l *locators) locate(side checks.Side, span checks.Span) Location {
	locator := l.sides[side]
	if locator == nil {
		locator = newLocator(l.article.Side(side), l.documents[side])
		l.sides[side] = locator
	}
	return Location{
		Place:    checks.Place{Job: l.article.ID, Side: side, Span: span},
		Text:     locator.text.Slice(span),
		Position: locator.position(span.Start),
	}
}
