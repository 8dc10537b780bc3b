package cli

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// patience is how long a run takes before its progress is shown.
const patience = 2 * time.Second

// progress shows on a terminal how many articles are done, once a run is long.
type progress struct {
	out   io.Writer // nil: shows nothing
	mu    sync.Mutex
	count int
	shown bool
	over  chan struct{}
}

func (a *app) progress() *progress {
	p := &progress{over: make(chan struct{})}
	if _, ok := terminal(a.Err); ok {
		p.out = a.Err
		go p.run()
	}
	return p
}

func (p *progress) run() {
	wait := time.NewTimer(patience)
	defer wait.Stop()
	for {
		select {
		case <-p.over:
			return
		case <-wait.C:
		}
		p.mu.Lock()
		fmt.Fprintf(p.out, "\r\x1b[Kchecked %d articles …", p.count)
		p.shown = true
		p.mu.Unlock()
		wait.Reset(patience / 4)
	}
}

// clear wipes the line before something else is written.
func (p *progress) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.shown {
		fmt.Fprint(p.out, "\r\x1b[K")
		p.shown = false
	}
}

// done counts an article.
func (p *progress) done() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.count++
}

func (p *progress) stop() {
	close(p.over)
	p.clear()
}
