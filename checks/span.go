package checks

// Span is a half-open range [Start, End) of UTF-8 bytes in a text's content.
type Span struct {
	Start, End int
}

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Empty tells whether s is a position rather than a stretch of text.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains tells whether other lies inside s.
func (s Span) Contains(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Overlap is the number of bytes that s and other share.
func (s Span) Overlap(other Span) int {
	return max(0, min(s.End, other.End)-max(s.Start, other.Start))
}

// Cover is the smallest span that holds s and other.
func (s Span) Cover(other Span) Span {
	return Span{min(s.Start, other.Start), max(s.End, other.End)}
}

// Shift is s moved by n bytes.
func (s Span) Shift(n int) Span { return Span{s.Start + n, s.End + n} }

// Side names one of the texts of an article.
type Side string

// The sides of an article.
const (
	Target    Side = "target"
	Source    Side = "source"
	Reference Side = "reference"
)

// Place is a span on one side of one job, to point at from another one.
type Place struct {
	Job  string // job id; empty means the job under test
	Side Side
	Span Span
}
