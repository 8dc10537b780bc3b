package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/message"
)

// optionSchema is what people want to know of an option's JSON Schema.
type optionSchema struct {
	Type        any             `json:"type"`
	Enum        []any           `json:"enum"`
	Default     json.RawMessage `json:"default"`
	Description string          `json:"description"`
}

// describeOptions tells which options a check has and how they are written in
// the configuration.
func (a *app) describeOptions(spec *checks.Spec, words *message.Writer) {
	var schema struct {
		Properties map[string]optionSchema `json:"properties"`
	}
	if spec.Options == "" || json.Unmarshal([]byte(spec.Options), &schema) != nil || len(schema.Properties) == 0 {
		return
	}
	fmt.Fprintf(a.Out, "\n%s\n\n    options: {%s: {NAME: …}}\n\n", words.Host("rule.options", checks.Quote("check", spec.Name)), spec.Name)
	for _, name := range slices.Sorted(maps.Keys(schema.Properties)) {
		option := schema.Properties[name]
		fmt.Fprintf(a.Out, "%s (%s)\n%s\n", name, option.kind(), a.wrapped(option.Description, "    "))
	}
}

// kind is what values an option takes, and its default: "integer, 3".
func (o *optionSchema) kind() string {
	kind := ""
	if o.Type != nil {
		kind = fmt.Sprint(o.Type)
		kind = cmp.Or(map[string]string{"array": "list", "string": "text", "boolean": "true or false"}[kind], kind)
	}
	if len(o.Enum) > 0 {
		var values []string
		for _, value := range o.Enum {
			if text, err := json.Marshal(value); err == nil {
				values = append(values, string(text))
			}
		}
		kind = strings.Join(values, " | ")
	}
	if len(o.Default) > 0 {
		kind += ", default " + string(o.Default)
	}
	return strings.TrimPrefix(kind, ", ")
}
