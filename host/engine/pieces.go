package engine

import (
	"sort"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/proto/wire"
)

// piece is a stretch of an article that a plugin sees as an article of its own.
type piece struct {
	article *checks.Article
	sent    *wire.Article       // article as plugins get it
	start   map[checks.Side]int // where it begins in the texts of the whole
	number  int                 // from 0
	partial bool                // there are others
}

// cutPieces cuts an analysed article so that the target of each piece has at
// most limit bytes: between blocks, inside a longer block between sentences,
// inside a longer sentence between characters. Source and reference are cut
// where the alignment says that they correspond.
func cutPieces(whole *wire.Article, limit int) []piece {
	article := whole.Article
	if len(article.Target.Content) <= limit {
		return []piece{{article: article, sent: whole, start: map[checks.Side]int{}}}
	}
	var pieces []piece
	from := cutAt(article, 0)
	for from[checks.Target] < len(article.Target.Content) {
		next := nextCut(&article.Target, from[checks.Target], limit)
		to := cutAt(article, next)
		for side := range to {
			to[side] = max(to[side], from[side])
			if next == len(article.Target.Content) {
				to[side] = len(article.Side(side).Content)
			}
		}
		pieces = append(pieces, cutPiece(article, from, to, len(pieces)))
		from = to
	}
	return pieces
}

// nextCut is where a piece of target that begins at from ends.
func nextCut(target *checks.Text, from, limit int) int {
	if len(target.Content)-from <= limit {
		return len(target.Content)
	}
	blocks, sentences := target.Blocks, target.Sentences
	if i := sort.Search(len(blocks), func(i int) bool { return blocks[i].Start > from+limit }) - 1; i >= 0 && blocks[i].Start > from {
		return blocks[i].Start
	}
	if i := sort.Search(len(sentences), func(i int) bool { return sentences[i].Start > from+limit }) - 1; i >= 0 && sentences[i].Start > from {
		return sentences[i].Start
	}
	if at := boundary(target.Content, from+limit); at > from {
		return at
	}
	return len(target.Content)
}

// cutAt is where the sides of article are cut that correspond to a byte of the
// target.
func cutAt(article *checks.Article, at int) map[checks.Side]int {
	cut := map[checks.Side]int{checks.Target: at}
	for _, side := range []checks.Side{checks.Source, checks.Reference} {
		if other := article.Side(side); other != nil {
			cut[side] = corresponding(&article.Target, other, article.Alignment(side), at)
		}
	}
	return cut
}

// corresponding is the start of the sentence of other that the first sentence
// of target at or after at is linked with in order.
func corresponding(target, other *checks.Text, alignment *checks.Alignment, at int) int {
	if at == 0 {
		return 0
	}
	for i := target.SentenceAt(at); alignment != nil && i < len(alignment.Target); i++ {
		if link := alignment.LinkOf(i); link != nil && !link.Moved && link.Other.Len() > 0 {
			return other.Sentences[link.Other.Start].Start
		}
	}
	return len(other.Content)
}

func cutPiece(article *checks.Article, from, to map[checks.Side]int, number int) piece {
	part := *article
	target, sentences := clip(&article.Target, checks.Span{Start: from[checks.Target], End: to[checks.Target]})
	part.Target = *target
	if article.Source != nil {
		source, others := clip(article.Source, checks.Span{Start: from[checks.Source], End: to[checks.Source]})
		part.Source = source
		part.ToSource = clipAlignment(article.ToSource, sentences, others, from[checks.Target], from[checks.Source])
	}
	if article.Reference != nil {
		reference, others := clip(article.Reference, checks.Span{Start: from[checks.Reference], End: to[checks.Reference]})
		part.Reference = reference
		part.ToReference = clipAlignment(article.ToReference, sentences, others, from[checks.Target], from[checks.Reference])
	}
	return piece{&part, wire.NewArticle(&part), from, number, true}
}

// clip is the part of text in span, and which of its sentences it holds.
func clip(text *checks.Text, span checks.Span) (*checks.Text, checks.Run) {
	part := &checks.Text{Content: text.Slice(span), Lang: text.Lang}
	first := -1
	for i, block := range text.Blocks {
		if block.Overlap(span) > 0 {
			if first < 0 {
				first = i
			}
			block.Span = inside(block.Span, span)
			part.Blocks = append(part.Blocks, block)
		}
	}
	for _, inline := range text.Inlines {
		if span.Start <= inline.At && (inline.At < span.End || inline.At == len(text.Content) && inline.At == span.End) {
			inline.At -= span.Start
			part.Inlines = append(part.Inlines, inline)
		}
	}
	run := checks.Run{Start: text.SentenceAt(span.Start)}
	run.End = run.Start
	for ; run.End < len(text.Sentences) && text.Sentences[run.End].Start < span.End; run.End++ {
		sentence := text.Sentences[run.End]
		sentence.Span = inside(sentence.Span, span)
		sentence.Block -= max(first, 0)
		part.Sentences = append(part.Sentences, sentence)
	}
	return part, run
}

func inside(inner, outer checks.Span) checks.Span {
	return checks.Span{Start: max(inner.Start, outer.Start), End: min(inner.End, outer.End)}.Shift(-outer.Start)
}

// clipAlignment is the part of a that links the sentences of two runs. A
// sentence whose link leads out of the runs becomes unverified.
func clipAlignment(a *checks.Alignment, target, other checks.Run, targetStart, otherStart int) *checks.Alignment {
	if a == nil {
		return nil
	}
	part := &checks.Alignment{Kinship: a.Kinship, Coverage: a.Coverage, Given: a.Given, Words: a.Words}
	renumbered := map[int]int{}
	for i, link := range a.Links {
		if within(link.Target, target) && within(link.Other, other) {
			renumbered[i] = len(part.Links)
			link.Target, link.Other = shiftRun(link.Target, -target.Start), shiftRun(link.Other, -other.Start)
			part.Links = append(part.Links, link)
		}
	}
	part.Target = clipPlacements(a.Target[target.Start:target.End], renumbered, targetStart, otherStart)
	part.Other = clipPlacements(a.Other[other.Start:other.End], renumbered, otherStart, targetStart)
	return part
}

func clipPlacements(placements []checks.Placement, renumbered map[int]int, own, facing int) []checks.Placement {
	part := make([]checks.Placement, len(placements))
	for i, p := range placements {
		if p.Link >= 0 {
			link, kept := renumbered[p.Link]
			if !kept {
				link, p.State = -1, checks.Unverified
			}
			p.Link = link
		}
		p.At = max(0, p.At-facing)
		if p.Lacking.Len() > 0 {
			p.Lacking = p.Lacking.Shift(-own)
		}
		part[i] = p
	}
	return part
}

func within(inner, outer checks.Run) bool {
	return outer.Start <= inner.Start && inner.End <= outer.End
}

func shiftRun(r checks.Run, n int) checks.Run { return checks.Run{Start: r.Start + n, End: r.End + n} }
