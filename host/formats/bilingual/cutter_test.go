package bilingual

import (
	"errors"
	"fmt"
	"iter"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

// segments are so many parts of about size bytes a side; a document begins
// before each one whose number is in starts.
func segments(count, size int, failed error, starts ...int) iter.Seq2[Part, error] {
	return func(yield func(Part, error) bool) {
		for i := range count {
			for _, start := range starts {
				if start == i && !yield(Part{Document: &Document{Languages: Languages{"en", "id"}}}, nil) {
					return
				}
			}
			s := &Segment{ID: "s", Kind: checks.Paragraph}
			s.Source.Generated(strings.Repeat("satu ", size/5))
			s.Target.Generated(strings.Repeat("dua ", size/4))
			if !yield(Part{Segment: s}, nil) {
				return
			}
		}
		if failed != nil {
			yield(Part{}, failed)
		}
	}
}

func TestJobs(t *testing.T) {
	broken := errors.New("broken")
	for name, test := range map[string]struct {
		parts iter.Seq2[Part, error]
		group string
		want  string
	}{
		"one":              {segments(3, 100, nil, 0), "", "f"},
		"group of its own": {segments(1, 100, nil, 0), "g", "f in g"},
		"two documents":    {segments(3, 100, nil, 0, 2), "", "f#1 in f, f#2 in f"},
		"long":             {segments(3, 2*jobBytes, nil, 0), "", "f#1 in f, f#2 in f, f#3 in f"},
		"long in a group":  {segments(2, 2*jobBytes, nil, 0), "g", "f#1 in g, f#2 in g"},
		"none":             {segments(0, 100, nil), "", "f: the file holds no segments"},
		"broken early":     {segments(3, 100, broken, 0), "", "f: broken"},
		"broken late":      {segments(3, 2*jobBytes, broken, 0), "", "f#1 in f, f#2 in f, f#3 in f, f#4: broken"},
	} {
		var got []string
		for job := range Jobs(test.parts, Options{ID: "f", Group: test.group}) {
			switch {
			case job.Err != nil:
				got = append(got, job.Article.ID+": "+strings.TrimPrefix(job.Err.Error(), ": "))
			case job.Article.Group != "":
				got = append(got, job.Article.ID+" in "+job.Article.Group)
			default:
				got = append(got, job.Article.ID)
			}
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s: %s, want %s", name, strings.Join(got, ", "), test.want)
		}
	}
}

func TestGroupsOfAVeryLongFile(t *testing.T) {
	counts := map[string]int{}
	for job := range Jobs(segments(2*groupJobs+1, jobBytes+8, nil, 0), Options{ID: "f"}) {
		counts[job.Article.Group]++
	}
	if got := fmt.Sprint(counts); got != fmt.Sprintf("map[f:%d f (2):%d f (3):1]", groupJobs, groupJobs) {
		t.Error(got)
	}
}

func TestSegmentIDsAreUnique(t *testing.T) {
	for job := range Jobs(segments(3, 100, nil, 0), Options{ID: "f"}) {
		var ids []string
		for _, block := range job.Article.Target.Blocks {
			ids = append(ids, block.Segment)
		}
		if strings.Join(ids, ", ") != "s, s (2), s (3)" {
			t.Error(ids)
		}
	}
}
