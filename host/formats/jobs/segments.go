package jobs

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
)

// segment is a pair of texts of a bilingual file.
type segment struct {
	ID     string `json:"id"`
	Source string `json:"source"`
	Target string `json:"target"`
}

// segments makes both texts of article from pairs: a block for each side of a
// pair, with its id, one below the other.
func segments(article *checks.Article, raw json.RawMessage) error {
	var pairs []segment
	if err := json.Unmarshal(raw, &pairs); err != nil {
		return fmt.Errorf("segments: %w", plain(err))
	}
	seen := map[string]bool{}
	var target, source joiner
	for i, pair := range pairs {
		if pair.ID == "" {
			return fmt.Errorf("segment %d has no id", i+1)
		}
		if seen[pair.ID] {
			return fmt.Errorf("segment id %q stands twice", pair.ID)
		}
		seen[pair.ID] = true
		target.add(pair.ID, pair.Target)
		source.add(pair.ID, pair.Source)
	}
	if target.Len() > formats.MaxText || source.Len() > formats.MaxText {
		return fmt.Errorf("segments: %w: one text may have %d MiB; split it", formats.ErrTooLarge, formats.MaxText>>20)
	}
	article.Target.Content, article.Target.Blocks = target.String(), target.blocks
	article.Source = &checks.Text{Content: source.String(), Lang: article.SourceLang, Blocks: source.blocks}
	return nil
}

type joiner struct {
	strings.Builder
	blocks []checks.Block
}

func (j *joiner) add(id, text string) {
	start := j.Len()
	j.WriteString(text)
	end := j.Len()
	j.WriteByte('\n')
	inner := strings.TrimSpace(text)
	if inner == "" {
		return
	}
	lead := strings.Index(text, inner)
	span := checks.Span{Start: start + lead, End: min(end, start+lead+len(inner))}
	j.blocks = append(j.blocks, checks.Block{Span: span, Kind: checks.Paragraph, Segment: id})
}
