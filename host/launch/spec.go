package launch

import (
	"log/slog"
	"time"
)

// Limits where a [Policy] gives none.
const (
	DefaultStartTimeout = 10 * time.Second
	DefaultStopTimeout  = time.Second
	DefaultMaxAnswer    = 16 << 20 // bytes
)

// Spec says which plugin to start and how. The same Spec starts any number of processes.
type Spec struct {
	Name   string // what people call the plugin; stands in messages
	Path   string // of the executable
	Args   []string
	Policy Policy
	Log    *slog.Logger // gets what the plugin logs; nil: slog.Default()
}

// Policy is how far a plugin is trusted and how long it may take. The zero
// value is for third parties.
type Policy struct {
	// PlainSocket leaves out mutual TLS where the plugin listens on a Unix
	// socket in its private directory, which no other user can enter. It has
	// no effect where there are no such sockets. Meant for bundled checks and
	// for languages whose TLS library cannot take part.
	PlainSocket bool

	Inherit []string // names of host variables that the plugin gets beside the usual few
	Set     []string // further variables, NAME=value

	StartTimeout time.Duration // until the plugin has described itself; 0: DefaultStartTimeout
	StopTimeout  time.Duration // until a plugin that was asked to stop is killed; 0: DefaultStopTimeout
	MaxAnswer    int           // bytes of one answer; 0: DefaultMaxAnswer
}

func (p Policy) startTimeout() time.Duration { return orDefault(p.StartTimeout, DefaultStartTimeout) }
func (p Policy) stopTimeout() time.Duration  { return orDefault(p.StopTimeout, DefaultStopTimeout) }
func (p Policy) maxAnswer() int              { return orDefault(p.MaxAnswer, DefaultMaxAnswer) }

func orDefault[T int | time.Duration](value, otherwise T) T {
	if value > 0 {
		return value
	}
	return otherwise
}

func (s Spec) log() *slog.Logger {
	log := s.Log
	if log == nil {
		log = slog.Default()
	}
	return log.With("plugin", s.Name)
}
