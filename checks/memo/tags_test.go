package memo_test

import (
	"fmt"
	"sync"
	"testing"

	"github.com/kawan-mt/kawan/checks/memo"
)

func TestTagsAreMadeOnce(t *testing.T) {
	var m memo.Tags[string, string]
	made := 0
	for range 3 {
		if got := m.Of("id", func(tag string) string { made++; return tag + "!" }); got != "id!" {
			t.Errorf("id is %q", got)
		}
	}
	if made != 1 {
		t.Errorf("made %d times", made)
	}
}

// Tags without end are forgotten, so that one made long ago is made again.
func TestTagsAreBounded(t *testing.T) {
	var m memo.Tags[string, int]
	made := 0
	first := func(tag string) int { made++; return len(tag) }
	m.Of("id", first)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for i := range 500 {
				tag := fmt.Sprintf("id-x-%d", i)
				if got := m.Of(tag, func(tag string) int { return len(tag) }); got != len(tag) {
					t.Errorf("%s is %d", tag, got)
				}
			}
		})
	}
	all.Wait()
	if m.Of("id", first); made != 2 {
		t.Errorf("the first tag was made %d times", made)
	}
}
