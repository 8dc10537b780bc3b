package tmx

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/kawan-mt/kawan/host/formats/bilingual"
)

// unit is a translation unit: its variants in order.
type unit struct {
	id       string
	variants []variant
}

type variant struct {
	lang    string
	passage bilingual.Passage
}

// finish hands the pair of a unit over.
func (r *reader) finish(u *unit) error {
	if r.languages == nil {
		if err := r.choose(u); err != nil || r.languages == nil {
			r.others++
			return err
		}
		r.document = &bilingual.Document{Languages: *r.languages, Encoding: r.scanner.Encoding()}
		if err := r.emit(bilingual.Part{Document: r.document}); err != nil {
			return err
		}
	}
	s := bilingual.Segment{ID: u.id}
	source, target := u.of(r.languages.Source), u.of(r.languages.Target)
	if source == nil || target == nil {
		r.others++
		return nil
	}
	s.Source, s.Target = source.passage, target.passage
	return r.emit(bilingual.Part{Segment: &s})
}

// choose finds the pair of languages by the first unit that has two.
func (r *reader) choose(u *unit) error {
	if len(u.variants) < 2 {
		return nil
	}
	source := u.of(r.options.SourceLang)
	if own := u.of(r.header); own != nil && (source == nil || r.header != "*all*" && !strings.EqualFold(r.header, r.options.TargetLang)) {
		source = own
	}
	if source == nil {
		source = &u.variants[0]
	}
	if r.options.TargetLang != "" {
		if u.of(r.options.TargetLang) == nil {
			return nil
		}
		r.languages = &bilingual.Languages{Source: source.lang, Target: r.options.TargetLang}
		return nil
	}
	var others []string
	for i := range u.variants {
		if v := &u.variants[i]; v != source && base(v.lang) != base(source.lang) {
			others = append(others, v.lang)
		}
	}
	if len(others) != 1 {
		return r.scanner.Error("the memory holds %s; name the target language with --target-lang", strings.Join(append([]string{source.lang}, others...), ", "))
	}
	r.languages = &bilingual.Languages{Source: source.lang, Target: others[0]}
	return nil
}

// of is the variant in a language: that of the same tag, else of the same base
// language.
func (u *unit) of(lang string) *variant {
	for i := range u.variants {
		if strings.EqualFold(u.variants[i].lang, lang) {
			return &u.variants[i]
		}
	}
	for i := range u.variants {
		if lang != "" && base(u.variants[i].lang) == base(lang) {
			return &u.variants[i]
		}
	}
	return nil
}

func base(tag string) string {
	parsed, err := language.Parse(tag)
	if err != nil {
		return "?" + strings.ToLower(tag)
	}
	b, _ := parsed.Base()
	return b.String()
}
