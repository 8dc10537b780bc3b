package main

import (
	"context"
	"errors"
	"os"

	goplugin "github.com/hashicorp/go-plugin"
	"google.golang.org/grpc"

	"github.com/kawan-mt/kawan/proto/handshake"
	pb "github.com/kawan-mt/kawan/proto/kawan/plugin/v1"
)

// serve serves without the kit, as a plugin that speaks one version of the protocol.
func serve(version int, service pb.PluginServiceServer) {
	goplugin.Serve(&goplugin.ServeConfig{
		HandshakeConfig: goplugin.HandshakeConfig{
			MagicCookieKey: handshake.CookieKey, MagicCookieValue: handshake.CookieValue,
		},
		VersionedPlugins: map[int]goplugin.PluginSet{version: {handshake.Service: &registrar{service: service}}},
		GRPCServer:       goplugin.DefaultGRPCServer,
	})
	os.Exit(0)
}

// registrar adds the service to go-plugin's server.
type registrar struct {
	goplugin.NetRPCUnsupportedPlugin
	service pb.PluginServiceServer
}

func (r *registrar) GRPCServer(_ *goplugin.GRPCBroker, server *grpc.Server) error {
	pb.RegisterPluginServiceServer(server, r.service)
	return nil
}

func (*registrar) GRPCClient(context.Context, *goplugin.GRPCBroker, *grpc.ClientConn) (any, error) {
	return nil, errors.New("a plugin calls nothing")
}

// frozen stops the process when it is to describe itself.
type frozen struct {
	pb.UnimplementedPluginServiceServer
}

// Describe never returns.
func (*frozen) Describe(context.Context, *pb.DescribeRequest) (*pb.DescribeResponse, error) {
	freeze()
	return nil, nil
}
