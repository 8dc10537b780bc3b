package plugins

import (
	"context"
	"errors"
	"log/slog"
	"os"

	"github.com/hashicorp/go-hclog"
	goplugin "github.com/hashicorp/go-plugin"
	"google.golang.org/grpc"

	"github.com/kawan-mt/kawan/proto/handshake"
	"github.com/kawan-mt/kawan/proto/wire"
)

// largestRequest is what a plugin takes, 64 MiB; gRPC's own limit of 4 MiB is
// less than a long article with its alignment may need.
const largestRequest = 64 << 20

// serve shakes hands and serves until the host asks to stop or is gone.
func (p Plugin) serve() {
	level := logLevel(os.Getenv(handshake.LogKey))
	// The handler keeps the real standard error; go-plugin replaces the variable.
	log := slog.New(slog.NewJSONHandler(os.Stderr, &slog.HandlerOptions{Level: level}))
	slog.SetDefault(log)
	if os.Getenv(handshake.LifelineKey) == handshake.LifelineStdin {
		go exitWithHost(os.Stdin)
	}
	server := p.Server()
	goplugin.Serve(&goplugin.ServeConfig{
		HandshakeConfig: goplugin.HandshakeConfig{
			MagicCookieKey: handshake.CookieKey, MagicCookieValue: handshake.CookieValue,
		},
		VersionedPlugins: map[int]goplugin.PluginSet{
			handshake.Version: {handshake.Service: &registrar{server: server}},
		},
		GRPCServer: func(options []grpc.ServerOption) *grpc.Server {
			return grpc.NewServer(append(options, ServerOptions(log)...)...)
		},
		Logger: hclog.New(&hclog.LoggerOptions{
			Output: os.Stderr, JSONFormat: true, Level: hclog.LevelFromString(level.String()),
		}),
	})
}

// ServerOptions are the options of a plugin's gRPC server: the raised receive
// limit, and recovery from panics, which are logged with their stack to log.
func ServerOptions(log *slog.Logger) []grpc.ServerOption {
	return []grpc.ServerOption{
		grpc.MaxRecvMsgSize(largestRequest),
		grpc.UnaryInterceptor(recoverUnary(log)),
		grpc.StreamInterceptor(recoverStream(log)),
	}
}

// registrar adds the service to go-plugin's server.
type registrar struct {
	goplugin.NetRPCUnsupportedPlugin
	server *wire.Server
}

// GRPCServer registers the service.
func (r *registrar) GRPCServer(_ *goplugin.GRPCBroker, server *grpc.Server) error {
	r.server.Register(server)
	return nil
}

// GRPCClient is the host's part.
func (*registrar) GRPCClient(context.Context, *goplugin.GRPCBroker, *grpc.ClientConn) (any, error) {
	return nil, errors.New("a plugin calls no checks")
}

func logLevel(name string) slog.Level {
	var level slog.Level
	if level.UnmarshalText([]byte(name)) != nil {
		return slog.LevelInfo
	}
	return level
}
