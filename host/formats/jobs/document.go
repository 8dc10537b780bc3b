package jobs

import (
	"fmt"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/detect"
)

// document reads the one article of a file, in whatever format.
func (d *decoder) document(text *checks.Text, side checks.Side, path string, origin *formats.Origin) error {
	options := d.Files
	options.Path, options.Lang = path, text.Lang
	var article *formats.Reading
	for reading, err := range detect.ReadAll(path, d.Format, options) {
		if err != nil {
			return err
		}
		if article != nil {
			return fmt.Errorf("%s: the file holds several articles; a job has one, so check the file itself", path)
		}
		article = reading
	}
	lang := text.Lang
	*text = article.Text
	if known := formats.KnownLanguage(text.Lang); known != "" {
		text.Lang = known
	}
	if lang != "" {
		text.Lang = lang
	}
	if origin.Documents == nil {
		origin.Documents = map[checks.Side]*formats.Document{}
	}
	origin.Documents[side] = &article.Document
	origin.Warnings = append(origin.Warnings, article.Warnings...)
	return nil
}
