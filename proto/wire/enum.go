package wire

import (
	"github.com/kawan-mt/kawan/checks"
	pb "github.com/kawan-mt/kawan/proto/kawan/plugin/v1"
)

// enum pairs the values of a domain type with those of a message enum.
type enum[D, M comparable] struct {
	toMessage map[D]M
	toDomain  map[M]D
}

func pairs[D, M comparable](toMessage map[D]M) enum[D, M] {
	toDomain := make(map[M]D, len(toMessage))
	for domain, message := range toMessage {
		toDomain[message] = domain
	}
	return enum[D, M]{toMessage, toDomain}
}

// Immutable tables. A value that is in none becomes the zero value, which the
// message enums call unspecified.
var (
	sides = pairs(map[checks.Side]pb.Side{
		checks.Target:    pb.Side_SIDE_TARGET,
		checks.Source:    pb.Side_SIDE_SOURCE,
		checks.Reference: pb.Side_SIDE_REFERENCE,
	})
	severities = pairs(map[checks.Severity]pb.Severity{
		checks.Unspecified: pb.Severity_SEVERITY_UNSPECIFIED,
		checks.Neutral:     pb.Severity_SEVERITY_NEUTRAL,
		checks.Minor:       pb.Severity_SEVERITY_MINOR,
		checks.Major:       pb.Severity_SEVERITY_MAJOR,
		checks.Critical:    pb.Severity_SEVERITY_CRITICAL,
	})
	needs = pairs(map[checks.Need]pb.Need{
		checks.NeedSource:    pb.Need_NEED_SOURCE,
		checks.NeedReference: pb.Need_NEED_REFERENCE,
		checks.NeedGlossary:  pb.Need_NEED_GLOSSARY,
		checks.NeedGroup:     pb.Need_NEED_GROUP,
	})
	blockKinds = pairs(map[checks.BlockKind]pb.BlockKind{
		checks.Paragraph: pb.BlockKind_BLOCK_KIND_PARAGRAPH,
		checks.Heading:   pb.BlockKind_BLOCK_KIND_HEADING,
		checks.ListItem:  pb.BlockKind_BLOCK_KIND_LIST_ITEM,
		checks.TableCell: pb.BlockKind_BLOCK_KIND_TABLE_CELL,
		checks.Caption:   pb.BlockKind_BLOCK_KIND_CAPTION,
		checks.Quotation: pb.BlockKind_BLOCK_KIND_QUOTATION,
		checks.Image:     pb.BlockKind_BLOCK_KIND_IMAGE,
		checks.Code:      pb.BlockKind_BLOCK_KIND_CODE,
	})
	inlineKinds = pairs(map[checks.InlineKind]pb.InlineKind{
		checks.Opening:    pb.InlineKind_INLINE_KIND_OPENING,
		checks.Closing:    pb.InlineKind_INLINE_KIND_CLOSING,
		checks.Standalone: pb.InlineKind_INLINE_KIND_STANDALONE,
	})
	states = pairs(map[checks.State]pb.SentenceState{
		checks.Linked:      pb.SentenceState_SENTENCE_STATE_LINKED,
		checks.Partial:     pb.SentenceState_SENTENCE_STATE_PARTIAL,
		checks.Moved:       pb.SentenceState_SENTENCE_STATE_MOVED,
		checks.Missing:     pb.SentenceState_SENTENCE_STATE_MISSING,
		checks.Unverified:  pb.SentenceState_SENTENCE_STATE_UNVERIFIED,
		checks.Boilerplate: pb.SentenceState_SENTENCE_STATE_BOILERPLATE,
	})
	statuses = pairs(map[checks.Status]pb.RuleStatus{
		checks.Checked:    pb.RuleStatus_RULE_STATUS_CHECKED,
		checks.NotChecked: pb.RuleStatus_RULE_STATUS_NOT_CHECKED,
	})
)

// messages converts many values at once: their messages lie side by side, as an
// article has thousands.
func messages[A, M any](in []A, fill func(*M, *A)) []*M {
	if in == nil {
		return nil
	}
	room, out := make([]M, len(in)), make([]*M, len(in))
	for i := range in {
		fill(&room[i], &in[i])
		out[i] = &room[i]
	}
	return out
}

// each converts a slice element by element; nil stays nil.
func each[A, B any](in []A, convert func(A) B) []B {
	if in == nil {
		return nil
	}
	out := make([]B, len(in))
	for i, value := range in {
		out[i] = convert(value)
	}
	return out
}
