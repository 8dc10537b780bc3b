package wire

import (
	"context"
	"errors"
	"fmt"
	"io"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/kawan-mt/kawan/checks"
	pb "github.com/kawan-mt/kawan/proto/kawan/plugin/v1"
)

// Server serves checks over the plugin protocol.
type Server struct {
	pb.UnimplementedPluginServiceServer
	description checks.Description
	checks      map[string]checks.Check
}

// NewServer makes a server of list under a plugin's name and version.
func NewServer(name, version string, list ...checks.Check) *Server {
	server := &Server{
		description: checks.Description{Name: name, Version: version},
		checks:      make(map[string]checks.Check, len(list)),
	}
	for _, check := range list {
		spec := check.Spec()
		server.description.Checks = append(server.description.Checks, spec)
		server.checks[spec.Name] = check
	}
	return server
}

// Register adds the service to a gRPC server.
func (s *Server) Register(registrar grpc.ServiceRegistrar) {
	pb.RegisterPluginServiceServer(registrar, s)
}

// Description is what the server answers to Describe.
func (s *Server) Description() checks.Description { return s.description }

// Describe implements the protocol.
func (s *Server) Describe(context.Context, *pb.DescribeRequest) (*pb.DescribeResponse, error) {
	return DescriptionToMessage(&s.description), nil
}

// Check implements the protocol: it runs the selected checks one after the
// other on the article.
func (s *Server) Check(ctx context.Context, request *pb.CheckRequest) (*pb.CheckResponse, error) {
	article := ArticleFromMessage(request.GetArticle())
	response := &pb.CheckResponse{}
	for _, selection := range request.GetSelections() {
		check, err := s.check(selection)
		if err != nil {
			return nil, err
		}
		result, err := check.Check(ctx, &checks.Request{
			Article: article, Rules: selection.GetRules(), Options: selection.GetOptions(),
		})
		if err != nil {
			return nil, failure(fmt.Errorf("checking %q with %s: %w", article.ID, selection.GetCheck(), err))
		}
		response.Findings = append(response.Findings, each(result.Findings, findingTo)...)
		response.Observations = append(response.Observations, each(result.Observations, observationTo)...)
		response.Coverage = append(response.Coverage, each(result.Coverage, coverageTo)...)
	}
	return response, nil
}

// Reconcile implements the protocol: it reads the observations key by key and
// hands each key to the check.
func (s *Server) Reconcile(stream grpc.ClientStreamingServer[pb.ReconcileRequest, pb.ReconcileResponse]) error {
	first, err := stream.Recv()
	if err != nil {
		return failure(fmt.Errorf("reading the start of a reconciliation: %w", err))
	}
	start := first.GetStart()
	if start == nil {
		return status.Error(codes.InvalidArgument, "a reconciliation begins with a start, not with observations")
	}
	check, err := s.check(start.GetSelection())
	if err != nil {
		return err
	}
	reconciler, ok := check.(checks.Reconciler)
	if !ok {
		return status.Errorf(codes.InvalidArgument, "check %q does not reconcile", start.GetSelection().GetCheck())
	}
	reconciliation := &reconciliation{reconciler: reconciler, start: start, response: &pb.ReconcileResponse{}}
	for {
		request, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return failure(fmt.Errorf("reading observations: %w", err))
		}
		for _, observation := range request.GetBatch().GetObservations() {
			if err := reconciliation.add(stream.Context(), observationFrom(observation)); err != nil {
				return failure(err)
			}
		}
	}
	if err := reconciliation.decide(stream.Context()); err != nil {
		return failure(err)
	}
	return stream.SendAndClose(reconciliation.response)
}

func (s *Server) check(selection *pb.Selection) (checks.Check, error) {
	if check, ok := s.checks[selection.GetCheck()]; ok {
		return check, nil
	}
	return nil, status.Errorf(codes.InvalidArgument, "plugin %q has no check %q", s.description.Name, selection.GetCheck())
}

// failure keeps the codes of cancelled and expired contexts, so that the host
// can tell them from a check that broke.
func failure(err error) error {
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return status.FromContextError(err).Err()
	}
	if _, ok := status.FromError(err); ok {
		return err
	}
	return status.Error(codes.Internal, err.Error())
}
