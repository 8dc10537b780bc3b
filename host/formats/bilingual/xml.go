package bilingual

import "github.com/kawan-mt/kawan/host/formats/xmlscan"

// XML adds the scanner's current token, which is text, as it is.
func (p *Passage) XML(s *xmlscan.Scanner) {
	place := Place{}
	if s.Encoding() != "utf-8" {
		place.File = s.File
	}
	for run := range s.Runs {
		place.Span, place.Line, place.Column = run.Span, run.Line, run.Column
		if run.Exact {
			p.Verbatim(run.Text, place)
		} else {
			p.Replaced(run.Text, place)
		}
	}
}
