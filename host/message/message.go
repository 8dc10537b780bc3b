// Package message words messages for people: it fills the sentences of the
// checks' catalogues, and of the host's own, in the reader's language.
package message

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	xmessage "golang.org/x/text/message"
	"golang.org/x/text/number"

	"github.com/kawan-mt/kawan/checks"
)

//go:embed catalogue
var files embed.FS

// hosts are the host's own catalogues.
var hosts = sync.OnceValue(func() checks.Catalogues { return checks.MustCatalogues(files) })

// Languages are the tags of the languages that the host speaks, English first.
func Languages() []string { return []string{"en", "id"} }

// Writer words messages in one language. It may be used by several goroutines.
type Writer struct {
	tag     language.Tag
	specs   map[string]*checks.Spec
	numbers *xmessage.Printer
	names   display.Namer
	longest int // characters of a quoted text; 0: any number
	english *Writer
}

// New makes a writer of the language with a BCP 47 tag, for the messages of
// checks. Where a catalogue lacks that language it writes English. A quoted
// text of more than longest characters is shortened in the middle; 0 leaves all
// as they are.
func New(tag string, specs []checks.Spec, longest int) (*Writer, error) {
	parsed, err := language.Parse(tag)
	if err != nil {
		return nil, fmt.Errorf("unknown language %q", tag)
	}
	w := &Writer{tag: parsed, specs: map[string]*checks.Spec{}, longest: longest}
	for i := range specs {
		w.specs[specs[i].Name] = &specs[i]
	}
	w.numbers = xmessage.NewPrinter(parsed)
	w.english = w
	if w.names = display.Tags(parsed); w.names == nil {
		w.names = display.Tags(language.English)
	}
	if parsed != language.English {
		w.english, err = New("en", specs, longest)
	}
	return w, err
}

// Host words one of the host's own messages.
func (w *Writer) Host(code string, args ...checks.Arg) string {
	return w.Write("", checks.Msg(code, args...))
}

// Write words a message of a check.
func (w *Writer) Write(check string, m checks.Message) string {
	if m.Code == "" {
		return m.Text
	}
	sentence, in := w.lookup(check, m.Code)
	switch {
	case in == nil && m.Text != "":
		return m.Text
	case in == nil:
		return w.bare(check, m)
	}
	return in.fill(check, sentence, m.Args)
}

// Title is the title of a rule.
func (w *Writer) Title(check string, rule *checks.Rule) string {
	if title, in := w.lookup(check, rule.ID+".title"); in != nil {
		return title
	}
	return rule.Title
}

// Help is the help of a rule, Markdown.
func (w *Writer) Help(check string, rule *checks.Rule) string {
	if help, in := w.lookup(check, rule.ID+".help"); in != nil {
		return help
	}
	return rule.Help
}

// lookup finds a sentence and the writer of its language, nil when there is
// none: in the catalogues of the check, then in the host's, in each in the
// reader's language, its parents, and English.
func (w *Writer) lookup(check, code string) (string, *Writer) {
	all := []checks.Catalogues{hosts()}
	if spec := w.specs[check]; spec != nil {
		all = []checks.Catalogues{spec.Catalogues, hosts()}
	}
	for _, catalogues := range all {
		for tag := w.tag; tag != language.Und; tag = tag.Parent() {
			if sentence, ok := catalogues[tag.String()][code]; ok {
				return sentence, w
			}
		}
		if sentence, ok := catalogues["en"][code]; ok {
			return sentence, w.english
		}
	}
	return "", nil
}

// bare shows a message that no catalogue words.
func (w *Writer) bare(check string, m checks.Message) string {
	text := m.Code
	for i, arg := range m.Args {
		text += map[bool]string{true: ": ", false: ", "}[i == 0] + w.argument(check, arg)
	}
	return text
}

func (w *Writer) fill(check, sentence string, args []checks.Arg) string {
	if !strings.Contains(sentence, "{") {
		return sentence
	}
	pairs := make([]string, 0, 2*len(args))
	for _, arg := range args {
		pairs = append(pairs, "{"+arg.Name+"}", w.argument(check, arg))
	}
	return strings.NewReplacer(pairs...).Replace(sentence)
}

func (w *Writer) argument(check string, arg checks.Arg) string {
	switch arg.Kind {
	case checks.ArgNumber:
		return w.numbers.Sprint(number.Decimal(arg.Number, number.MaxFractionDigits(6)))
	case checks.ArgPercent:
		return w.numbers.Sprint(number.Percent(arg.Number))
	case checks.ArgLanguage:
		return w.Language(arg.Text)
	case checks.ArgMessage:
		return w.Write(check, checks.Msg(arg.Text))
	}
	return Shorten(arg.Text, w.longest)
}

// Language is the name of the language with a tag.
func (w *Writer) Language(tag string) string {
	parsed, err := language.Parse(tag)
	if err != nil {
		return tag
	}
	if name := w.names.Name(parsed); name != "" {
		return name
	}
	return tag
}
