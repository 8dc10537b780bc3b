// Command omission is kawan's check omission as a plugin in an executable of its own.
package main

import (
	"github.com/kawan-mt/kawan/checks/omission"
	"github.com/kawan-mt/kawan/plugins"
)

func main() { plugins.Main(omission.New()) }
