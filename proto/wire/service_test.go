package wire

import (
	"context"
	"errors"
	"fmt"
	"net"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/status"
	"google.golang.org/grpc/test/bufconn"

	"github.com/kawan-mt/kawan/checks"
)

// lengths is a check that reports every target, and the keys it reconciles.
type lengths struct {
	fail error
	wait bool
}

func (lengths) Spec() checks.Spec {
	return checks.Spec{Name: "lengths", Reconciles: true, Rules: []checks.Rule{{ID: "lengths/any"}}}
}

func (l lengths) Check(ctx context.Context, request *checks.Request) (*checks.Result, error) {
	if l.wait {
		<-ctx.Done()
		return nil, ctx.Err()
	}
	if l.fail != nil {
		return nil, l.fail
	}
	span := checks.Span{End: len(request.Article.Target.Content)}
	return &checks.Result{
		Findings: []checks.Finding{{Rule: request.Rules[0], Target: &span, Message: checks.Msg(string(request.Options))}},
		Coverage: []checks.Coverage{{Rule: request.Rules[0], Status: checks.Checked}},
	}, nil
}

func (l lengths) Reconcile(_ context.Context, request *checks.ReconcileRequest) (*checks.Result, error) {
	status := checks.Checked
	if request.Key == "b" {
		status = checks.NotChecked
	}
	return &checks.Result{
		Findings: []checks.Finding{{Rule: "lengths/any", Job: fmt.Sprint(request.Group, request.Key, len(request.Observations))}},
		Coverage: []checks.Coverage{{Rule: "lengths/any", Status: status}},
	}, l.fail
}

func connect(t *testing.T, list ...checks.Check) *Client {
	t.Helper()
	listener := bufconn.Listen(1 << 20)
	server := grpc.NewServer()
	NewServer("test", "1.2.3", list...).Register(server)
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(server.Stop)
	connection, err := grpc.NewClient("passthrough:///test",
		grpc.WithContextDialer(func(ctx context.Context, _ string) (net.Conn, error) { return listener.DialContext(ctx) }),
		grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = connection.Close() })
	return NewClient(connection)
}

func TestDescribe(t *testing.T) {
	got, err := connect(t, lengths{}).Describe(t.Context(), "0.1.0")
	if err != nil {
		t.Fatal(err)
	}
	want := &checks.Description{Name: "test", Version: "1.2.3", Checks: []checks.Spec{lengths{}.Spec()}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestCheck(t *testing.T) {
	article := &checks.Article{ID: "a", Target: checks.Text{Content: "kawan"}}
	got, err := connect(t, lengths{}).Check(t.Context(), article,
		[]Selection{{Check: "lengths", Rules: []string{"lengths/any"}, Options: []byte(`{"x":1}`)}})
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Findings) != 1 || *got.Findings[0].Target != (checks.Span{End: 5}) || got.Findings[0].Message.Code != `{"x":1}` {
		t.Errorf("findings %+v", got.Findings)
	}
	if len(got.Coverage) != 1 || got.Coverage[0].Status != checks.Checked {
		t.Errorf("coverage %+v", got.Coverage)
	}
}

func TestReconcileKeyByKey(t *testing.T) {
	var observations []checks.Observation
	for _, key := range []string{"", "a", "b", "c"} {
		for range len(key)*observationsPerBatch + 1 {
			observations = append(observations, checks.Observation{Key: key})
		}
	}
	got, err := connect(t, lengths{}).Reconcile(t.Context(), "g", Selection{Check: "lengths"}, slices.Values(observations))
	if err != nil {
		t.Fatal(err)
	}
	var jobs []string
	for _, finding := range got.Findings {
		jobs = append(jobs, finding.Job)
	}
	if want := []string{"g1", "ga257", "gb257", "gc257"}; !slices.Equal(jobs, want) {
		t.Errorf("reconciled %q, want %q", jobs, want)
	}
	if len(got.Coverage) != 1 || got.Coverage[0].Status != checks.NotChecked {
		t.Errorf("a rule that one key could not apply counts as checked: %+v", got.Coverage)
	}
}

func TestErrors(t *testing.T) {
	article := &checks.Article{ID: "a", Target: checks.Text{Content: "kawan"}}
	selection := Selection{Check: "lengths", Rules: []string{"lengths/any"}}
	unsorted := slices.Values([]checks.Observation{{Key: "b"}, {Key: "a"}})
	for name, test := range map[string]struct {
		check checks.Check
		call  func(context.Context, *Client) error
		code  codes.Code
		text  string
	}{
		"check fails": {lengths{fail: errors.New("no dictionary")}, func(ctx context.Context, c *Client) error {
			_, err := c.Check(ctx, article, []Selection{selection})
			return err
		}, codes.Internal, "no dictionary"},
		"unknown check": {lengths{}, func(ctx context.Context, c *Client) error {
			_, err := c.Check(ctx, article, []Selection{{Check: "spelling"}})
			return err
		}, codes.InvalidArgument, `no check "spelling"`},
		"deadline": {lengths{wait: true}, func(ctx context.Context, c *Client) error {
			ctx, cancel := context.WithTimeout(ctx, 50*time.Millisecond)
			defer cancel()
			_, err := c.Check(ctx, article, []Selection{selection})
			return err
		}, codes.DeadlineExceeded, ""},
		"reconcile fails": {lengths{fail: errors.New("no memory")}, func(ctx context.Context, c *Client) error {
			_, err := c.Reconcile(ctx, "g", selection, slices.Values([]checks.Observation{{Key: "a"}}))
			return err
		}, codes.Internal, "no memory"},
		"unsorted": {lengths{}, func(ctx context.Context, c *Client) error {
			_, err := c.Reconcile(ctx, "g", selection, unsorted)
			return err
		}, codes.Internal, "not sorted"},
	} {
		t.Run(name, func(t *testing.T) {
			err := test.call(t.Context(), connect(t, test.check))
			if status.Code(err) != test.code || !strings.Contains(err.Error(), test.text) {
				t.Errorf("got %v, want code %s and %q", err, test.code, test.text)
			}
		})
	}
}
