package engine

import (
	"errors"
	"fmt"
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// validateDescription tells what is wrong with what a plugin says of itself.
func validateDescription(description *checks.Description) error {
	if len(description.Checks) == 0 {
		return errors.New("the plugin has no checks")
	}
	seen := map[string]bool{}
	for i := range description.Checks {
		spec := &description.Checks[i]
		if !plainName(spec.Name) {
			return fmt.Errorf("check name %q: use lower-case letters, digits and hyphens", spec.Name)
		}
		if len(spec.Rules) == 0 {
			return fmt.Errorf("check %s has no rules", spec.Name)
		}
		for _, rule := range spec.Rules {
			check, name, _ := strings.Cut(rule.ID, "/")
			if check != spec.Name || !plainName(name) {
				return fmt.Errorf("rule %q of check %s: an id is the check's name, a slash, and lower-case letters, digits and hyphens", rule.ID, spec.Name)
			}
			if !rule.Severity.Valid() {
				return fmt.Errorf("rule %s has no default severity", rule.ID)
			}
			if seen[rule.ID] {
				return fmt.Errorf("rule %s is declared twice", rule.ID)
			}
			seen[rule.ID] = true
		}
	}
	return nil
}

func plainName(name string) bool {
	for _, c := range name {
		if !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-') {
			return false
		}
	}
	return name != ""
}
