package formats

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// What readers tell beside the texts are messages of the host's own catalogue.

// Reasons why a passage is no part of the article.
const (
	LeftOutsideMain = "left.outside-main"
	LeftExcerpt     = "left.excerpt"
	LeftFrontMatter = "left.front-matter"
	LeftContents    = "left.contents"
	LeftHidden      = "left.hidden"
	LeftDeleted     = "left.deleted"
	LeftMoved       = "left.moved"
	LeftEmpty       = "left.empty"
	LeftAttachment  = "left.attachment"
	LeftMenu        = "left.menu"
	LeftRevision    = "left.revision"
	LeftTrash       = "left.trash"
	LeftDraft       = "left.auto-draft"
)

// LeftOutside is the reason of what a selector does not choose.
func LeftOutside(selector string) checks.Message {
	return checks.Msg("left.outside", checks.Quote("selector", selector))
}

// LeftPostType is the reason of an item of an export that is no article.
func LeftPostType(kind string) checks.Message {
	return checks.Msg("left.post-type", checks.Quote("type", kind))
}

// Warnings of pages whose main content was not told from the rest.
const (
	NoteNoMain      = "file.no-main"
	NoteUnclearMain = "file.unclear-main"
)

// NoteManyTags is the warning of a page whose main content was not looked for
// because of its size.
func NoteManyTags(limit int) checks.Message {
	return checks.Msg("file.many-tags", checks.Number("limit", float64(limit)))
}

// NoteUnparsed is the warning of a page whose main content could not be looked
// for.
func NoteUnparsed(cause string) checks.Message {
	return checks.Msg("file.unparsed", checks.Quote("cause", cause))
}

// NoteGuessed is the warning of a file whose encoding nobody told.
func NoteGuessed(encoding string) checks.Message {
	return checks.Msg("file.guessed", checks.Quote("encoding", encoding))
}

// Statistics of bilingual files.
const (
	CountFuzzy          = "file.fuzzy"
	CountUnfinished     = "file.unfinished"
	CountUntranslatable = "file.untranslatable"
	CountOneLanguage    = "file.one-language"
)

// Counted are the statistics that are not zero, as warnings.
func Counted(counts ...Count) []checks.Message {
	var notes []checks.Message
	for _, c := range counts {
		if c.N > 0 {
			notes = append(notes, checks.Msg(c.Of, checks.Number("count", float64(c.N))))
		}
	}
	return notes
}

// Count is how many segments there are of a kind.
type Count struct {
	Of string
	N  int
}

// NoteByOrder is the warning of an article whose counterpart nothing but the
// order of the files tells.
func NoteByOrder(side checks.Side, name, path string) checks.Message {
	return checks.Msg("file.by-order", sideOf(side), checks.Quote("name", name), checks.Quote("path", path))
}

// mostNamed is how many articles without counterpart are named.
const mostNamed = 5

// NoteUnpaired is the warning of articles of a source or reference that have no
// counterpart in the target.
func NoteUnpaired(side checks.Side, path, target string, names []string) checks.Message {
	args := []checks.Arg{sideOf(side), checks.Quote("path", path), checks.Quote("target", target),
		checks.Quote("names", strings.Join(names[:min(len(names), mostNamed)], ", "))}
	if more := len(names) - mostNamed; more > 0 {
		return checks.Msg("file.unpaired-more", append(args, checks.Number("count", float64(more)))...)
	}
	return checks.Msg("file.unpaired", args...)
}

func sideOf(side checks.Side) checks.Arg {
	return checks.Arg{Name: "side", Kind: checks.ArgMessage, Text: "side." + string(side)}
}
