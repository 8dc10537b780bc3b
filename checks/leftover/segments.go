package leftover

// segment is a half-open range of tokens and the sum of their points.
type segment struct {
	start, end int
	score      float64
}

// maximal finds all maximal scoring segments of points, in order, by the
// algorithm of Ruzzo and Tompa (ISMB 1999): none can be made longer or shorter
// without losing score, and they do not overlap.
func maximal(points func(int) float64, n int) []segment {
	type candidate struct {
		segment
		left, right float64 // cumulative score before and after
	}
	var found []candidate
	sum := 0.0
	for i := range n {
		score := points(i)
		before := sum
		sum += score
		if score <= 0 {
			continue
		}
		next := candidate{segment{i, i + 1, score}, before, sum}
		for {
			j := len(found) - 1
			for j >= 0 && found[j].left >= next.left {
				j--
			}
			if j < 0 || found[j].right >= next.right {
				found = append(found, next)
				break
			}
			next.start, next.left = found[j].start, found[j].left
			next.score = next.right - next.left
			found = found[:j]
		}
	}
	segments := make([]segment, len(found))
	for i, c := range found {
		segments[i] = c.segment
	}
	return segments
}
