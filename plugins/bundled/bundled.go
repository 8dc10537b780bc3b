// Package bundled puts kawan's own checks into the kawan executable, which
// starts itself again to serve them: every check runs in a process of its own
// and speaks the same protocol as a plugin from anywhere else.
package bundled

import (
	"fmt"
	"os"
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/consistency"
	"github.com/kawan-mt/kawan/checks/drift"
	"github.com/kawan-mt/kawan/checks/leftover"
	"github.com/kawan-mt/kawan/checks/omission"
	"github.com/kawan-mt/kawan/plugins"
)

// argument is the hidden first argument that makes the executable a plugin.
const argument = "serve-bundled-check"

// bundle holds how to make each check; only the process that serves a check makes it.
var bundle = []struct {
	name string
	make func() checks.Check
}{
	{"leftover", func() checks.Check { return leftover.New(leftover.WithFiles(plugins.Files())) }},
	{"omission", omission.New},
	{"drift", drift.New},
	{"consistency", consistency.New},
}

// Names are the bundled checks in the order in which they are presented.
func Names() []string {
	names := make([]string, len(bundle))
	for i, entry := range bundle {
		names[i] = entry.name
	}
	return names
}

// Args are the arguments with which the executable, started again, serves a check.
func Args(name string) []string { return []string{argument, name} }

// Main serves a bundled check and does not return if args, the program's
// arguments without its name, are those of [Args]. Call it first in main.
func Main(args []string) {
	if len(args) == 0 || args[0] != argument {
		return
	}
	name := ""
	if len(args) == 2 {
		name = args[1]
	}
	i := slices.Index(Names(), name)
	if i < 0 {
		fmt.Fprintf(os.Stderr, "kawan %s: there is no bundled check %q; the checks are %q\n", argument, name, Names())
		os.Exit(2)
	}
	plugins.Main(bundle[i].make())
}
