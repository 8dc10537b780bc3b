package wire

import (
	"github.com/kawan-mt/kawan/checks"
	pb "github.com/kawan-mt/kawan/proto/kawan/plugin/v1"
)

func spanTo(s checks.Span) *pb.Span {
	return &pb.Span{Start: uint32(s.Start), End: uint32(s.End)}
}

func spanFrom(s *pb.Span) checks.Span {
	return checks.Span{Start: int(s.GetStart()), End: int(s.GetEnd())}
}

func optionalSpanTo(s *checks.Span) *pb.Span {
	if s == nil {
		return nil
	}
	return spanTo(*s)
}

func optionalSpanFrom(s *pb.Span) *checks.Span {
	if s == nil {
		return nil
	}
	span := spanFrom(s)
	return &span
}

func textTo(t *checks.Text) *pb.Text {
	if t == nil {
		return nil
	}
	spans := make([]pb.Span, len(t.Blocks)+len(t.Sentences))
	spanOf := func(s checks.Span) *pb.Span {
		m := &spans[0]
		m.Start, m.End, spans = uint32(s.Start), uint32(s.End), spans[1:]
		return m
	}
	return &pb.Text{
		Content:  t.Content,
		Language: t.Lang,
		Blocks: messages(t.Blocks, func(m *pb.Block, b *checks.Block) {
			m.Span, m.Kind, m.Segment = spanOf(b.Span), blockKinds.toMessage[b.Kind], b.Segment
		}),
		Inlines: each(t.Inlines, func(i checks.Inline) *pb.Inline {
			return &pb.Inline{At: uint32(i.At), Kind: inlineKinds.toMessage[i.Kind], Id: i.ID}
		}),
		Sentences: messages(t.Sentences, func(m *pb.Sentence, s *checks.Sentence) {
			m.Span, m.Block, m.Language, m.Boilerplate = spanOf(s.Span), uint32(s.Block), s.Lang, s.Boilerplate
		}),
	}
}

func textFrom(t *pb.Text) *checks.Text {
	if t == nil {
		return nil
	}
	return &checks.Text{
		Content: t.GetContent(),
		Lang:    t.GetLanguage(),
		Blocks: each(t.GetBlocks(), func(b *pb.Block) checks.Block {
			return checks.Block{Span: spanFrom(b.GetSpan()), Kind: blockKinds.toDomain[b.GetKind()], Segment: b.GetSegment()}
		}),
		Inlines: each(t.GetInlines(), func(i *pb.Inline) checks.Inline {
			return checks.Inline{At: int(i.GetAt()), Kind: inlineKinds.toDomain[i.GetKind()], ID: i.GetId()}
		}),
		Sentences: each(t.GetSentences(), func(s *pb.Sentence) checks.Sentence {
			return checks.Sentence{Span: spanFrom(s.GetSpan()), Block: int(s.GetBlock()), Lang: s.GetLanguage(), Boilerplate: s.GetBoilerplate()}
		}),
	}
}
