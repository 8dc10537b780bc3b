// Command leftover is kawan's check leftover as a plugin in an executable of its own.
package main

import (
	"github.com/kawan-mt/kawan/checks/leftover"
	"github.com/kawan-mt/kawan/plugins"
)

func main() { plugins.Main(leftover.New(leftover.WithFiles(plugins.Files()))) }
