package leftover

import (
	_ "embed"
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/kawan-mt/kawan/checks"
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

	Dictionaries []string `json:"dictionaries"` // paths of .dic files
	Words        []string `json:"words"`        // paths of word lists
}

// shortest is the number of letters of a single word that is reported, unless
// the options say otherwise.
const shortest = 3

// parseOptions reads options as options.json describes them. Empty means the
// defaults; an unknown name or a value of the wrong kind is an error.
func parseOptions(raw []byte) (*options, error) {
	o := &options{}
	if err := checks.DecodeOptions("leftover", raw, o); err != nil {
		return nil, err
	}
	for _, tag := range o.Languages {
		if _, err := language.Parse(tag); err != nil {
			return nil, fmt.Errorf("reading the options of leftover: %q in languages is no language tag", tag)
		}
	}
	for name, list := range map[string][]string{"accept": o.Accept, "residue": o.Residue, "dictionaries": o.Dictionaries, "words": o.Words} {
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
