package html

import (
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"codeberg.org/readeck/go-readability"
	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
)

// choice is which blocks of a page are the article.
type choice struct {
	all      bool
	marks    map[int]bool   // positions of the start tags that were chosen
	title    string         // the article's headline, which readability takes out
	reason   checks.Message // why the others are left out
	warnings []checks.Message
}

func (c *choice) keeps(b *block) bool {
	if c.all {
		return true
	}
	if b.top && c.title != "" && sameWords(b.Text(), c.title) {
		return true
	}
	return c.marks[b.mark]
}

// attribute marks each start tag with its position, to find it again in what a
// library made of the page.
const attribute = "data-kawan-at"

// leastShare is how much of a page's text an article has at least; less means
// that the extraction failed, and the whole page is taken.
const leastShare = 0.2

// mostTags is how many tags a page may have for its main content to be looked
// for, which takes seconds for a million of them. Pages have some thousands.
const mostTags = 200_000

var errTags = fmt.Errorf("it has more than %d tags", mostTags)

func choose(source string, scanned *page, o formats.Options) (*choice, error) {
	if o.NoExtract && o.Selector == "" {
		return &choice{all: true}, nil
	}
	marked, tags := mark(source)
	var document *html.Node
	err := errTags
	if tags <= mostTags {
		document, err = html.Parse(strings.NewReader(marked))
	}
	switch {
	case err != nil && o.Selector != "":
		return nil, &formats.SyntaxError{Path: o.Path, Text: "--selector finds nothing in a page that cannot be parsed: " + err.Error()}
	case errors.Is(err, errTags):
		return &choice{all: true, warnings: []checks.Message{formats.NoteManyTags(mostTags)}}, nil
	case err != nil:
		return &choice{all: true, warnings: []checks.Message{formats.NoteUnparsed(err.Error())}}, nil
	case o.Selector != "":
		return bySelector(document, o)
	}
	// That readability fails says something of the page, not of its reading.
	article, _ := readability.FromDocument(document, &url.URL{})
	if article.Node == nil {
		return &choice{all: true, warnings: []checks.Message{checks.Msg(formats.NoteNoMain)}}, nil
	}
	c := &choice{marks: marksOf(article.Node), title: article.Title, reason: checks.Msg(formats.LeftOutsideMain)}
	total, kept := 0, 0
	for i := range scanned.blocks {
		total += scanned.blocks[i].Size
		if c.keeps(&scanned.blocks[i]) {
			kept += scanned.blocks[i].Size
		}
	}
	if float64(kept) < leastShare*float64(total) {
		return &choice{all: true, warnings: []checks.Message{checks.Msg(formats.NoteUnclearMain)}}, nil
	}
	return c, nil
}

func bySelector(document *html.Node, o formats.Options) (*choice, error) {
	selector, err := cascadia.ParseGroup(o.Selector)
	if err != nil {
		return nil, fmt.Errorf("--selector %q: %w", o.Selector, err)
	}
	c := &choice{marks: map[int]bool{}, reason: formats.LeftOutside(o.Selector)}
	for _, node := range cascadia.QueryAll(document, selector) {
		for at := range marksOf(node) {
			c.marks[at] = true
		}
	}
	if len(c.marks) == 0 {
		return nil, fmt.Errorf("%s: no element fits the selector %q", o.Path, o.Selector)
	}
	return c, nil
}

// mark adds the attribute to every start tag, and counts the tags.
func mark(source string) (marked string, tags int) {
	var out strings.Builder
	tokens := html.NewTokenizer(strings.NewReader(source))
	at := 0
	for {
		kind := tokens.Next()
		raw := string(tokens.Raw())
		if kind == html.ErrorToken {
			out.WriteString(source[at:])
			return out.String(), tags
		}
		if kind != html.TextToken {
			tags++
		}
		if name, _ := tokens.TagName(); (kind == html.StartTagToken || kind == html.SelfClosingTagToken) && len(raw) > 1+len(name) {
			cut := 1 + len(name)
			fmt.Fprintf(&out, `%s %s="%d"%s`, raw[:cut], attribute, at, raw[cut:])
		} else {
			out.WriteString(raw)
		}
		at += len(raw)
	}
}

// marksOf are the positions of node and all below it.
func marksOf(node *html.Node) map[int]bool {
	marks := map[int]bool{}
	for n := range node.Descendants() {
		collect(n, marks)
	}
	collect(node, marks)
	return marks
}

func collect(node *html.Node, marks map[int]bool) {
	for _, a := range node.Attr {
		if a.Key == attribute {
			if at, err := strconv.Atoi(a.Val); err == nil {
				marks[at] = true
			}
		}
	}
}

// sameWords tells whether one text holds the other, but for white space: page
// titles often carry the name of the site as well.
func sameWords(a, b string) bool {
	a, b = strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " ")
	return a != "" && b != "" && (strings.Contains(a, b) || strings.Contains(b, a))
}
