package engine

// Summary counts what a run brought.
type Summary struct {
	Jobs       int
	Unreadable int // of the incomplete ones
	Verdicts   map[Verdict]int
	Findings   Counts
	Words      int // of all targets
	Suppressed int // findings that people accepted
	Known      int // findings of the baseline

	Unread bool // no file could be read to its end, though articles before a mistake were checked

	Unused  []string // suppressions that suppressed nothing: where they stand
	Expired []string // suppressions that are over: where they stand
}

func (s *Summary) add(r *Result) {
	if s.Verdicts == nil {
		s.Verdicts = map[Verdict]int{}
	}
	s.Jobs++
	s.Verdicts[r.Verdict]++
	s.Words += r.Score.Words
	s.Suppressed += len(r.Suppressed)
	s.Known += r.Known
	if r.Err != "" {
		s.Unreadable++
	}
	for severity, n := range r.Count() {
		s.Findings[severity] += n
	}
}

// ExitStatus is that of a run: 2 when nothing was readable as a whole, 3 when a job is
// incomplete, 1 when one fails, 0 when all pass.
func (s *Summary) ExitStatus() int {
	switch {
	case s.Jobs == s.Unreadable || s.Unread:
		return 2
	case s.Verdicts[Incomplete] > 0:
		return 3
	case s.Verdicts[Fail] > 0:
		return 1
	}
	return 0
}
