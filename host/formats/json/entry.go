package json

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/kawan-mt/kawan/host/formats"
)

// entry reads an entry of a content API that keeps its texts in fields, each
// perhaps in several locales.
func (c *collector) entry(v *value, wanted func(name, text string) bool) error {
	fields := v.member("fields")
	if fields == nil || fields.kind != object {
		return nil // a link to another entry
	}
	for i, field := range fields.items {
		name := fields.names[i]
		if locales(field) {
			chosen, err := c.locale(field)
			if err != nil {
				return err
			}
			if field = chosen; field == nil {
				continue
			}
		}
		if err := c.walk(field, name, wanted); err != nil {
			return err
		}
	}
	return nil
}

// locales tells whether all names of an object are language tags.
func locales(v *value) bool {
	if v.kind != object {
		return false
	}
	for _, name := range v.names {
		if _, err := language.Parse(name); err != nil {
			return false
		}
	}
	return len(v.names) > 0
}

// locale is the value of the wanted language, nil when the field has none in it.
func (c *collector) locale(field *value) (*value, error) {
	if c.options.Lang == "" {
		if len(field.names) > 1 {
			return nil, fmt.Errorf("%s: the document holds texts in %s; name the one to read with --target-lang, --source-lang or --reference-lang",
				c.options.Path, strings.Join(field.names, " and "))
		}
		c.lang = field.names[0]
		return field.items[0], nil
	}
	for _, same := range []func(a, b language.Tag) bool{
		func(a, b language.Tag) bool { return a == b },
		func(a, b language.Tag) bool { return base(a) == base(b) },
	} {
		for i, name := range field.names {
			if same(language.Make(name), language.Make(c.options.Lang)) {
				return field.items[i], nil
			}
		}
	}
	return nil, nil
}

func base(tag language.Tag) string {
	language, _ := tag.Base()
	return language.String()
}

// misplaced gives a mistake in the HTML of a string the line of the string.
func (c *collector) misplaced(err error, v *value) error {
	var mistake *formats.SyntaxError
	if errors.As(err, &mistake) {
		mistake.Line = c.begin.Forward(c.source, v.span.Start).Line
	}
	return err
}
