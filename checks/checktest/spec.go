package checktest

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/text/language"

	"github.com/kawan-mt/kawan/checks"
)

// english is the language every catalogue set has.
const english = "en"

// specProblems is what is wrong with what a check says of itself.
func specProblems(spec checks.Spec) []string {
	var problems []string
	report := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	if spec.Name == "" {
		report("the check has no name")
	}
	if len(spec.Rules) == 0 {
		report("the check has no rules")
	}
	seen := map[string]bool{}
	for _, rule := range spec.Rules {
		if seen[rule.ID] {
			report("rule %s is declared twice", rule.ID)
		}
		seen[rule.ID] = true
		problems = append(problems, ruleProblems(spec.Name, &rule)...)
	}
	if spec.Options != "" {
		if err := compileSchema(spec.Options); err != nil {
			report("the options are no valid JSON Schema: %v", err)
		}
	}
	return append(problems, catalogueProblems(&spec)...)
}

func ruleProblems(check string, rule *checks.Rule) []string {
	var problems []string
	report := func(format string, args ...any) {
		problems = append(problems, fmt.Sprintf("rule %s: ", rule.ID)+fmt.Sprintf(format, args...))
	}
	if prefix, name, _ := strings.Cut(rule.ID, "/"); prefix != check || name == "" {
		report("its id does not start with %q", check+"/")
	}
	if rule.Title == "" || rule.Help == "" {
		report("it has no title or no help")
	}
	if rule.Severity < checks.Neutral || rule.Severity > checks.Critical {
		report("unknown severity %v", rule.Severity)
	}
	if rule.MQM == "" || rule.ITS == "" {
		report("it has no MQM or no ITS type")
	}
	for _, tag := range rule.Languages {
		if _, err := language.Parse(tag); err != nil {
			report("language %q: %v", tag, err)
		}
	}
	for _, need := range rule.Needs {
		switch need {
		case checks.NeedSource, checks.NeedReference, checks.NeedGlossary, checks.NeedGroup:
		default:
			report("unknown need %q", need)
		}
	}
	return problems
}

func compileSchema(schema string) error {
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(schema))
	if err != nil {
		return err
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("options.json", document); err != nil {
		return err
	}
	_, err = compiler.Compile("options.json")
	return err
}

// catalogueProblems compares the catalogues with English and with the rules.
func catalogueProblems(spec *checks.Spec) []string {
	var problems []string
	report := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	complete := spec.Catalogues[english]
	if complete == nil {
		report("there is no English catalogue")
	}
	titles := map[string]bool{}
	for _, rule := range spec.Rules {
		titles[rule.ID+".title"], titles[rule.ID+".help"] = true, true
	}
	for _, tag := range slices.Sorted(maps.Keys(spec.Catalogues)) {
		catalogue := spec.Catalogues[tag]
		for _, code := range slices.Sorted(maps.Keys(catalogue)) {
			text, known := complete[code]
			if !known && !titles[code] {
				report("catalogue %s: code %s is not in the English one", tag, code)
			} else if missing := unknownPlaceholders(catalogue[code], text); known && len(missing) > 0 {
				report("catalogue %s: %s has placeholders %v that English does not have", tag, code, missing)
			}
		}
		for _, code := range slices.Sorted(maps.Keys(complete)) {
			if catalogue[code] == "" {
				report("catalogue %s: code %s is missing", tag, code)
			}
		}
		for _, code := range slices.Sorted(maps.Keys(titles)) {
			if tag != english && complete[code] == "" && catalogue[code] == "" {
				report("catalogue %s: %s is missing", tag, code)
			}
		}
	}
	return problems
}

var placeholder = regexp.MustCompile(`\{([A-Za-z0-9_-]+)\}`)

func placeholders(text string) []string {
	var names []string
	for _, match := range placeholder.FindAllStringSubmatch(text, -1) {
		names = append(names, match[1])
	}
	return names
}

func unknownPlaceholders(text, reference string) []string {
	known := placeholders(reference)
	return slices.DeleteFunc(placeholders(text), func(name string) bool { return slices.Contains(known, name) })
}
