package config

import (
	"errors"
	"path/filepath"
	"reflect"
	"regexp"
	"testing"
	"time"
)

func TestSuppressionsFit(t *testing.T) {
	for _, test := range []struct {
		name  string
		entry Suppression
		want  bool
	}{
		{"fingerprint", Suppression{Fingerprint: "ab"}, true},
		{"other fingerprint", Suppression{Fingerprint: "cd"}, false},
		{"rule", Suppression{Rule: "leftover/word"}, true},
		{"check", Suppression{Rule: "leftover"}, true},
		{"part of a name", Suppression{Rule: "left"}, false},
		{"text", Suppression{Text: "Grand  SLAM final"}, true},
		{"part of the text", Suppression{Text: "grand slam"}, false},
		{"beginning", Suppression{Text: "grand*"}, true},
		{"end", Suppression{Text: "* final"}, true},
		{"middle", Suppression{Text: "*slam*"}, true},
		{"both ends", Suppression{Text: "gr*d*al"}, true},
		{"overlapping ends", Suppression{Text: "grand slam final*final"}, false},
		{"rule and other text", Suppression{Rule: "leftover", Text: "playoff"}, false},
	} {
		if got := test.entry.Fits("ab", "leftover/word", "Grand slam\nfinal"); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

func TestSuppressionsAreRead(t *testing.T) {
	path := filepath.Join("project", SuppressionsName)
	s, err := ParseSuppressions(path, []byte("suppressions:\n  - rule: drift\n    files: [a/**]\n    reason: r\n    author: ani\n    expires: 2027-01-31\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := Suppression{Rule: "drift", Files: Patterns{"a/**"}, Reason: "r", Author: "ani", Expires: "2027-01-31", Where: path + ":2:5"}
	if len(s.Entries) != 1 || !reflect.DeepEqual(s.Entries[0], want) {
		t.Errorf("got %+v, want %+v", s.Entries, want)
	}
	entry := &s.Entries[0]
	if !s.FitsFile(entry, filepath.Join("project", "a", "b.txt")) || s.FitsFile(entry, "a/b.txt") {
		t.Error("files are not seen from the folder of the suppressions")
	}
	last := time.Date(2027, 1, 31, 23, 0, 0, 0, time.Local)
	if entry.Expired(last) || !entry.Expired(last.AddDate(0, 0, 1)) {
		t.Error("a suppression holds to the end of its last day")
	}
}

func FuzzParseSuppressions(f *testing.F) {
	f.Add([]byte("suppressions:\n  - {rule: a, reason: b}\n"))
	f.Add([]byte("suppressions: {}\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		s, err := ParseSuppressions("f", content)
		if (s == nil) == (err == nil) {
			t.Errorf("%v and error %v", s, err)
		}
		var problem *Problem
		if errors.As(err, &problem) && min(problem.Line, problem.Column) < 1 {
			t.Errorf("problem without a place: %+v", problem)
		}
	})
}

func TestTemplateSetsNothing(t *testing.T) {
	file, err := Parse("f", []byte(Template()))
	if err != nil {
		t.Fatal(err)
	}
	for _, setting := range file.Show() {
		if setting.Origin != Default {
			t.Errorf("%s is set", setting.Key)
		}
	}
}

func TestBaselineIsReadAsWritten(t *testing.T) {
	for _, findings := range [][]Known{nil, {{"b", "r/x", "02", "<b> “"}, {"a", "r/x", "01", ""}}} {
		written := &Baseline{Path: filepath.Join(t.TempDir(), BaselineName), Findings: findings}
		if err := written.Write(); err != nil {
			t.Fatal(err)
		}
		read, err := ReadBaseline(written.Path)
		if err != nil || len(read.Findings) != len(findings) {
			t.Fatalf("%+v, %v", read, err)
		}
		for _, f := range findings {
			if !read.Knows(f.Job, f.Fingerprint) || read.Knows(f.Fingerprint, f.Job) {
				t.Errorf("%+v is not known again", f)
			}
		}
	}
}

// TestTemplateShowsWhatHolds takes the comment signs off the examples.
func TestTemplateShowsWhatHolds(t *testing.T) {
	examples := regexp.MustCompile(`(?m)^# ( *(- )?([a-z/-]+:|/usr|news\.lex).*)$`).ReplaceAllString(Template(), "$1")
	file, err := Parse("f", []byte(examples))
	if err != nil {
		t.Fatalf("%v\n%s", err, examples)
	}
	if len(file.Rules) != 2 || len(file.Overrides) != 2 || len(file.Plugins) != 2 || len(file.Lexicon) != 2 || file.FailOn != "major" {
		t.Errorf("read %+v", file)
	}
}
