package consistency

import (
	_ "embed"
	"fmt"
	"slices"

	"github.com/kawan-mt/kawan/checks"
)

//go:embed options.json
var optionsSchema string

// options are what a user can set; options.json is their schema.
type options struct {
	Accept   []string `json:"accept"`
	Prefer   []string `json:"prefer"`
	MinCount int      `json:"minCount"`
	Notes    bool     `json:"notes"`
}

// parseOptions reads options strictly: an unknown name is an error.
func parseOptions(raw []byte) (*options, error) {
	o := &options{MinCount: 1, Notes: true}
	if err := checks.DecodeOptions("consistency", raw, o); err != nil {
		return nil, err
	}
	if o.MinCount < 1 {
		return nil, fmt.Errorf("reading the options of consistency: minCount is %d, it must be 1 or more", o.MinCount)
	}
	return o, nil
}

// accepts tells whether a rendering is right beside any other.
func (o *options) accepts(form string) bool { return slices.Contains(o.Accept, form) }

// prefers tells whether a rendering is the house's.
func (o *options) prefers(form string) bool { return slices.Contains(o.Prefer, form) }
