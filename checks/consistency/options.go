package consistency

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
)

//go:embed options.json
var optionsSchema string

// options are what a user can set; options.json is their schema.
type options struct {
	Accept   []string `json:"accept"`
	Prefer   []string `json:"prefer"`
	MinCount int      `json:"minCount"`
	Notes    bool     `json:"notes"`

	accepted map[string]bool // folded
	wished   map[string]bool // folded
}

// parseOptions reads options strictly: an unknown name is an error.
func parseOptions(raw []byte) (*options, error) {
	o := &options{MinCount: 1, Notes: true, accepted: map[string]bool{}, wished: map[string]bool{}}
	if len(bytes.TrimSpace(raw)) > 0 {
		decoder := json.NewDecoder(bytes.NewReader(raw))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(o); err != nil {
			return nil, fmt.Errorf("reading the options of consistency: %w", err)
		}
		if o.MinCount < 1 {
			return nil, fmt.Errorf("reading the options of consistency: minCount is %d, it must be 1 or more", o.MinCount)
		}
	}
	for _, form := range o.Accept {
		o.accepted[form] = true
	}
	for _, form := range o.Prefer {
		o.wished[form] = true
	}
	return o, nil
}
