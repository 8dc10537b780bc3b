package leftover

import (
	"math/rand/v2"
	"reflect"
	"testing"
)

// slowMaximal finds maximal scoring segments by their definition: the best
// segment, the shortest of equals, then those of what lies left and right.
func slowMaximal(points []float64, offset int) []segment {
	best := segment{}
	for i := range points {
		sum := 0.0
		for j := i; j < len(points); j++ {
			sum += points[j]
			if sum > best.score || sum == best.score && sum > 0 && j+1-i < best.end-best.start {
				best = segment{i, j + 1, sum}
			}
		}
	}
	if best.score <= 0 {
		return nil
	}
	left := slowMaximal(points[:best.start], offset)
	right := slowMaximal(points[best.end:], offset+best.end)
	return append(append(left, segment{best.start + offset, best.end + offset, best.score}), right...)
}

func TestMaximalSegments(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		points := make([]float64, random.IntN(12))
		for i := range points {
			points[i] = float64(random.IntN(17)-8) + float64(random.IntN(1024))/1024
		}
		got := maximal(func(i int) float64 { return points[i] }, len(points))
		want := slowMaximal(points, 0)
		if len(got) == 0 && len(want) == 0 {
			continue
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("maximal(%v) = %v, want %v", points, got, want)
		}
	}
}
