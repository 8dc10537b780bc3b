package consistency

import (
	"context"
	"errors"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

func TestDecodeRejectsWhatEncodeDidNotWrite(t *testing.T) {
	whole := observed(t, "a", "Satu dua tiga. Kim Jong-un tiba.", 0)
	for name, spoil := range map[string]func(o *checks.Observation){
		"empty":       func(o *checks.Observation) { o.Payload = nil },
		"cut":         func(o *checks.Observation) { o.Payload = o.Payload[:len(o.Payload)/2] },
		"version":     func(o *checks.Observation) { o.Payload = append([]byte{99}, o.Payload[1:]...) },
		"few places":  func(o *checks.Observation) { o.Places = o.Places[:1] },
		"short place": func(o *checks.Observation) { o.Places = []checks.Place{{}, {}} },
	} {
		o := whole
		spoil(&o)
		s, err := decode(&o, map[string]string{})
		if err == nil {
			err = s.load(&loader{words: map[string]string{}})
		}
		if !errors.Is(err, errPayload) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

// FuzzDecode reads payloads that anything may have written.
func FuzzDecode(f *testing.F) {
	s := &story{lang: "id", sourceLang: "en", forms: []string{"Kim", "tiba"}, tokens: []token{newToken(0, opening), newToken(1, spaced)},
		sentences: []sentence{newSentence(0, 2, checks.Span{End: 9}, true)}, source: []string{"Kim"},
		units: []unit{{first: 0, last: 1, words: []sourceWord{newSourceWord(0, opening, true)}}}}
	f.Add(s.cite(s.encode()), 1, 9)
	f.Add([]byte{1, 0, 0, 0, 0, 0}, 0, 0)
	f.Fuzz(func(t *testing.T, payload []byte, places, length int) {
		o := checks.Observation{Job: "a", Payload: payload}
		for i := range min(max(places, 0), 20) {
			o.Places = append(o.Places, checks.Place{Side: checks.Target, Span: checks.Span{Start: i * 100, End: i*100 + length}})
		}
		s, err := decode(&o, map[string]string{})
		if err != nil {
			return
		}
		opts, err := parseOptions(nil)
		if err != nil {
			t.Fatal(err)
		}
		c, err := newCorpus([]*story{s}, opts)
		if err != nil {
			return
		}
		c.findings(c.settle(c.variants(context.Background(), func(string) bool { return true }), occupied{}), true)
	})
}
