package formats_test

import (
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/message"
)

// TestNotesAreWorded holds that the host's catalogues word all that readers
// tell, in each language, with all that it is about.
func TestNotesAreWorded(t *testing.T) {
	notes := []checks.Message{
		formats.LeftOutside("main"), formats.LeftPostType("product"), formats.NoteManyTags(3), formats.NoteUnparsed("a cause"), formats.NoteGuessed("koi8-r"),
		formats.NoteByOrder(checks.Source, "x", "en.xml"), formats.NoteUnpaired(checks.Reference, "en.xml", "id.xml", []string{"a", "b"}),
		formats.NoteUnpaired(checks.Source, "en.xml", "id.xml", strings.Split("abcdefgh", "")),
	}
	for _, code := range []string{formats.LeftOutsideMain, formats.LeftExcerpt, formats.LeftFrontMatter, formats.LeftContents, formats.LeftHidden,
		formats.LeftDeleted, formats.LeftMoved, formats.LeftEmpty, formats.LeftAttachment, formats.LeftMenu, formats.LeftRevision, formats.LeftTrash,
		formats.LeftDraft, formats.NoteNoMain, formats.NoteUnclearMain} {
		notes = append(notes, checks.Msg(code))
	}
	notes = append(notes, formats.Counted(formats.Count{Of: formats.CountFuzzy, N: 7}, formats.Count{Of: formats.CountUnfinished, N: 7},
		formats.Count{Of: formats.CountUntranslatable, N: 7}, formats.Count{Of: formats.CountOneLanguage, N: 7}, formats.Count{Of: "none"})...)
	said := map[string]string{}
	for _, lang := range message.Languages() {
		words, err := message.New(lang, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, note := range notes {
			text := words.Write("", note)
			if said[text] != "" || strings.Contains(text, note.Code) || strings.ContainsAny(text, "{}") {
				t.Errorf("%s in %s: %q, which %s says as well", note.Code, lang, text, said[text])
			}
			said[text] = note.Code
			for _, arg := range note.Args {
				if arg.Kind == checks.ArgText && !strings.Contains(text, arg.Text) {
					t.Errorf("%s in %s does not tell %s: %q", note.Code, lang, arg.Name, text)
				}
			}
		}
	}
}
