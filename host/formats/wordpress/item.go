package wordpress

import (
	"errors"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/build"
	"github.com/kawan-mt/kawan/host/formats/html"
	"github.com/kawan-mt/kawan/host/formats/offset"
	"github.com/kawan-mt/kawan/host/formats/xmlscan"
)

// item is a post, a page or another thing of an export.
type item struct {
	space  string // of elements of RSS
	lang   string
	window window

	title, content, description, excerpt field
	id, slug, link, guid, kind, status   field
}

// field is the text of an element, with its place in the window.
type field struct {
	text strings.Builder
	m    offset.Map // to the decoded file
}

func (f *field) add(s *xmlscan.Scanner) {
	for run := range s.Runs {
		f.text.WriteString(run.Text)
		if run.Exact {
			f.m.Verbatim(len(run.Text), run.Span.Start)
		} else {
			f.m.Replaced(len(run.Text), run.Span)
		}
	}
}

func (f *field) value() string { return strings.TrimSpace(f.text.String()) }

// Namespaces of an export; that of WordPress ends with its version.
const (
	contentSpace = "http://purl.org/rss/1.0/modules/content/"
	exportSpace  = "http://wordpress.org/export/"
)

// field is the one that an element fills, nil for one that nobody reads.
func (i *item) field(t *xmlscan.Token) *field {
	switch {
	case t.Space == contentSpace && t.Name == "encoded":
		return &i.content
	case strings.HasPrefix(t.Space, exportSpace) && t.Name == "encoded":
		return &i.excerpt
	case strings.HasPrefix(t.Space, exportSpace):
		return map[string]*field{"post_id": &i.id, "post_name": &i.slug, "post_type": &i.kind, "status": &i.status}[t.Name]
	case t.Space == i.space:
		return map[string]*field{"title": &i.title, "link": &i.link, "guid": &i.guid, "description": &i.description}[t.Name]
	}
	return nil
}

// leftOut tells why the item is no article; a message without code when it is
// one.
func (i *item) leftOut() checks.Message {
	switch kind := i.kind.value(); kind {
	case "", "post", "page":
	case "attachment":
		return checks.Msg(formats.LeftAttachment)
	case "nav_menu_item":
		return checks.Msg(formats.LeftMenu)
	case "revision":
		return checks.Msg(formats.LeftRevision)
	default:
		if strings.HasPrefix(kind, "wp_") || i.body().value() == "" {
			return formats.LeftPostType(kind)
		}
	}
	switch i.status.value() {
	case "trash":
		return checks.Msg(formats.LeftTrash)
	case "auto-draft":
		return checks.Msg(formats.LeftDraft)
	}
	if i.body().value() == "" && i.title.value() == "" {
		return checks.Msg(formats.LeftEmpty)
	}
	return checks.Message{}
}

// body is the text of the article; feeds that have no content give a description.
func (i *item) body() *field {
	if i.content.value() == "" {
		return &i.description
	}
	return &i.content
}

func (i *item) passage(reason checks.Message) formats.Passage {
	return formats.Passage{Text: i.title.value(), File: i.window.m.File(checks.Span{End: i.window.m.Len()}), Reason: reason}
}

func (i *item) reading(path, encoding string) (*formats.Reading, error) {
	body := i.body()
	paragraphs := html.Blocks
	if i.kind.value() != "" && !strings.Contains(body.text.String(), "<!-- wp:") {
		paragraphs = html.Paragraphs
	}
	headline, err := i.blocks(&i.title, html.Blocks, path)
	if err != nil {
		return nil, err
	}
	for _, b := range headline {
		b.Kind = checks.Heading
	}
	text, err := i.blocks(body, paragraphs, path)
	if err != nil {
		return nil, err
	}
	reading := &formats.Reading{Name: i.name(), Keys: i.keys()}
	built, m := build.Assemble(append(headline, text...))
	reading.Text = built
	reading.Text.Lang = i.lang
	reading.Document = i.window.document(path, encoding, m)
	if excerpt := i.excerpt.value(); excerpt != "" {
		whole := i.excerpt.m.File(checks.Span{End: i.excerpt.m.Len()}).Shift(-i.window.base)
		reading.Document.LeftOut = append(reading.Document.LeftOut,
			formats.Passage{Text: excerpt, File: i.window.m.File(whole), Reason: checks.Msg(formats.LeftExcerpt)})
	}
	return reading, nil
}

// blocks are the paragraphs of a field of HTML, with their places in the window.
func (i *item) blocks(f *field, read func(source, path string) ([]*build.Block, error), path string) ([]*build.Block, error) {
	source := f.text.String()
	blocks, err := read(withoutShortcodes(source), path)
	var mistake *formats.SyntaxError
	if errors.As(err, &mistake) {
		at := 0
		for line := range strings.Lines(source) {
			if mistake.Line--; mistake.Line <= 0 {
				break
			}
			at += len(line)
		}
		mistake.Line = i.window.lineOf(f.m.File(checks.Span{Start: at, End: at}).Start)
	}
	if err != nil {
		return nil, err
	}
	for _, b := range blocks {
		b.Through(&f.m)
		b.Shift(-i.window.base)
	}
	return blocks, nil
}

// name is what the article is called in its file.
func (i *item) name() string {
	for _, f := range []*field{&i.id, &i.slug, &i.guid, &i.link} {
		if value := f.value(); value != "" {
			return value
		}
	}
	return ""
}

// keys tell the same article in an export of another language: slugs are often
// kept, and so are ids where one site holds both.
func (i *item) keys() []string {
	var keys []string
	for _, f := range []*field{&i.slug, &i.id, &i.guid, &i.link} {
		if value := f.value(); value != "" {
			keys = append(keys, value)
		}
	}
	return keys
}
