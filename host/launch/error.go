package launch

import (
	"fmt"
	"strings"
)

// Kind is the class of what went wrong with a plugin.
type Kind string

// The kinds of failure.
const (
	NotStarted  Kind = "not-started"  // the file is missing, not executable or for another platform
	Crashed     Kind = "crashed"      // the process ended by itself
	NoHandshake Kind = "no-handshake" // it wrote something else than the handshake, or closed standard output
	TooNew      Kind = "too-new"      // it needs a newer protocol than this host speaks
	TooOld      Kind = "too-old"      // it speaks only protocols that this host no longer speaks
	Insecure    Kind = "insecure"     // it does not offer the protection that its policy demands
	Deadline    Kind = "deadline"     // no answer in time: it hangs, is stopped or is too slow
	TooLarge    Kind = "too-large"    // a message was larger than the other side takes
	Reported    Kind = "reported"     // it answered with an error, a recovered panic for instance
	Protocol    Kind = "protocol"     // it broke the protocol: unknown service, closed connection
	Stopped     Kind = "stopped"      // it was used after Stop
)

// Fatal tells whether the process is of no more use after a failure of kind k.
// After any other failure it may be called again.
func (k Kind) Fatal() bool { return k != Reported && k != TooLarge }

// Error is the failure of a plugin to start or to answer a call.
type Error struct {
	Plugin string // name in its Spec
	Path   string // of the executable
	Kind   Kind
	Call   string   // "start", "Describe", "Check" or "Reconcile"
	Cause  string   // what happened, English, one clause
	Exit   *Exit    // how the process ended; nil if it did not end by itself
	Stderr []string // what it last wrote to standard error, at most 20 lines; the first ones when it did not start
	Err    error    // underlying error, may be nil
}

// Exit is how a process ended.
type Exit struct {
	Code   int    // exit status, -1 after a signal
	Signal string // name of the signal, empty if it exited
}

func (e Exit) String() string {
	if e.Signal != "" {
		return "killed by signal: " + e.Signal
	}
	return fmt.Sprintf("exit status %d", e.Code)
}

// Error names plugin, path, call and cause in one line.
func (e *Error) Error() string {
	text := fmt.Sprintf("plugin %s (%s): %s: %s", e.Plugin, e.Path, e.Call, e.Cause)
	if len(e.Stderr) > 0 && e.Kind != Reported {
		text += ": " + e.Stderr[0]
	}
	return text
}

// Unwrap returns the underlying error.
func (e *Error) Unwrap() error { return e.Err }

// Detail is Error followed by the lines of standard error, indented, for people.
func (e *Error) Detail() string {
	if len(e.Stderr) == 0 {
		return e.Error()
	}
	first := fmt.Sprintf("plugin %s (%s): %s: %s", e.Plugin, e.Path, e.Call, e.Cause)
	return first + "\n    " + strings.Join(e.Stderr, "\n    ")
}

// Failures is the error of [Start]: every plugin that did not start, in the order of the Specs.
type Failures []*Error

// Error holds a line for every failure.
func (f Failures) Error() string {
	lines := make([]string, len(f))
	for i, failure := range f {
		lines[i] = failure.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the failures.
func (f Failures) Unwrap() []error {
	all := make([]error, len(f))
	for i, failure := range f {
		all[i] = failure
	}
	return all
}
