package launch_test

import (
	"context"
	"os"
	"runtime"
	"testing"
	"time"

	"github.com/kawan-mt/kawan/host/launch"
	"github.com/kawan-mt/kawan/plugins/plugintest"
)

// openFiles is the number of open files of the test program.
func openFiles(t *testing.T) int {
	t.Helper()
	files, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Skipf("needs /proc: %v", err)
	}
	return len(files)
}

func TestPluginsLeaveNeitherFilesNorGoroutines(t *testing.T) {
	faults := []plugintest.Fault{
		plugintest.None, plugintest.CrashInCall, plugintest.CrashAtStart, plugintest.PrintAtStart, plugintest.HangInCall,
	}
	cycle := func() {
		for _, fault := range faults {
			plugins, _ := launch.Start(t.Context(), []launch.Spec{specOf(t, fault)})
			if plugins[0] != nil {
				ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
				_, _ = plugins[0].Check(ctx, article("Teks."), selected)
				cancel()
			}
			launch.Stop(plugins...)
		}
	}
	cycle() // what is made once and kept
	files, goroutines := openFiles(t), runtime.NumGoroutine()
	for range 4 {
		cycle()
	}
	// Goroutines of closed connections take a moment to end.
	for range 100 {
		if openFiles(t) <= files && runtime.NumGoroutine() <= goroutines {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	stacks := make([]byte, 1<<16)
	stacks = stacks[:runtime.Stack(stacks, true)]
	t.Errorf("%d files became %d, %d goroutines %d\n%s", files, openFiles(t), goroutines, runtime.NumGoroutine(), stacks)
}
