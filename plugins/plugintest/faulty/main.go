// Command faulty is a check plugin that breaks in the way that its file name
// tells: "faulty-hang-in-call" hangs in a call. Hosts are tested with it.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/kawan-mt/kawan/plugins"
	"github.com/kawan-mt/kawan/plugins/plugintest"
	"github.com/kawan-mt/kawan/proto/handshake"
	pb "github.com/kawan-mt/kawan/proto/kawan/plugin/v1"
)

func main() {
	if len(os.Args) == 2 && os.Args[1] == childArgument {
		time.Sleep(time.Hour)
		return
	}
	name := strings.TrimSuffix(filepath.Base(os.Args[0]), ".exe")
	fault := plugintest.Fault(strings.TrimPrefix(name, "faulty-"))
	if os.Getenv(handshake.CookieKey) == handshake.CookieValue {
		breakAtStart(fault)
	}
	plugins.Plugin{Name: "faulty", Version: "1.0.0", Checks: served(fault)}.Main()
}

func breakAtStart(fault plugintest.Fault) {
	switch fault {
	case plugintest.CrashAtStart:
		fmt.Fprintln(os.Stderr, "cannot load the model: model.bin is missing")
		fmt.Fprintln(os.Stderr, "reinstall the plugin")
		os.Exit(3)
	case plugintest.Silent:
		time.Sleep(time.Hour)
	case plugintest.FreezeAtStart:
		freeze()
	case plugintest.PrintAtStart:
		fmt.Println("Loading the model…")
	case plugintest.FloodAtStart:
		for {
			fmt.Print(strings.Repeat("flood ", 1000))
		}
	case plugintest.FreezeInDescribe:
		serve(handshake.Version, &frozen{})
	case plugintest.NewerProtocol:
		serve(99, &pb.UnimplementedPluginServiceServer{})
	}
}
