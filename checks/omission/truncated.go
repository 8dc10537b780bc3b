package omission

import (
	"github.com/kawan-mt/kawan/checks"
)

// empty reports that nothing was translated.
func (in *inspection) empty(sides []checks.Side) {
	if len(sides) == 0 {
		in.setAside(checks.Msg(checks.ReasonNothing), RuleTruncated, RuleDuplicate)
		return
	}
	whole := wholeOf(in.article.Side(sides[0]))
	f := checks.Finding{Rule: RuleTruncated, Severity: checks.Critical, Confidence: 1,
		Message: checks.Msg("omission/truncated.empty"), Target: &checks.Span{}}
	if sides[0] == checks.Source {
		f.Source = &whole
	} else {
		f.Reference = &whole
	}
	in.add(f)
}

func (in *inspection) cut() {}
