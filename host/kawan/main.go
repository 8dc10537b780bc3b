// Command kawan checks a translated article before it is published.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/kawan-mt/kawan/host/cli"
	"github.com/kawan-mt/kawan/plugins/bundled"
)

func main() {
	bundled.Main(os.Args[1:])
	// A reader that goes away ends the run in order, not by a signal.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := cli.Main(ctx, os.Args[1:], cli.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr},
		cli.Bundled{Names: bundled.Names(), Args: bundled.Args, Proposer: proposer{}})
	stop()
	os.Exit(status)
}
