package report

import "strings"

// piece is a part of a message; quoted ones may run in another direction than
// the message.
type piece struct {
	Text   string
	Quoted bool
}

// pieces divides a message at its quotation marks, “ and ”. One whose marks do
// not pair stays whole.
func pieces(text string) []piece {
	var list []piece
	depth, from := 0, 0
	add := func(to int, quoted bool) {
		if to > from {
			list = append(list, piece{text[from:to], quoted})
		}
		from = to
	}
	for at, r := range text {
		switch r {
		case '“':
			if depth++; depth == 1 {
				add(at+len("“"), false)
			}
		case '”':
			if depth--; depth == 0 {
				add(at, true)
			}
		}
		if depth < 0 {
			break
		}
	}
	if depth != 0 {
		return []piece{{Text: text}}
	}
	add(len(text), false)
	return list
}

// direction is that of a text by its letters: "rtl" when more of those that tell
// run from right to left, else "ltr".
func direction(content string) string {
	right, left := 0, 0
	for i, r := range content {
		if i > directionReach {
			break
		}
		switch {
		case runsRight(r):
			right++
		case runsLeft(r):
			left++
		}
	}
	if right > left {
		return "rtl"
	}
	return "ltr"
}

// directionReach is how much of a text tells its direction, bytes.
const directionReach = 8 << 10

// joined puts together what is not empty.
func joined(separator string, parts ...string) string {
	var kept []string
	for _, part := range parts {
		if part != "" {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, separator)
}
