package cli

import (
	"maps"

	"github.com/kawan-mt/kawan/host/config"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/report"
)

// kindOf are the kinds under which the report names the files of options.
var kindOf = map[string]string{config.FormatDictionary: "dictionary", config.FormatFile: "words"}

// locateFiles makes the files in the options of checks absolute, which is
// known of the checks once they have started, and notes them for the report. The
// engine, which was given the same maps, has not asked for anything yet.
func (s *session) locateFiles(options *engine.Options) error {
	for _, spec := range s.engine.Specs() {
		files, err := s.file.LocateFiles(spec.Name, spec.Options)
		if err != nil {
			return err
		}
		for _, file := range files {
			sum, err := digest(file.Path)
			if err != nil {
				return err
			}
			s.used = append(s.used, report.Used{Kind: kindOf[file.Format], Path: file.Path, SHA256: sum})
		}
	}
	maps.Copy(options.CheckOptions, optionsOf(&s.file.Settings))
	for i := range options.Overrides {
		maps.Copy(options.Overrides[i].CheckOptions, optionsOf(&s.file.Overrides[i].Settings))
	}
	return nil
}
