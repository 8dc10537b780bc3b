package align_test

import (
	"context"
	"strconv"
	"testing"

	"github.com/kawan-mt/kawan/checks/align"
)

func BenchmarkTexts(b *testing.B) {
	for _, sentences := range []int{25, 100, 1_000, 10_000, 100_000} {
		b.Run(strconv.Itoa(sentences), func(b *testing.B) {
			made := invent(sentences)
			options := align.Options{Lexicon: made.lexicon}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := align.Texts(context.Background(), made.target, made.other, options); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(sentences)*float64(b.N)/b.Elapsed().Seconds(), "sentences/s")
		})
	}
}
