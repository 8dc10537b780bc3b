package align_test

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/align"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

func TestTranslationIsLinkedInOrder(t *testing.T) {
	target, source := segmented(jembatan, "id"), segmented(bridge, "en")
	a := aligned(t, target, source)
	if len(target.Sentences) != len(source.Sentences) || len(a.Links) != len(source.Sentences) {
		t.Fatalf("%d links between %d and %d sentences", len(a.Links), len(target.Sentences), len(source.Sentences))
	}
	for i, l := range a.Links {
		if l.Target.Start != i || l.Other.Start != i || l.Moved {
			t.Errorf("link %d joins %v and %v", i, l.Target, l.Other)
		}
		if l.Confidence < 0.5 || a.Other[i].At != target.Sentences[i].Start {
			t.Errorf("link %d: confidence %.2f, stands at %d", i, l.Confidence, a.Other[i].At)
		}
	}
	if a.Kinship < 0.99 || a.Coverage != 1 {
		t.Errorf("kinship %.2f, coverage %.2f", a.Kinship, a.Coverage)
	}
}

// TestEverySentenceIsMissed leaves out each sentence in turn.
func TestEverySentenceIsMissed(t *testing.T) {
	source, whole := segmented(bridge, "en"), segmented(jembatan, "id")
	for i, s := range whole.Sentences {
		if i == 0 {
			continue // the first paragraph says what the heading says
		}
		target := segmented(whole.Content[:s.Start]+whole.Content[s.End:], "id")
		a := aligned(t, target, source)
		if got := inState(a.Other, checks.Missing); !slices.Equal(got, []int{i}) {
			t.Errorf("without sentence %d, %q: missing are %d", i, whole.Slice(s.Span), got)
			continue
		}
		low, high := 0, len(target.Content)
		if i > 0 {
			low = whole.Sentences[i-1].End
		}
		if i+1 < len(whole.Sentences) {
			high = whole.Sentences[i+1].Start - s.Len()
		}
		if at := a.Other[i].At; at < low || at > high {
			t.Errorf("sentence %d belonged at %d, not within %d and %d", i, at, low, high)
		}
		if a.Other[i].Margin <= 0 || a.Other[i].Link != -1 {
			t.Errorf("sentence %d: %+v", i, a.Other[i])
		}
	}
}

func TestMovedParagraph(t *testing.T) {
	paragraphs := strings.Split(jembatan, "\n\n")
	moved := strings.Join([]string{paragraphs[0], paragraphs[1], paragraphs[3], paragraphs[2]}, "\n\n")
	a := aligned(t, segmented(moved, "id"), segmented(bridge, "en"))
	if missing := inState(a.Other, checks.Missing, checks.Unverified); len(missing) > 0 {
		t.Errorf("missing: %d", missing)
	}
	if moved := inState(a.Other, checks.Moved); len(moved) != 3 {
		t.Errorf("moved: %d", moved)
	}
}

func TestSourceSentenceInTarget(t *testing.T) {
	source, whole := segmented(bridge, "en"), segmented(jembatan, "id")
	left := whole.Sentences[6]
	mixed := segmented(whole.Content[:left.Start]+source.Slice(source.Sentences[6].Span)+whole.Content[left.End:], "id")
	for name, other := range map[string]*checks.Text{"source": source, "reference": whole} {
		a := aligned(t, mixed, other)
		if l := a.LinkOf(6); l == nil || l.Other != (checks.Run{Start: 6, End: 7}) {
			t.Errorf("against the %s it is linked with %+v", name, l)
		}
	}
}

func TestPart(t *testing.T) {
	source := segmented(bridge, "en")
	short := strings.Replace(jembatan, ", menewaskan tiga orang, memutus akses ke dua desa, dan membuat ratusan keluarga kekurangan air bersih", "", 1)
	target := segmented(short, "id")
	a := aligned(t, target, source)
	if got := inState(a.Other, checks.Partial); !slices.Equal(got, []int{1}) {
		t.Fatalf("rendered in part: %d", got)
	}
	if a.Other[1].At != target.Sentences[1].End {
		t.Errorf("the part belonged at %d, want %d", a.Other[1].At, target.Sentences[1].End)
	}
}

func TestBoilerplateIsLeftOut(t *testing.T) {
	target, source := segmented(jembatan, "id"), segmented(bridge, "en")
	target.Sentences[6].Boilerplate = true
	a := aligned(t, target, source)
	if a.Target[6].State != checks.Boilerplate || a.Target[6].Link != -1 {
		t.Errorf("boilerplate is %+v", a.Target[6])
	}
	if got := inState(a.Other, checks.Missing); !slices.Equal(got, []int{6}) {
		t.Errorf("missing: %d", got)
	}
}

func TestSelf(t *testing.T) {
	for name, content := range seeds(t) {
		t.Run(name, func(t *testing.T) {
			text := segmented(content, "id")
			a := aligned(t, text, text)
			for i, p := range a.Target {
				if p.State == checks.Boilerplate {
					continue
				}
				l := a.LinkOf(i)
				if l == nil || l.Target != l.Other || p.Margin <= 0 || p.State != checks.Linked || a.Other[i].State != checks.Linked {
					t.Errorf("sentence %d is %+v, linked by %+v", i, p, l)
				}
			}
		})
	}
}

func TestDeterministic(t *testing.T) {
	target, source := segmented(jembatan, "id"), segmented(bridge, "en")
	first := aligned(t, target, source)
	results := make(chan *checks.Alignment)
	for range 8 {
		go func() {
			a, _ := align.Texts(context.Background(), target, source, align.Options{Lexicon: lexicon.Builtin()})
			results <- a
		}()
	}
	for range 8 {
		if a := <-results; !reflect.DeepEqual(a, first) {
			t.Error("the same texts are aligned in another way")
		}
	}
}

func TestNothingToAlign(t *testing.T) {
	empty, some := segmented("", "id"), segmented(bridge, "en")
	for _, pair := range [][2]*checks.Text{{empty, some}, {some, empty}, {empty, empty}} {
		a := aligned(t, pair[0], pair[1])
		if len(a.Links) > 0 || len(a.Target) != len(pair[0].Sentences) || len(a.Other) != len(pair[1].Sentences) {
			t.Errorf("%d links", len(a.Links))
		}
		if len(inState(a.Other, checks.Missing)) != len(pair[1].Sentences) {
			t.Error("not all of the other side is missing")
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := align.Texts(ctx, segmented(jembatan, "id"), segmented(bridge, "en"), align.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// TestLongText is aligned window by window.
func TestLongText(t *testing.T) {
	made := invent(3000)
	a, err := align.Texts(context.Background(), made.target, made.other, align.Options{Lexicon: made.lexicon})
	if err != nil {
		t.Fatal(err)
	}
	wrong := 0
	for i, p := range a.Other {
		if (p.State == checks.Missing) != made.missing[i] {
			wrong++
		}
	}
	if wrong > 6 {
		t.Errorf("%d of 3000 sentences are judged wrongly", wrong)
	}
	for i, l := range a.Links {
		if i > 0 && !l.Moved && !a.Links[i-1].Moved && l.Target.Start < a.Links[i-1].Target.End {
			t.Fatalf("link %d begins before the one before ends", i)
		}
	}
}
