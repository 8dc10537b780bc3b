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
	return &pb.Text{
		Content:  t.Content,
		Language: t.Lang,
		Blocks: each(t.Blocks, func(b checks.Block) *pb.Block {
			return &pb.Block{Span: spanTo(b.Span), Kind: blockKinds.toMessage[b.Kind], Segment: b.Segment}
		}),
		Inlines: each(t.Inlines, func(i checks.Inline) *pb.Inline {
			return &pb.Inline{At: uint32(i.At), Kind: inlineKinds.toMessage[i.Kind], Id: i.ID}
		}),
		Sentences: each(t.Sentences, func(s checks.Sentence) *pb.Sentence {
			return &pb.Sentence{Span: spanTo(s.Span), Block: uint32(s.Block), Language: s.Lang, Boilerplate: s.Boilerplate}
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
