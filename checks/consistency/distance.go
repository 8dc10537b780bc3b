package consistency

// distance is the number of letters inserted, dropped, changed or swapped with
// their neighbour that turn x into y (restricted Damerau-Levenshtein), or
// limit+1 when it is more than limit.
func distance(x, y []rune, limit int) int {
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	if max(len(x), len(y))-min(len(x), len(y)) > limit {
		return limit + 1
	}
	if len(x) == 0 || len(y) == 0 {
		return max(len(x), len(y))
	}
	before, previous, current := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range previous {
		previous[j] = j
	}
	for i, r := range x {
		current[0] = i + 1
		least := i + 1
		for j, s := range y {
			cost := 1
			if r == s {
				cost = 0
			}
			current[j+1] = min(previous[j+1]+1, current[j]+1, previous[j]+cost)
			if i > 0 && j > 0 && r == y[j-1] && x[i-1] == s {
				current[j+1] = min(current[j+1], before[j-1]+1)
			}
			least = min(least, current[j+1])
		}
		if least > limit+1 {
			return limit + 1
		}
		before, previous, current = previous, current, before
	}
	return min(previous[len(y)], limit+1)
}

// swapped tells whether y is x with two neighbouring letters swapped.
func swapped(x, y []rune) bool {
	if len(x) != len(y) {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if i+1 >= len(x) || x[i] != y[i+1] || x[i+1] != y[i] {
		return false
	}
	for j := i + 2; j < len(x); j++ {
		if x[j] != y[j] {
			return false
		}
	}
	return true
}
