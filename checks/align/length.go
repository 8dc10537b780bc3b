package align

import "math"

// runLength is what is known of the length of a run of sentences.
type runLength struct {
	letters, log float64 // letters of the target, and their logarithm
	variance     float64 // of the logarithm of the ratio to a rendering's length
	odds         float64 // logarithm of the variance by chance over that
}

// unrelated is the variance of the logarithm of the ratio of lengths of
// sentences that have nothing to do with each other.
const unrelated = 0.7

// runLengths are the lengths of all runs of up to three sentences: run k+1
// from sentence i at i*width+k.
func (r *rates) runLengths(lengths []float64, ratio float64) []runLength {
	runs := make([]runLength, len(lengths)*width)
	for i := range lengths {
		var letters float64
		for k := 0; k < width && i+k < len(lengths); k++ {
			letters += lengths[i+k] * ratio
			variance := calibrated.spread + r.grain/letters
			runs[i*width+k] = runLength{letters, math.Log(letters), variance, math.Log(unrelated / variance)}
		}
	}
	return runs
}

// fit is the logarithm of the target's length over what the other side's lets
// expect.
func (t *table) fit(i, di, j, do int) float64 {
	return t.run(0, i, di).log - t.run(1, j, do).log
}

// run is the length of a run of any number of sentences of a side.
func (t *table) run(side, start, count int) runLength {
	if count <= width {
		return t.lengths[side][start*width+count-1]
	}
	var letters float64
	for x := start; x < start+count; x++ {
		letters += t.lengths[side][x*width].letters
	}
	variance := calibrated.spread + t.rates.grain/letters
	return runLength{letters, math.Log(letters), variance, math.Log(unrelated / variance)}
}

// lengthScore is the log-likelihood ratio of the lengths of two runs: log-normal
// around the expected ratio, with the variance of the shorter one, against
// widely spread.
func (t *table) lengthScore(i, di, j, do int) float64 {
	mine, theirs := t.run(0, i, di), t.run(1, j, do)
	shorter := mine
	if theirs.letters < mine.letters {
		shorter = theirs
	}
	d := mine.log - theirs.log
	llr := 0.5 * (d*d/unrelated - d*d/shorter.variance + shorter.odds)
	return min(calibrated.bonus, max(calibrated.malus, llr))
}
