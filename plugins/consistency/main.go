// Command consistency is kawan's check consistency as a plugin in an executable of its own.
package main

import (
	"github.com/kawan-mt/kawan/checks/consistency"
	"github.com/kawan-mt/kawan/plugins"
)

func main() { plugins.Main(consistency.New()) }
