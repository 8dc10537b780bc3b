package launch_test

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/kawan-mt/kawan/plugins/plugintest"
)

// journal is a log that may be read while it is written.
type journal struct {
	mu    sync.Mutex
	lines bytes.Buffer
}

func (j *journal) Write(line []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.lines.Write(line)
}

func (j *journal) String() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.lines.String()
}

func TestThePluginsLogReachesTheHosts(t *testing.T) {
	var log journal
	spec := specOf(t, plugintest.PanicInCall)
	spec.Log = slog.New(slog.NewJSONHandler(&log, nil))
	plugin := started(t, spec)
	if _, err := check(t, plugin, callLimit); err == nil {
		t.Fatal("no panic")
	}
	// The log comes another way than the answer.
	for range 100 {
		if strings.Contains(log.String(), "panic in a call") {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	var entry struct{ Level, Msg, Plugin, Panic, Stack string }
	line, _, _ := strings.Cut(log.String(), "\n")
	if err := json.Unmarshal([]byte(line), &entry); err != nil {
		t.Fatalf("%v in %q", err, line)
	}
	if entry.Level != "ERROR" || entry.Plugin != "faulty" || entry.Panic != "no such word" || !strings.Contains(entry.Stack, "faulty") {
		t.Errorf("got %+v", entry)
	}
}
