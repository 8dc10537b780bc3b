package launch_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/launch"
	"github.com/kawan-mt/kawan/plugins/plugintest"
)

func TestFaultsInCalls(t *testing.T) {
	for _, c := range []struct {
		fault  plugintest.Fault
		kind   launch.Kind
		says   string
		stderr string
		alive  bool // afterwards
	}{
		{plugintest.CrashInCall, launch.Crashed, "exit status 2", "panic: index out of the model", false},
		{plugintest.CrashOnce, launch.Crashed, "exit status 4", "", false},
		{plugintest.PanicInCall, launch.Reported, "panic: no such word", "", true},
		{plugintest.HangInCall, launch.Deadline, "no answer within", "", true},
		{plugintest.FreezeInCall, launch.Deadline, "the process is stopped", "", true},
		{plugintest.FloodForever, launch.Deadline, "no answer within", "", true},
		{plugintest.LargeAnswer, launch.TooLarge, "larger than", "", true},
	} {
		t.Run(string(c.fault), func(t *testing.T) {
			spec := specOf(t, c.fault)
			temp := shortTemp(t)
			t.Setenv("TMPDIR", temp)
			plugin := started(t, spec)
			limit := callLimit
			if c.kind == launch.Deadline {
				limit = 500 * time.Millisecond
			}
			began := time.Now()
			_, err := check(t, plugin, limit)
			if took := time.Since(began); took > limit+3*time.Second {
				t.Errorf("took %v with a deadline of %v", took, limit)
			}
			failure := failureOf(t, err)
			if failure.Kind != c.kind || failure.Call != "Check" || !strings.Contains(failure.Cause, c.says) {
				t.Errorf("got %s in %s: %s; want %s in Check: …%s…", failure.Kind, failure.Call, failure.Cause, c.kind, c.says)
			}
			if c.stderr != "" && (len(failure.Stderr) == 0 || failure.Stderr[0] != c.stderr) {
				t.Errorf("standard error is %q, want it to begin with %q", failure.Stderr, c.stderr)
			}
			if plugin.Alive() != c.alive {
				t.Errorf("alive: %v", plugin.Alive())
			}
			began = time.Now()
			plugin.Stop()
			if took := time.Since(began); took > 2*time.Second {
				t.Errorf("stopping took %v", took)
			}
			clean(t)
			if left := sockets(t, temp); len(left) > 0 {
				t.Errorf("sockets are left behind: %v", left)
			}
		})
	}
}

func TestAFloodOfOutputDoesNotDisturb(t *testing.T) {
	plugin := started(t, specOf(t, plugintest.Flood))
	if _, err := check(t, plugin, callLimit); err != nil {
		t.Error(err)
	}
}

func TestWhatAPluginForkedEndsWithIt(t *testing.T) {
	needProc(t)
	plugin := started(t, specOf(t, plugintest.Fork))
	if _, err := check(t, plugin, callLimit); err != nil {
		t.Fatal(err)
	}
	if running := processes(t); len(running) != 3 {
		t.Fatalf("%d processes run, want the plugin and two children", len(running))
	}
	began := time.Now()
	plugin.Stop()
	if took := time.Since(began); took > 2*time.Second {
		t.Errorf("stopping took %v", took)
	}
	clean(t)
}

func TestACrashedPluginStartsAnewFromItsSpec(t *testing.T) {
	plugin := started(t, specOf(t, plugintest.CrashOnce))
	if _, err := check(t, plugin, callLimit); failureOf(t, err).Kind != launch.Crashed {
		t.Fatalf("got %v, want a crash", err)
	}
	select {
	case <-plugin.Done():
	case <-time.After(5 * time.Second):
		t.Fatal("the crashed plugin is not done")
	}
	plugin.Stop()
	again := started(t, plugin.Spec())
	if _, err := check(t, again, callLimit); err != nil {
		t.Error(err)
	}
}

func TestCancellationIsNotThePluginsFault(t *testing.T) {
	plugin := started(t, specOf(t, plugintest.HangInCall))
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(100*time.Millisecond, cancel)
	_, err := plugin.Check(ctx, article("Teks."), selected)
	var failure *launch.Error
	if !errors.Is(err, context.Canceled) || errors.As(err, &failure) {
		t.Errorf("got %v, want context.Canceled alone", err)
	}
}

func TestCallsEndWhenThePluginIsStopped(t *testing.T) {
	plugin := started(t, specOf(t, plugintest.HangInCall))
	time.AfterFunc(100*time.Millisecond, plugin.Stop)
	if _, err := check(t, plugin, callLimit); failureOf(t, err).Kind != launch.Stopped {
		t.Errorf("got %v", err)
	}
	if _, err := check(t, plugin, time.Second); failureOf(t, err).Kind != launch.Stopped {
		t.Errorf("after Stop got %v", err)
	}
	if plugin.Alive() {
		t.Error("alive after Stop")
	}
}

func TestUnselectableCheckIsReported(t *testing.T) {
	plugin := started(t, specOf(t, plugintest.None))
	wrong := slices.Clone(selected)
	wrong[0].Check = "other"
	_, err := plugin.Check(t.Context(), article("Teks."), wrong)
	if failure := failureOf(t, err); failure.Kind != launch.Reported || failure.Kind.Fatal() {
		t.Errorf("got %v", failure)
	}
}

func TestFaultsInReconcile(t *testing.T) {
	for fault, kind := range map[plugintest.Fault]launch.Kind{
		plugintest.CrashInReconcile: launch.Crashed,
		plugintest.HangInReconcile:  launch.Deadline,
	} {
		t.Run(string(fault), func(t *testing.T) {
			plugin := started(t, specOf(t, fault))
			if !plugin.Describe().Checks[0].Reconciles {
				t.Fatal("the check does not reconcile")
			}
			ctx, cancel := context.WithTimeout(t.Context(), 500*time.Millisecond)
			defer cancel()
			observed := slices.Values([]checks.Observation{{Key: "k", Job: "a"}, {Key: "k", Job: "b"}})
			_, err := plugin.Reconcile(ctx, "story", selected[0], observed)
			if failure := failureOf(t, err); failure.Kind != kind || failure.Call != "Reconcile" {
				t.Errorf("got %v, want %s", failure, kind)
			}
		})
	}
}

func TestManyCallsAtOnce(t *testing.T) {
	plugin := started(t, specOf(t, plugintest.None))
	var calls sync.WaitGroup
	for range 32 {
		calls.Go(func() {
			for range 10 {
				if _, err := check(t, plugin, callLimit); err != nil {
					t.Error(err)
				}
			}
		})
	}
	calls.Wait()
}
