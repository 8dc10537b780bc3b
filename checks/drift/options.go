package drift

import (
	"fmt"
	"regexp"
	"time"

	_ "embed"

	"github.com/kawan-mt/kawan/checks"
)

//go:embed options.json
var optionSchema string

// options are what a project may ask of the check.
type options struct {
	ArticleDate string   `json:"article-date"`
	Conversions bool     `json:"conversions"`
	NumberStyle string   `json:"number-style"`
	Tolerance   float64  `json:"tolerance"`
	Ignore      []string `json:"ignore"`

	date   time.Time
	ignore []*regexp.Regexp
}

// parseOptions reads a JSON object strictly; empty content means the defaults.
func parseOptions(content []byte) (*options, error) {
	o := &options{Conversions: true}
	if err := checks.DecodeOptions("drift", content, o); err != nil {
		return nil, err
	}
	if o.Tolerance < 0 || o.Tolerance > 0.5 {
		return nil, fmt.Errorf("option tolerance of drift is %g; it must lie between 0 and 0.5", o.Tolerance)
	}
	switch o.NumberStyle {
	case "", "locale", "1,234.5", "1.234,5", "1 234,5":
	default:
		return nil, fmt.Errorf(`option number-style of drift is %q; use locale, "1,234.5", "1.234,5" or "1 234,5"`, o.NumberStyle)
	}
	if o.ArticleDate != "" {
		date, err := time.Parse(time.DateOnly, o.ArticleDate)
		if err != nil {
			return nil, fmt.Errorf("option article-date of drift is %q; write it as 2024-10-08", o.ArticleDate)
		}
		o.date = date
	}
	for _, pattern := range o.Ignore {
		compiled, err := regexp.Compile(pattern)
		if err != nil {
			return nil, fmt.Errorf("option ignore of drift: %w", err)
		}
		o.ignore = append(o.ignore, compiled)
	}
	return o, nil
}
