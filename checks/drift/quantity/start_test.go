package quantity

import (
	"runtime"
	"testing"
)

// BenchmarkStart is the cost of a language that was not read before, its data
// unpacked already.
func BenchmarkStart(b *testing.B) {
	for _, tag := range []string{"en", "id", "ru", "fi"} {
		b.Run(tag, func(b *testing.B) {
			for b.Loop() {
				build(tag)
			}
		})
	}
}

func TestLanguagesAreSmall(t *testing.T) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	kept := []*lexicon{build("en"), build("id"), build("ru")}
	runtime.GC()
	runtime.ReadMemStats(&after)
	if grown := int64(after.HeapAlloc) - int64(before.HeapAlloc); grown > 20<<20 {
		t.Errorf("%d languages hold %d bytes", len(kept), grown)
	} else {
		t.Logf("%d languages hold %.1f MB", len(kept), float64(grown)/(1<<20))
	}
	runtime.KeepAlive(kept)
}
