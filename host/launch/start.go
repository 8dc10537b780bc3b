package launch

import (
	"context"
	"errors"
	"os/exec"
	"sync"
	"time"

	"github.com/hashicorp/go-hclog"
	goplugin "github.com/hashicorp/go-plugin"
	"github.com/hashicorp/go-plugin/runner"
	"google.golang.org/grpc"

	"github.com/kawan-mt/kawan/proto/handshake"
	"github.com/kawan-mt/kawan/proto/wire"
)

// Start starts all plugins at once and returns when each has described itself
// or failed, at the latest after the longest start timeout. The plugins have
// the order of specs; one that did not start is nil. The error is nil or
// [Failures]; those that started run on, and the caller stops them in any case.
func Start(ctx context.Context, specs []Spec) ([]*Plugin, error) {
	plugins := make([]*Plugin, len(specs))
	failed := make([]*Error, len(specs))
	var starting sync.WaitGroup
	for i, spec := range specs {
		starting.Go(func() { plugins[i], failed[i] = start(ctx, spec) })
	}
	starting.Wait()
	var failures Failures
	for _, failure := range failed {
		if failure != nil {
			failures = append(failures, failure)
		}
	}
	if len(failures) > 0 {
		return plugins, failures
	}
	return plugins, nil
}

func start(parent context.Context, spec Spec) (*Plugin, *Error) {
	ctx, cancel := context.WithTimeout(parent, spec.Policy.startTimeout())
	defer cancel()
	p := &Plugin{spec: spec, process: newProcess(spec)}
	dir, err := newPrivateDir()
	if err != nil {
		return nil, p.failure("start", err).because(NotStarted, err.Error())
	}
	p.dir = dir
	p.negotiator = negotiator(p.process, dir.path)

	// Nothing of go-plugin takes a context here; what hangs is ended with its process.
	release := context.AfterFunc(ctx, p.process.kill)
	watch := newWatch(ctx)
	err = p.introduce(ctx)
	if !release() && err == nil {
		err = ctx.Err()
	}
	if err != nil {
		p.process.kill()
		p.Stop()
		return nil, p.explainStart(parent, watch, err)
	}
	return p, nil
}

// introduce shakes hands and has the plugin describe itself. A connection
// proves nothing before the first call.
func (p *Plugin) introduce(ctx context.Context) error {
	watch := newWatch(ctx)
	connection, err := p.negotiator.Client()
	if err != nil {
		return err
	}
	service, err := connection.Dispense(handshake.Service)
	if err != nil {
		return err
	}
	p.service = service.(*wire.Client)
	p.description, err = p.service.Describe(ctx, hostVersion())
	if err != nil {
		return p.explain(watch, "Describe", err)
	}
	return nil
}

// negotiator is go-plugin's client, with everything that it would take from the
// host's own process replaced.
func negotiator(process *process, dir string) *goplugin.Client {
	policy := process.spec.Policy
	versions := map[int]goplugin.PluginSet{}
	for _, version := range handshake.Versions() {
		versions[version] = goplugin.PluginSet{handshake.Service: &dispenser{}}
	}
	return goplugin.NewClient(&goplugin.ClientConfig{
		HandshakeConfig: goplugin.HandshakeConfig{
			MagicCookieKey: handshake.CookieKey, MagicCookieValue: handshake.CookieValue,
		},
		VersionedPlugins: versions,
		AllowedProtocols: []goplugin.Protocol{goplugin.ProtocolGRPC},
		AutoMTLS:         usesTLS(policy),
		SkipHostEnv:      true,
		StartTimeout:     policy.startTimeout() + time.Second, // the context comes first
		UnixSocketConfig: &goplugin.UnixSocketConfig{TempDir: dir},
		Logger:           hclog.NewNullLogger(),
		SyncStdout:       process.recorder.writer("stdout"),
		SyncStderr:       process.recorder.writer("stderr"),
		GRPCDialOptions: []grpc.DialOption{
			grpc.WithDefaultCallOptions(grpc.MaxCallRecvMsgSize(policy.maxAnswer())),
		},
		RunnerFunc: func(_ hclog.Logger, cmd *exec.Cmd, socketDir string) (runner.Runner, error) {
			process.prepare(cmd.Env, socketDir)
			return process, nil
		},
	})
}

// dispenser gives go-plugin's connection the form of a [wire.Client].
type dispenser struct {
	goplugin.NetRPCUnsupportedPlugin
}

// GRPCServer is the plugin's part.
func (*dispenser) GRPCServer(*goplugin.GRPCBroker, *grpc.Server) error {
	return errors.New("a host serves no checks")
}

// GRPCClient makes the client.
func (*dispenser) GRPCClient(_ context.Context, _ *goplugin.GRPCBroker, connection *grpc.ClientConn) (any, error) {
	return wire.NewClient(connection), nil
}

// Stop ends the plugin: it is asked to, and killed with its process group when
// it takes longer than its policy allows. Calls under way fail. Stop returns
// when the process is gone and its socket removed; calling it again does nothing.
func (p *Plugin) Stop() {
	p.stopOnce.Do(func() {
		p.stopping.Store(true)
		limit := p.spec.Policy.stopTimeout()
		if p.process.condition() != "" {
			p.process.kill() // it cannot do what it is asked to
		}
		defer time.AfterFunc(limit/2, p.process.cutLifeline).Stop()
		defer time.AfterFunc(limit, p.process.kill).Stop()
		asked := make(chan struct{})
		go func() {
			defer close(asked)
			p.negotiator.Kill()
		}()
		select {
		case <-asked:
		case <-time.After(limit + unkillable):
			p.process.recorder.log.Error("the plugin process does not end even when killed", "pid", p.PID())
		}
		p.dir.remove()
	})
}

// unkillable is how long a process may take to end after SIGKILL; one that
// waits for a device may take for ever.
const unkillable = 2 * time.Second

// Stop stops all plugins at once; nil ones are passed over.
func Stop(plugins ...*Plugin) {
	var stopping sync.WaitGroup
	for _, p := range plugins {
		if p != nil {
			stopping.Go(p.Stop)
		}
	}
	stopping.Wait()
}
