// Package suggest finds what somebody who misspelt a name probably meant.
package suggest

import "slices"

// Nearest is the name in names that word is most likely a misspelling of,
// empty when none is near: at most a third of its characters differ.
func Nearest(word string, names []string) string {
	best, least := "", len([]rune(word))/3+1
	sorted := slices.Sorted(slices.Values(names))
	for _, name := range sorted {
		if d := distance([]rune(word), []rune(name)); d < least {
			best, least = name, d
		}
	}
	return best
}

// distance is the Damerau-Levenshtein distance with adjacent transpositions
// (optimal string alignment).
func distance(a, b []rune) int {
	if len(a)-len(b) > 20 || len(b)-len(a) > 20 {
		return 20
	}
	before, last := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}
