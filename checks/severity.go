package checks

import "fmt"

// Severity is how much an error matters, in the levels of MQM.
type Severity int

// The severities, from note to blocker.
const (
	Neutral Severity = iota
	Minor
	Major
	Critical
)

// Unspecified is no severity: what a plugin that did not give one is read as.
const Unspecified Severity = -1

var severityNames = [...]string{"neutral", "minor", "major", "critical"}

// Valid tells whether s is one of the four severities.
func (s Severity) Valid() bool { return s >= Neutral && s <= Critical }

// Weight is the penalty of the MQM scoring model: 0, 1, 5 or 25; s must be valid.
func (s Severity) Weight() int { return [...]int{0, 1, 5, 25}[s] }

func (s Severity) String() string {
	if !s.Valid() {
		return fmt.Sprintf("severity(%d)", int(s))
	}
	return severityNames[s]
}

// ParseSeverity reads a severity's name.
func ParseSeverity(name string) (Severity, error) {
	for i, known := range severityNames {
		if name == known {
			return Severity(i), nil
		}
	}
	return Neutral, fmt.Errorf("unknown severity %q; use neutral, minor, major or critical", name)
}

// MarshalText writes the name.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a name.
func (s *Severity) UnmarshalText(text []byte) (err error) {
	*s, err = ParseSeverity(string(text))
	return err
}
