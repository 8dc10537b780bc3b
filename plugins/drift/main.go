// Command drift is kawan's check drift as a plugin in an executable of its own.
package main

import (
	"github.com/kawan-mt/kawan/checks/drift"
	"github.com/kawan-mt/kawan/plugins"
)

func main() { plugins.Main(drift.New()) }
