package plugins

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/proto/handshake"
	"github.com/kawan-mt/kawan/proto/wire"
)

// Plugin is what a process serves.
type Plugin struct {
	Name    string // lower-case letters, digits, hyphens; empty: of the only check, else of the executable
	Version string // semantic; empty: of the module that was built
	Checks  []checks.Check
}

// Main serves checks as a plugin until the host ends it. It does not return.
func Main(served ...checks.Check) { Plugin{Checks: served}.Main() }

// Main serves the plugin until the host ends it. It does not return.
//
// Run by hand the program says what it is and exits with status 2; with the
// argument --describe it prints its description as JSON.
func (p Plugin) Main() {
	p = p.named()
	switch {
	case len(os.Args) == 2 && os.Args[1] == "--describe":
		if err := p.describe(os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	case os.Getenv(handshake.CookieKey) != handshake.CookieValue:
		fmt.Fprint(os.Stderr, p.introduction())
		os.Exit(2)
	}
	p.serve()
	os.Exit(0)
}

// named is p with name and version filled in.
func (p Plugin) named() Plugin {
	if p.Name == "" && len(p.Checks) == 1 {
		p.Name = p.Checks[0].Spec().Name
	}
	if p.Name == "" {
		p.Name = strings.TrimSuffix(filepath.Base(os.Args[0]), ".exe")
	}
	if info, ok := debug.ReadBuildInfo(); ok && p.Version == "" {
		p.Version = strings.TrimPrefix(info.Main.Version, "v")
	}
	if p.Version == "" || p.Version == "(devel)" {
		p.Version = "0.0.0-devel"
	}
	return p
}

// Server is the gRPC service that the plugin serves: its checks with their
// concurrency limited.
func (p Plugin) Server() *wire.Server {
	p = p.named()
	served := make([]checks.Check, len(p.Checks))
	for i, check := range p.Checks {
		served[i] = limited(check)
	}
	return wire.NewServer(p.Name, p.Version, served...)
}
