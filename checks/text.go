package checks

// Text is one side of an article: plain content without markup, and what is
// known of its structure.
type Text struct {
	Content   string // UTF-8
	Lang      string // BCP 47 language tag
	Blocks    []Block
	Inlines   []Inline
	Sentences []Sentence
}

// Slice is the content of span.
func (t *Text) Slice(span Span) string { return t.Content[span.Start:span.End] }

// SentenceAt is the index of the first sentence that ends after offset, a byte
// position; it is the number of sentences when there is none.
func (t *Text) SentenceAt(offset int) int {
	low, high := 0, len(t.Sentences)
	for low < high {
		if middle := (low + high) / 2; t.Sentences[middle].End > offset {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}

// BlockKind is the role of a block in its document.
type BlockKind string

// The kinds of block that formats tell apart; a plain text has paragraphs only.
const (
	Paragraph BlockKind = "paragraph"
	Heading   BlockKind = "heading"
	ListItem  BlockKind = "list-item"
	TableCell BlockKind = "table-cell"
	Caption   BlockKind = "caption"
	Quotation BlockKind = "quotation"
	Image     BlockKind = "image"
	Code      BlockKind = "code"
)

// Block is a paragraph or what corresponds to it. Blocks are in order and do
// not overlap; what lies between them is white space.
type Block struct {
	Span
	Kind    BlockKind
	Segment string // id of the segment in a bilingual file, else empty
}

// InlineKind tells what an inline code does.
type InlineKind string

// The kinds of inline code, as in XLIFF: pc or sc/ec, and ph.
const (
	Opening    InlineKind = "opening"
	Closing    InlineKind = "closing"
	Standalone InlineKind = "standalone"
)

// Inline is a code that formats took out of the content: a tag, a placeholder.
type Inline struct {
	At   int // byte position in the content
	Kind InlineKind
	ID   string // pairs codes of the two sides of a segment
}

// Sentence is a sentence of a block, without surrounding white space.
type Sentence struct {
	Span
	Block       int    // index in Blocks
	Lang        string // language it is written in by script and function words, empty if that does not tell
	Boilerplate bool   // a byline, share bar, photo credit: no part of the story
}
