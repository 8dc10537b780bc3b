package wire

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"google.golang.org/protobuf/proto"

	"github.com/kawan-mt/kawan/checks"
	pb "github.com/kawan-mt/kawan/proto/kawan/plugin/v1"
)

// FuzzRoundTrip fills every domain type that crosses the wire with data made
// from a seed, sends it through bytes and expects the same back.
func FuzzRoundTrip(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		random := rand.New(rand.NewPCG(seed, 1))
		roundTrip(t, random, ArticleToMessage, ArticleFromMessage)
		roundTrip(t, random, DescriptionToMessage, DescriptionFromMessage)
		roundTrip(t, random, byValue(findingTo), byReference(findingFrom))
		roundTrip(t, random, byValue(observationTo), byReference(observationFrom))
		roundTrip(t, random, byValue(coverageTo), byReference(coverageFrom))
	})
}

func byValue[D, M any](convert func(D) *M) func(*D) *M {
	return func(value *D) *M { return convert(*value) }
}

func byReference[D, M any](convert func(*M) D) func(*M) *D {
	return func(message *M) *D { value := convert(message); return &value }
}

func roundTrip[D, M any](t *testing.T, random *rand.Rand, to func(*D) *M, from func(*M) *D) {
	t.Helper()
	want := new(D)
	fill(random, reflect.ValueOf(want).Elem())
	bytes, err := proto.Marshal(any(to(want)).(proto.Message))
	if err != nil {
		t.Fatalf("marshalling %T: %v", want, err)
	}
	message := new(M)
	if err := proto.Unmarshal(bytes, any(message).(proto.Message)); err != nil {
		t.Fatalf("unmarshalling %T: %v", want, err)
	}
	if got := from(message); !reflect.DeepEqual(got, want) {
		t.Fatalf("%T came back changed:\n got %+v\nwant %+v", want, got, want)
	}
}

// fill puts random values of the domain into value. Slices and maps are nil
// rather than empty, as protobuf does not tell these apart.
func fill(random *rand.Rand, value reflect.Value) {
	if choices := allowed[value.Type()]; choices != nil {
		value.Set(reflect.ValueOf(choices[random.IntN(len(choices))]))
		return
	}
	if value.Type() == reflect.TypeFor[checks.Arg]() {
		value.Set(reflect.ValueOf(randomArg(random)))
		return
	}
	switch value.Kind() {
	case reflect.Struct:
		for i := range value.NumField() {
			fill(random, value.Field(i))
		}
		if placement, ok := value.Addr().Interface().(*checks.Placement); ok && random.IntN(2) == 0 {
			placement.Link = -1
		}
	case reflect.Pointer:
		if random.IntN(3) > 0 {
			value.Set(reflect.New(value.Type().Elem()))
			fill(random, value.Elem())
		}
	case reflect.Slice:
		if n := random.IntN(3); n > 0 {
			value.Set(reflect.MakeSlice(value.Type(), n, n))
			for i := range n {
				fill(random, value.Index(i))
			}
		}
	case reflect.Map:
		if random.IntN(3) > 0 {
			key, element := reflect.New(value.Type().Key()).Elem(), reflect.New(value.Type().Elem()).Elem()
			fill(random, key)
			fill(random, element)
			value.Set(reflect.MakeMap(value.Type()))
			value.SetMapIndex(key, element)
		}
	case reflect.String:
		value.SetString([]string{"", "kawan", "同志 🤝", strconv.Itoa(random.Int())}[random.IntN(4)])
	case reflect.Bool:
		value.SetBool(random.IntN(2) == 0)
	case reflect.Int:
		value.SetInt(int64(random.IntN(math.MaxInt32)))
	case reflect.Uint8:
		value.SetUint(uint64(random.IntN(256)))
	case reflect.Float64:
		value.SetFloat(random.NormFloat64())
	default:
		panic("no filler for " + value.Type().String())
	}
}

// allowed are the values of the closed domain types.
var allowed = map[reflect.Type][]any{
	reflect.TypeFor[checks.Side]():       keys(sides.toMessage),
	reflect.TypeFor[checks.Severity]():   keys(severities.toMessage),
	reflect.TypeFor[checks.Need]():       keys(needs.toMessage),
	reflect.TypeFor[checks.BlockKind]():  keys(blockKinds.toMessage),
	reflect.TypeFor[checks.InlineKind](): keys(inlineKinds.toMessage),
	reflect.TypeFor[checks.State]():      keys(states.toMessage),
	reflect.TypeFor[checks.Status]():     keys(statuses.toMessage),
}

func keys[K comparable, V any](table map[K]V) []any {
	var out []any
	for key := range table {
		out = append(out, key)
	}
	slices.SortFunc(out, func(a, b any) int { return strings.Compare(fmt.Sprintf("%v", a), fmt.Sprintf("%v", b)) })
	return out
}

func randomArg(random *rand.Rand) checks.Arg {
	return []checks.Arg{
		checks.Quote("passage", "kamerad"), checks.Number("value", random.NormFloat64()),
		checks.Percent("share", random.Float64()), checks.Language("lang", "id"), checks.Phrase("reason", "seen"),
	}[random.IntN(5)]
}

func TestUnknownSeverityIsNotNeutral(t *testing.T) {
	for _, severity := range []pb.Severity{pb.Severity_SEVERITY_UNSPECIFIED, 99} {
		if got := findingFrom(&pb.Finding{Severity: severity}).Severity; got.Valid() {
			t.Errorf("severity %d was read as %s", severity, got)
		}
	}
}
