package launch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/kawan-mt/kawan/proto/handshake"
)

// lastBreath is how long a plugin that closed its connection may take to end.
const lastBreath = 2 * time.Second

// watch remembers when a call began, to tell how long it took.
type watch struct {
	ctx   context.Context
	began time.Time
}

func newWatch(ctx context.Context) watch { return watch{ctx, time.Now()} }

func (w watch) elapsed() time.Duration {
	elapsed := time.Since(w.began)
	if elapsed > time.Second {
		return elapsed.Round(100 * time.Millisecond)
	}
	return elapsed.Round(time.Millisecond)
}

// explain turns the error of a call into the caller's own cancellation or an *Error.
func (p *Plugin) explain(w watch, call string, err error) error {
	if errors.Is(w.ctx.Err(), context.Canceled) {
		return w.ctx.Err()
	}
	failure := p.failure(call, err)
	code := status.Code(err)
	switch {
	case p.stopping.Load():
		return failure.because(Stopped, "it was stopped by the host")
	case code == codes.Unavailable || code == codes.Canceled && !p.Alive():
		if p.awaitEnd(lastBreath) {
			return failure.crashed("it ended without answering", p.process)
		}
		return failure.because(Protocol, "the connection failed or was closed without an answer")
	case code == codes.DeadlineExceeded || errors.Is(w.ctx.Err(), context.DeadlineExceeded):
		return failure.because(Deadline, fmt.Sprintf("no answer within %s%s", w.elapsed(), p.process.condition()))
	case code == codes.ResourceExhausted:
		return failure.because(TooLarge, "a message is larger than the other side takes: "+words(err))
	case code == codes.Unimplemented:
		return failure.because(Protocol, "it does not serve kawan.plugin.v1: "+words(err))
	default:
		return failure.because(Reported, "it reports an error: "+words(err))
	}
}

// words is the text of a status without its code, on one line.
func words(err error) string {
	text := err.Error()
	if reported, ok := status.FromError(err); ok {
		text = reported.Message()
	}
	first, _, _ := strings.Cut(text, "\n")
	return printable(first)
}

func (p *Plugin) awaitEnd(limit time.Duration) bool {
	select {
	case <-p.process.ended:
		return true
	case <-time.After(limit):
		return false
	}
}

func (p *Plugin) failure(call string, err error) *Error {
	return &Error{
		Plugin: p.spec.Name, Path: p.spec.Path, Call: call, Err: err,
		Stderr: p.process.recorder.output.tail(),
	}
}

func (e *Error) because(kind Kind, cause string) *Error {
	e.Kind, e.Cause = kind, cause
	return e
}

func (e *Error) crashed(what string, process *process) *Error {
	e.Exit = process.exit()
	e.Stderr = process.recorder.output.tail()
	if e.Exit != nil {
		what += " (" + e.Exit.String() + ")"
	}
	return e.because(Crashed, what)
}

// explainStart tells why a plugin did not come to describe itself. Its process
// has ended.
func (p *Plugin) explainStart(parent context.Context, w watch, err error) *Error {
	failure := p.failure("start", err)
	failure.Stderr = p.process.recorder.output.head()
	if parent.Err() != nil {
		return failure.because(Stopped, "the start was given up: "+context.Cause(parent).Error())
	}
	if p.process.startErr != nil {
		failure.Err = p.process.startErr
		return failure.because(NotStarted, whyNotStarted(p.spec.Path, p.process.startErr))
	}
	greeting := &p.process.greeting
	text, greeted := greeting.line()
	version, understood := greeting.version()
	switch {
	case greeted && !understood:
		failure.Exit = p.process.exit()
		return failure.because(NoHandshake, fmt.Sprintf(
			"it wrote %q to standard output instead of the handshake", shorten(printable(text))))
	case greeted && version > handshake.Version:
		return failure.because(TooNew, fmt.Sprintf(
			"it needs version %d of the plugin protocol, this kawan speaks %v; a newer kawan can run it", version, handshake.Versions()))
	case greeted && !handshake.Speaks(version):
		return failure.because(TooOld, fmt.Sprintf(
			"it speaks version %d of the plugin protocol, this kawan needs %v; a newer release of the plugin is needed", version, handshake.Versions()))
	}
	if cause := greeting.insecure(p.spec.Policy, p.process.dir); greeted && cause != "" {
		return failure.because(Insecure, cause)
	}
	if exit := p.process.exit(); exit != nil {
		return failure.crashed("it ended before it described itself", p.process)
	}
	if errors.Is(w.ctx.Err(), context.DeadlineExceeded) {
		what := "no handshake within "
		if greeted {
			what = "it did not describe itself within "
		}
		return failure.because(Deadline, what+w.elapsed().String())
	}
	if !greeted {
		return failure.because(NoHandshake, "it closed standard output without the handshake")
	}
	if explained := (*Error)(nil); errors.As(err, &explained) {
		explained.Call = "start"
		return explained
	}
	return failure.because(Protocol, "no connection after the handshake: "+words(err))
}

func shorten(text string) string {
	const longest = 80
	if runes := []rune(text); len(runes) > longest {
		return string(runes[:longest]) + "…"
	}
	return text
}

func whyNotStarted(path string, err error) string {
	info, statErr := os.Stat(path)
	switch {
	case statErr == nil && info.IsDir():
		return "the path is a directory, not a program"
	case errors.Is(err, fs.ErrNotExist) && statErr == nil:
		return "the interpreter or loader that the file names does not exist"
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, exec.ErrNotFound):
		return "there is no such file"
	case errors.Is(err, fs.ErrPermission):
		return "the file is not executable by this user"
	case errors.Is(err, syscall.ENOEXEC):
		return fmt.Sprintf("the file is no program for %s/%s", runtime.GOOS, runtime.GOARCH)
	}
	return err.Error()
}
