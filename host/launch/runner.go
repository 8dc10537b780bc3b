package launch

import (
	"context"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/hashicorp/go-plugin/runner"
)

// What follows is go-plugin's view of a process; its life is in process.go.
var _ runner.Runner = (*process)(nil)

// Start starts the process; go-plugin calls it once.
func (p *process) Start(context.Context) error {
	started := make(chan error, 1)
	go p.live(started)
	err := <-started
	p.mu.Lock()
	p.startErr = err
	p.mu.Unlock()
	return err
}

// Wait waits until the process ended.
func (p *process) Wait(context.Context) error {
	<-p.ended
	return nil
}

// Kill ends the process.
func (p *process) Kill(context.Context) error {
	p.kill()
	return nil
}

// ID is the process id.
func (p *process) ID() string {
	if pid := p.pid(); pid > 0 {
		return strconv.Itoa(pid)
	}
	return ""
}

// Name is the plugin's name.
func (p *process) Name() string { return p.spec.Name }

// Stdout ends after the first line; the rest is read here, however long its lines are.
func (p *process) Stdout() io.ReadCloser { return p.greeting.reader }

// Stderr is empty: this package reads standard error itself.
func (p *process) Stderr() io.ReadCloser { return io.NopCloser(strings.NewReader("")) }

// Diagnose adds nothing; [Error] tells what went wrong.
func (p *process) Diagnose(context.Context) string { return "" }

// HostToPlugin returns the address as it is.
func (p *process) HostToPlugin(network, address string) (string, string, error) {
	return network, address, nil
}

// PluginToHost refuses an address that the policy does not allow.
func (p *process) PluginToHost(network, address string) (string, string, error) {
	if cause := p.greeting.insecure(p.spec.Policy, p.dir); cause != "" {
		return "", "", errors.New(cause)
	}
	return network, address, nil
}
