package leftover

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/language"

	"github.com/kawan-mt/kawan/checks/lang"
)

//go:embed options.json
var optionsSchema string

// options are what a project configures.
type options struct {
	Languages []string `json:"languages"`
	Accept    []string `json:"accept"`
	Residue   []string `json:"residue"`
	Minimum   *int     `json:"minimum"`
}

// shortest is the number of letters of a single word that is reported, unless
// the options say otherwise.
const shortest = 3

// parseOptions reads options as options.json describes them. Empty means the
// defaults; an unknown name or a value of the wrong kind is an error.
func parseOptions(raw []byte) (*options, error) {
	o := &options{}
	if len(bytes.TrimSpace(raw)) == 0 {
		return o, nil
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(o); err != nil {
		return nil, fmt.Errorf("reading the options of leftover: %w", plainer(err))
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("reading the options of leftover: something follows the object")
	}
	for _, tag := range o.Languages {
		if _, err := language.Parse(tag); err != nil {
			return nil, fmt.Errorf("reading the options of leftover: %q in languages is no language tag", tag)
		}
	}
	for name, list := range map[string][]string{"accept": o.Accept, "residue": o.Residue} {
		for _, entry := range list {
			if strings.TrimSpace(entry) == "" {
				return nil, fmt.Errorf("reading the options of leftover: %s holds an empty entry", name)
			}
		}
	}
	if o.Minimum != nil && *o.Minimum < 1 {
		return nil, fmt.Errorf("reading the options of leftover: minimum is %d; it must be at least 1", *o.Minimum)
	}
	return o, nil
}

// plainer says in words of the options what is wrong with their JSON.
func plainer(err error) error {
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) && kind.Field != "" {
		return fmt.Errorf("%s is a %s; it must be %s", kind.Field, kind.Value, kinds[kind.Type.String()])
	}
	if name, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		return fmt.Errorf("unknown name %s; use languages, accept, residue or minimum", name)
	}
	return err
}

var kinds = map[string]string{
	"[]string":         "a list of strings",
	"string":           "a string",
	"int":              "a whole number",
	"leftover.options": "an object",
}

// allows tells whether the text may hold passages in a language.
func (o *options) allows(tag string) bool {
	for _, allowed := range o.Languages {
		if lang.Base(allowed) == lang.Base(tag) {
			return true
		}
	}
	return false
}

func (o *options) minimum() int {
	if o.Minimum == nil {
		return shortest
	}
	return *o.Minimum
}
