package jobs

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/glossary"
	"github.com/kawan-mt/kawan/host/suggest"
)

type decoder struct {
	Options
	files map[string]*glossary.Glossary // by path
}

// side is one text of a job line.
type side struct {
	Text *string `json:"text"`
	Path string  `json:"path"`
	Lang string  `json:"lang"`
}

var fields = []string{"id", "target", "source", "reference", "group", "glossary", "segments"}

// decode reads one job line and notes in origin where its texts stand. The
// article has at least its id when the line has one, also beside an error.
func (d *decoder) decode(line []byte, origin *formats.Origin) (*checks.Article, error) {
	broken := func(err error) (*checks.Article, error) {
		if id := identify(line); id != "" {
			return &checks.Article{ID: id}, err
		}
		return nil, err
	}
	if !utf8.Valid(line) {
		return broken(fmt.Errorf("%w; save the jobs file as UTF-8", formats.ErrNotUTF8))
	}
	var object map[string]json.RawMessage
	if err := json.Unmarshal(line, &object); err != nil {
		return broken(fmt.Errorf("not a JSON object: %w", malformed(line, err)))
	}
	var id string
	if err := field(object, "id", &id); err != nil {
		return nil, err
	}
	if strings.TrimSpace(id) == "" {
		return nil, errors.New("the job has no id")
	}
	article := &checks.Article{ID: id, Group: d.Group, SourceLang: d.SourceLang}
	if err := d.fill(article, object, origin); err != nil {
		return &checks.Article{ID: id}, err
	}
	return article, nil
}

func (d *decoder) fill(article *checks.Article, object map[string]json.RawMessage, origin *formats.Origin) error {
	if err := unknown(object, fields); err != nil {
		return err
	}
	var target side
	var source, reference *side
	err := errors.Join(field(object, "target", &target), field(object, "source", &source),
		field(object, "reference", &reference), field(object, "group", &article.Group))
	if err != nil {
		return err
	}
	origin.Path = d.resolve(target.Path)
	article.Target.Lang = d.TargetLang
	if d.Languages != nil {
		article.SourceLang, article.Target.Lang = d.Languages(cmp.Or(origin.Path, article.ID))
	}
	if err := setLang(&article.Target.Lang, target.Lang); err != nil {
		return err
	}
	if source != nil {
		if err := setLang(&article.SourceLang, source.Lang); err != nil {
			return err
		}
	}
	if raw := object["segments"]; raw != nil {
		if target.Text != nil || target.Path != "" || source != nil && (source.Text != nil || source.Path != "") {
			return errors.New("segments stand for the texts of target and source; give the one or the other")
		}
		if err := segments(article, raw); err != nil {
			return err
		}
	} else if err := d.texts(article, target, source, origin); err != nil {
		return err
	}
	if reference != nil {
		article.Reference = &checks.Text{}
		if err := setLang(&article.Reference.Lang, reference.Lang); err != nil {
			return err
		}
		if err := d.text(article.Reference, checks.Reference, *reference, origin); err != nil {
			return err
		}
		if article.Reference.Lang == "" {
			article.Reference.Lang = article.Target.Lang
		}
	}
	if article.Glossary, err = d.glossary(object["glossary"], article); err != nil {
		return err
	}
	return formats.Comparable(article)
}

func (d *decoder) texts(article *checks.Article, target side, source *side, origin *formats.Origin) error {
	if err := d.text(&article.Target, checks.Target, target, origin); err != nil {
		return err
	}
	if source == nil || source.Text == nil && source.Path == "" {
		return nil
	}
	article.Source = &checks.Text{Lang: article.SourceLang}
	return d.text(article.Source, checks.Source, *source, origin)
}

// text fills in the text of a side; its language stays if it is known.
func (d *decoder) text(text *checks.Text, name checks.Side, s side, origin *formats.Origin) error {
	switch {
	case s.Text != nil && s.Path != "":
		return fmt.Errorf("%s has a text and a path; give one of them", name)
	case s.Text != nil:
		if len(*s.Text) > formats.MaxText {
			return fmt.Errorf("%s: %w: one text may have %d MiB; split it", name, formats.ErrTooLarge, formats.MaxText>>20)
		}
		text.Content = *s.Text
		return nil
	case s.Path != "":
		return d.document(text, name, d.resolve(s.Path), origin)
	}
	return fmt.Errorf("%s has no text", name)
}

func (d *decoder) resolve(path string) string {
	if path == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(d.Folder, filepath.FromSlash(path))
}

func setLang(to *string, tag string) (err error) {
	if tag != "" {
		*to, err = formats.Language(tag)
	}
	return err
}

func field(object map[string]json.RawMessage, name string, into any) error {
	raw, ok := object[name]
	if !ok {
		return nil
	}
	if err := json.Unmarshal(raw, into); err != nil {
		return fmt.Errorf("%s: %w", name, plain(err))
	}
	return nil
}

// unknown refuses a field that is nearly one of ours: a misspelt "reference"
// would silently check less. Other fields are the caller's own.
func unknown(object map[string]json.RawMessage, known []string) error {
	for _, name := range slices.Sorted(maps.Keys(object)) {
		if slices.Contains(known, name) {
			continue
		}
		if near := suggest.Nearest(strings.ToLower(name), known); near != "" {
			return fmt.Errorf("unknown field %q; did you mean %q?", name, near)
		}
	}
	return nil
}

// malformed words what is wrong with a line that is no JSON object: most often a
// file in JSON that is not JSON Lines.
func malformed(line []byte, err error) error {
	switch first := bytes.TrimSpace(line); {
	case first[0] == '[':
		return errors.New("an array; a jobs file has an object a line (JSON Lines)")
	case first[0] == '{' && strings.HasPrefix(err.Error(), "unexpected end"):
		return errors.New("the line ends within it; a job must stand on one line")
	}
	return plain(err)
}

// plain words what is wrong with JSON without Go's type names.
func plain(err error) error {
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		where := ""
		if kind.Field != "" {
			where = kind.Field + ": "
		}
		return fmt.Errorf("%sthis is no place for JSON of type %s", where, kind.Value)
	}
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Errorf("%w at byte %d", err, syntax.Offset)
	}
	return err
}
