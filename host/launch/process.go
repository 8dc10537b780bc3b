package launch

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"time"
)

// lastWords is how long the output of an ended process is still read.
const lastWords = 250 * time.Millisecond

// process is the operating system's side of one plugin: go-plugin negotiates
// with it as a runner.Runner (runner.go), and it can be ended at any time without go-plugin.
type process struct {
	spec     Spec
	token    string
	recorder recorder
	greeting greeting

	ended chan struct{} // closed when the process was reaped and its output read

	mu       sync.Mutex
	cmd      *exec.Cmd
	stdin    *os.File // write end; the plugin's life-line
	dir      string   // private socket directory
	startErr error
	killed   bool // by the host
	reaped   bool
}

func newProcess(spec Spec) *process {
	p := &process{spec: spec, token: newToken(), ended: make(chan struct{})}
	p.recorder.log = spec.log()
	p.greeting.init()
	return p
}

// prepare takes over the environment that go-plugin made and the directory for the socket.
func (p *process) prepare(env []string, dir string) {
	p.cmd = exec.Command(p.spec.Path, p.spec.Args...)
	p.cmd.Env = append(environment(p.spec.Policy, p.recorder.log, p.token), env...)
	p.dir = dir
	ownGroup(p.cmd)
}

// live is the life of the process from start to end. It keeps its thread, since
// the kernel ties the plugin's life to the thread that started it where it can.
func (p *process) live(started chan<- error) {
	defer holdThread()()
	defer close(p.ended)

	streams, err := p.connect()
	if err != nil {
		p.greeting.close()
		started <- err
		return
	}
	started <- nil

	var reading sync.WaitGroup
	reading.Go(func() { p.greeting.read(streams.stdout, p.recorder.line("stdout")) })
	reading.Go(func() { eachLine(streams.stderr, p.recorder.line("stderr")) })

	awaitExit(p.cmd)
	p.mu.Lock()
	killGroup(p.cmd)
	_ = p.cmd.Wait() // the state tells how it ended
	p.reaped = true
	_ = p.stdin.Close()
	p.mu.Unlock()
	sweep(p.token)

	// A process that escaped may hold the pipes open for ever.
	late := time.AfterFunc(lastWords, streams.close)
	reading.Wait()
	late.Stop()
	streams.close()
}

// streams are the host's ends of the plugin's output.
type streams struct{ stdout, stderr *os.File }

func (s streams) close() {
	_ = s.stdout.Close()
	_ = s.stderr.Close()
}

// connect starts the process with three pipes.
func (p *process) connect() (own streams, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.killed {
		return own, errors.New("stopped before it was started")
	}
	var opened []*os.File
	defer func() {
		if err != nil {
			for _, file := range opened {
				_ = file.Close()
			}
		}
	}()
	pipe := func() (r, w *os.File) {
		if err == nil {
			if r, w, err = os.Pipe(); err == nil {
				opened = append(opened, r, w)
			}
		}
		return r, w
	}
	in, life := pipe()
	out, outEnd := pipe()
	errs, errsEnd := pipe()
	if err != nil {
		return own, fmt.Errorf("make pipes for the plugin: %w", err)
	}
	p.cmd.Stdin, p.cmd.Stdout, p.cmd.Stderr = in, outEnd, errsEnd
	if err = p.cmd.Start(); err != nil {
		return own, err
	}
	for _, theirs := range []*os.File{in, outEnd, errsEnd} {
		_ = theirs.Close()
	}
	p.stdin = life
	return streams{out, errs}, nil
}

// kill ends the process and its group at once. It may be called at any time, also twice.
func (p *process) kill() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.killed = true
	if p.stdin != nil && !p.reaped {
		killGroup(p.cmd)
	}
}

// cutLifeline tells the plugin that its host is gone.
func (p *process) cutLifeline() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.stdin != nil {
		_ = p.stdin.Close()
	}
}

// exit is how the process ended by itself; nil while it runs and after kill.
func (p *process) exit() *Exit {
	select {
	case <-p.ended:
	default:
		return nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.cmd == nil || p.cmd.ProcessState == nil {
		return nil
	}
	exit := exitOf(p.cmd.ProcessState)
	if p.killed && exit.Signal != "" {
		return nil
	}
	return &exit
}

func (p *process) pid() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.cmd == nil || p.cmd.Process == nil {
		return 0
	}
	return p.cmd.Process.Pid
}
