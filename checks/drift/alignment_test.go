package drift

import (
	"context"
	"errors"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

// A value that stands in the next sentence was moved, and is no finding; one
// wrongly linked passage brings no shower.
func TestMovedAndMisaligned(t *testing.T) {
	article := story(6)
	links := article.ToSource.Links
	links[2].Other, links[3].Other = links[3].Other, links[2].Other
	if found := findingsOf(t, article, ""); len(found) != 0 {
		t.Errorf("swapped neighbours: %d findings, first %s %s", len(found), found[0].Rule, found[0].Message.Code)
	}
	article = passagePair("id", "Pada 2018 ada 14 orang di 3 kota dan 50 persen pulang.", "en", "Sales rose 25% to $7 million on 8 May 1997.")
	if found := findingsOf(t, article, ""); len(found) != 0 {
		t.Errorf("unrelated passage: %d findings", len(found))
	}
}

func TestSourceBeforeReference(t *testing.T) {
	article := passagePair("id", "Ada 15 orang.", "en", "There are 15 people.")
	other := *passagePair("id", "", "id", "Ada 16 orang.").Source
	article.Reference, article.ToReference = &other, article.ToSource
	if found := findingsOf(t, article, ""); len(found) != 0 {
		t.Errorf("the reference contradicts the source: %d findings", len(found))
	}
	article.Source, article.ToSource = nil, nil
	found := findingsOf(t, article, "")
	if len(found) != 1 || found[0].Reference == nil || other.Slice(*found[0].Reference) != "16" {
		t.Errorf("against the reference alone: %+v", found)
	}
}

func TestAnotherStory(t *testing.T) {
	article := passagePair("id", "Ada 15 orang.", "en", "There are 16 people.")
	article.ToSource.Kinship = 0.01
	if found := findingsOf(t, article, ""); len(found) != 1 {
		t.Errorf("texts too short to tell: %d findings, want 1", len(found))
	}
	for range briefest {
		article.ToSource.Other = append(article.ToSource.Other, checks.Placement{State: checks.Linked})
	}
	result, err := New().Check(context.Background(), &checks.Request{Article: article, Rules: []string{RuleNumber}})
	if err != nil || len(result.Findings) != 0 || result.Coverage[0].Reason.Code != checks.ReasonUnrelated {
		t.Errorf("%+v, %v", result, err)
	}
	article.ToSource.Given = true
	if found := findingsOf(t, article, ""); len(found) != 1 {
		t.Errorf("links given with the file: %d findings, want 1", len(found))
	}
}

func TestMissingSentencesAreNotReported(t *testing.T) {
	article := passagePair("id", "Ada 15 orang.", "en", "There are 15 people. In 1998 there were 30.")
	article.Source.Sentences = []checks.Sentence{{Span: checks.Span{End: 20}}, {Span: checks.Span{Start: 21, End: 43}}}
	article.ToSource.Other = []checks.Placement{{State: checks.Linked}, {State: checks.Missing, Link: -1}}
	if found := findingsOf(t, article, ""); len(found) != 0 {
		t.Errorf("%d findings in a missing sentence", len(found))
	}
}

func TestCancelledContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := New().Check(ctx, &checks.Request{Article: passagePair("id", "5", "en", "5"), Rules: ruleIDs()}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
