package engine

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestFingerprintsSurviveAnyEditElsewhere writes articles with findings in them,
// edits them at random where no finding and none of its neighbours stands, lays
// them out anew, and wants every finding to keep its fingerprint.
func TestFingerprintsSurviveAnyEditElsewhere(t *testing.T) {
	for seed := range uint64(60) {
		random := rand.New(rand.NewPCG(seed, 7))
		words, near := story(random)
		want := prints(t, layout(random, words))
		if len(want) < 3 || len(slices.Compact(slices.Sorted(slices.Values(want)))) != len(want) {
			t.Fatalf("seed %d: %d findings with equal names", seed, len(want))
		}
		edited := edit(random, words, near)
		if got := prints(t, layout(random, edited)); !slices.Equal(got, want) {
			t.Errorf("seed %d: %d of %d fingerprints are lost\nbefore: %s\nafter:  %s", seed, lost(want, got), len(want), strings.Join(words, " "), strings.Join(edited, " "))
		}
	}
}

// TestFingerprintsFollowTheirPassage wants an edit within reach of one finding
// to change its fingerprint and no other's.
func TestFingerprintsFollowTheirPassage(t *testing.T) {
	for seed := range uint64(40) {
		random := rand.New(rand.NewPCG(seed, 11))
		words, _ := story(random)
		want := prints(t, strings.Join(words, " "))
		var marked []int
		for i, word := range words {
			if word == "meeting" {
				marked = append(marked, i)
			}
		}
		at := marked[random.IntN(len(marked))] + []int{-neighbours, -1, 1, neighbours}[random.IntN(4)]
		words[at] = "diganti"
		if n := lost(want, prints(t, strings.Join(words, " "))); n != 1 {
			t.Errorf("seed %d: an edit beside one finding changes %d fingerprints", seed, n)
		}
	}
}

func lost(want, got []string) int {
	n := 0
	for _, one := range want {
		if !slices.Contains(got, one) {
			n++
		}
	}
	return n
}

// story is words with some findings among them, and which of them are findings
// or within reach of one.
func story(random *rand.Rand) (words []string, near []bool) {
	for range 3 + random.IntN(5) {
		for range 2*neighbours + 2 + random.IntN(12) {
			words = append(words, fmt.Sprintf("kata%c%c%d", 'a'+random.IntN(26), 'a'+random.IntN(26), len(words)))
		}
		words = append(words, "meeting")
	}
	for range 2 * neighbours {
		words = append(words, fmt.Sprintf("akhir%d", len(words)))
	}
	near = make([]bool, len(words))
	for i, word := range words {
		if word == "meeting" {
			for k := i - neighbours; k <= i+neighbours; k++ {
				near[k] = true
			}
		}
	}
	return words, near
}

// edit takes out, puts in and replaces words that are near no finding.
func edit(random *rand.Rand, words []string, near []bool) []string {
	var edited []string
	for i, word := range words {
		// A word put in between two that belong together would part them.
		if !near[i] || i == 0 || !near[i-1] {
			for random.IntN(6) == 0 {
				edited = append(edited, fmt.Sprintf("baru%d", random.IntN(1000)))
			}
		}
		switch choice := random.IntN(8); {
		case near[i] || choice > 1:
			edited = append(edited, word)
		case choice == 1:
			edited = append(edited, strings.ToUpper(word)+"x")
		}
	}
	return edited
}

// layout puts words into lines and paragraphs.
func layout(random *rand.Rand, words []string) string {
	var text strings.Builder
	for i, word := range words {
		if i > 0 {
			text.WriteString([]string{" ", " ", " ", "  ", "\n", "\n\n", "\r\n", ", ", ". ", " – "}[random.IntN(10)])
		}
		text.WriteString(word)
	}
	return text.String()
}
