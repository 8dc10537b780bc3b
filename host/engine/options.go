package engine

import (
	"log/slog"
	"runtime"
	"time"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// Defaults of [Options].
const (
	DefaultDeadline   = 30 * time.Second
	DefaultPieceBytes = 256 << 10
	DefaultGroupLimit = 20_000
)

// Options tell how to run.
type Options struct {
	Only    []string // rules and checks to apply; empty: all
	Skip    []string // rules and checks to leave out
	Require []string // rules and checks without which an article is incomplete

	CheckOptions map[string][]byte // JSON object by check
	Levels       map[string]Level  // by rule or check; a rule's own comes first
	Overrides    []Override        // for some of the articles

	Lexicon *lexicon.Lexicon // with which texts are aligned; nil: what needs nothing installed

	// Exempt tells why a finding does not count, nil when it does. The result
	// has its findings and coverage; calls come at the same time.
	Exempt func(r *Result, f *Finding) *Exemption

	FailOn   checks.Severity // least severity that fails an article
	Deadline time.Duration   // of the analysis of an article and of one call of a plugin, see deadlines; 0: DefaultDeadline
	Parallel int             // articles at a time; 0: two for each processor, as half of them wait for plugins

	PieceBytes int // longest target that plugins get at once, UTF-8 bytes; 0: DefaultPieceBytes
	GroupLimit int // most observations of one key and group that are compared; 0: DefaultGroupLimit

	TempDir string       // where temporary files go; empty: that of the system
	Log     *slog.Logger // nil: slog.Default()
}

func (o Options) withDefaults() *Options {
	o.Deadline = orDefault(o.Deadline, DefaultDeadline)
	o.Parallel = orDefault(o.Parallel, 2*runtime.GOMAXPROCS(0))
	o.PieceBytes = orDefault(o.PieceBytes, DefaultPieceBytes)
	o.GroupLimit = orDefault(o.GroupLimit, DefaultGroupLimit)
	if o.Lexicon == nil {
		o.Lexicon = lexicon.Builtin()
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	return &o
}

func orDefault[T int | time.Duration](value, otherwise T) T {
	if value > 0 {
		return value
	}
	return otherwise
}
