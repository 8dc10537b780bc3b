// Package plugintest helps to test plugins and what hosts them: [Serve] serves
// a check over the wire inside a test, and [Faulty] builds plugins that break in
// every way that a host must survive.
package plugintest

import (
	"context"
	"log/slog"
	"net"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/test/bufconn"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/plugins"
	"github.com/kawan-mt/kawan/proto/wire"
)

// Serve serves checks over gRPC inside the test, as their plugin would in a
// process of its own, until the test ends.
func Serve(t testing.TB, served ...checks.Check) *wire.Client {
	t.Helper()
	listener := bufconn.Listen(1 << 20)
	server := grpc.NewServer(plugins.ServerOptions(slog.New(slog.NewTextHandler(t.Output(), nil)))...)
	plugins.Plugin{Checks: served}.Server().Register(server)
	go func() { _ = server.Serve(listener) }() // ends with Stop
	t.Cleanup(server.Stop)

	connection, err := grpc.NewClient("passthrough:plugin",
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithContextDialer(func(ctx context.Context, _ string) (net.Conn, error) {
			return listener.DialContext(ctx)
		}))
	if err != nil {
		t.Fatalf("connect to the checks under test: %v", err)
	}
	t.Cleanup(func() { _ = connection.Close() })
	return wire.NewClient(connection)
}
