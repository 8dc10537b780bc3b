package wire

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/kawan-mt/kawan/checks"
	pb "github.com/kawan-mt/kawan/proto/kawan/plugin/v1"
)

// observationsPerBatch keeps a message of observations far below the 4 MiB that
// a gRPC server takes unless it is told otherwise.
const observationsPerBatch = 256

// Client calls a plugin in domain terms.
type Client struct {
	service    pb.PluginServiceClient
	connection grpc.ClientConnInterface
	encoded    grpc.CallOption
}

// NewClient makes a client over a connection to a plugin.
func NewClient(connection grpc.ClientConnInterface) *Client {
	return &Client{pb.NewPluginServiceClient(connection), connection, grpc.ForceCodecV2(newEncodedCodec())}
}

// Selection is a check to run and how.
type Selection struct {
	Check   string
	Rules   []string // ids of the rules to apply
	Options []byte   // JSON object; empty: defaults
}

// Describe asks the plugin what it checks. hostVersion is for its logs. Errors
// of all calls are gRPC statuses.
func (c *Client) Describe(ctx context.Context, hostVersion string) (*checks.Description, error) {
	response, err := c.service.Describe(ctx, &pb.DescribeRequest{HostVersion: hostVersion})
	if err != nil {
		return nil, err
	}
	return DescriptionFromMessage(response), nil
}

// Check has the plugin look at an article.
func (c *Client) Check(ctx context.Context, article *checks.Article, selections []Selection) (*checks.Result, error) {
	return c.CheckEncoded(ctx, NewArticle(article), selections)
}

// CheckEncoded is Check for an article that several plugins get.
func (c *Client) CheckEncoded(ctx context.Context, article *Article, selections []Selection) (*checks.Result, error) {
	request, err := newCheckRequest(article, selections)
	if err != nil {
		return nil, status.Error(codes.Internal, err.Error())
	}
	response := &pb.CheckResponse{}
	if err := c.connection.Invoke(ctx, pb.PluginService_Check_FullMethodName, request, response, c.encoded); err != nil {
		return nil, err
	}
	return &checks.Result{
		Findings:     each(response.GetFindings(), findingFrom),
		Observations: each(response.GetObservations(), observationFrom),
		Coverage:     each(response.GetCoverage(), coverageFrom),
	}, nil
}

// Reconcile has the plugin compare the articles of a group. The observations
// must come sorted by key.
func (c *Client) Reconcile(ctx context.Context, group string, selection Selection, observations iter.Seq[checks.Observation]) (*checks.Result, error) {
	// The stream ends with the context when sending stops early.
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	stream, err := c.service.Reconcile(ctx)
	if err != nil {
		return nil, err
	}
	start := &pb.ReconcileStart{Group: group, Selection: selectionTo(selection)}
	err = stream.Send(&pb.ReconcileRequest{Part: &pb.ReconcileRequest_Start{Start: start}})
	batch := &pb.ObservationBatch{}
	send := func() {
		if err == nil && len(batch.Observations) > 0 {
			err = stream.Send(&pb.ReconcileRequest{Part: &pb.ReconcileRequest_Batch{Batch: batch}})
			batch = &pb.ObservationBatch{}
		}
	}
	for observation := range observations {
		batch.Observations = append(batch.Observations, observationTo(observation))
		if len(batch.Observations) == observationsPerBatch {
			send()
		}
		if err != nil {
			break
		}
	}
	send()
	// After a failed Send only receiving tells why; Send says no more than EOF.
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("sending observations: %w", err)
	}
	response, err := stream.CloseAndRecv()
	if err != nil {
		return nil, err
	}
	return &checks.Result{
		Findings: each(response.GetFindings(), findingFrom),
		Coverage: each(response.GetCoverage(), coverageFrom),
	}, nil
}

func selectionTo(s Selection) *pb.Selection {
	return &pb.Selection{Check: s.Check, Rules: s.Rules, Options: s.Options}
}
