package plugins

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"google.golang.org/protobuf/encoding/protojson"

	"github.com/kawan-mt/kawan/proto/wire"
)

// describe writes the plugin's answer to Describe as JSON.
func (p Plugin) describe(w io.Writer) error {
	description := p.Server().Description()
	text, err := protojson.Marshal(wire.DescriptionToMessage(&description))
	if err != nil {
		return fmt.Errorf("write the description of plugin %s: %w", p.Name, err)
	}
	// protojson varies its white space from build to build on purpose.
	var indented bytes.Buffer
	if err := json.Indent(&indented, text, "", "  "); err != nil {
		return fmt.Errorf("indent the description of plugin %s: %w", p.Name, err)
	}
	_, err = fmt.Fprintf(w, "%s\n", &indented)
	return err
}

// introduction tells a person who ran the program by hand what it is for.
func (p Plugin) introduction() string {
	var text strings.Builder
	say := func(format string, values ...any) { fmt.Fprintf(&text, format, values...) }
	say("%s %s is a check plugin of kawan and is started by kawan, not by hand.\n\n", p.Name, p.Version)
	for _, check := range p.Checks {
		for _, rule := range check.Spec().Rules {
			say("    %-24s %s\n", rule.ID, rule.Title)
		}
	}
	say("\nRun it with:      kawan check --plugin %s=PATH-OF-THIS-PROGRAM ARTICLE\n", p.Name)
	say("See it as JSON:   run this program with --describe\n")
	return text.String()
}
