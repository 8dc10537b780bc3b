package report

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
)

// cardView is a finding beside its passage.
type cardView struct {
	ID, Rule, Title, Where string
	Severity               checks.Severity
	Message                []piece
	Sure                   string // how sure the check is
	Beside                 [][]piece
	Evidence               [][]piece
	Edits                  [][]piece
	Fingerprint            string
	Accepted               string // why people accepted it; empty when they did not
}

// card shows a finding; side is the one that stands beside the target.
func (p *page) card(r *engine.Result, marks *marking, index int, side checks.Side) cardView {
	f := &marks.findings[index]
	card := cardView{ID: marks.card(index), Rule: f.Rule, Title: p.titles[f.Rule], Severity: f.Severity,
		Message: p.pieces(p.words.Write(f.Check, f.Message)), Where: whereabouts(p.words, f), Fingerprint: printable(f.Fingerprint),
		Sure: p.words.Host("html.sure", checks.Percent("share", f.Confidence)), Edits: p.edits(r, f)}
	for _, evidence := range f.Evidence {
		parts := p.pieces(p.words.Write(f.Check, evidence.Label))
		if evidence.Value != "" {
			parts = append(parts, piece{Text: ": "}, piece{printable(evidence.Value), true})
		}
		card.Evidence = append(card.Evidence, parts)
	}
	for _, other := range []checks.Side{checks.Source, checks.Reference} {
		if at, ok := f.At[other]; ok && other != side && !at.Span.Empty() {
			card.Beside = append(card.Beside, p.pieces(p.words.Host("html.beside", checks.Phrase("side", "side."+string(other)),
				checks.Quote("where", where(p.words, at.Position)), checks.Quote("text", at.Text))))
		}
	}
	for _, place := range f.Related {
		name := where(p.words, place.Position)
		if place.Job != r.ID {
			name = place.Job + ", " + name
		}
		card.Evidence = append(card.Evidence, p.pieces(name+": “"+place.Text+"”"))
	}
	if f.Exemption != nil {
		card.Accepted = p.accepted(f.Exemption)
	}
	return card
}

func (p *page) pieces(text string) []piece { return pieces(printable(text)) }

func (p *page) edits(r *engine.Result, f *engine.Finding) (texts [][]piece) {
	for _, edit := range f.Edits {
		text := p.words.Host("report.suggestion", checks.Quote("text", "“"+edit.Replacement+"”"))
		if edit.Replacement == "" {
			text = p.words.Host("report.delete", checks.Quote("text", strings.TrimSpace(r.Article.Target.Slice(edit.Span))))
		}
		texts = append(texts, p.pieces(text))
	}
	return texts
}

// accepted tells why a finding does not count, who said so and until when.
func (p *page) accepted(e *engine.Exemption) string {
	author, expires := "", ""
	if e.Author != "" {
		author = p.words.Host("html.author", checks.Quote("author", e.Author))
	}
	if e.Expires != "" {
		expires = p.words.Host("html.expires", checks.Quote("day", e.Expires))
	}
	return printable(joined(" · ", p.words.Host("html.reason", checks.Quote("reason", e.Reason)), author, expires, e.Where))
}
