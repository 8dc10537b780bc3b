package align

import (
	"math"

	"github.com/kawan-mt/kawan/checks/lang"
)

// width is the most sentences that one side of a link may hold.
const width = 3

// table holds what every window of sentences of one side says for and against
// every sentence of the other.
type table struct {
	target, other *reading
	n, m          int
	rates         rates
	gapOpen       float64 // see calibration
	gapMore       float64
	retold        bool           // both sides are in one language
	lengths       [2][]runLength // see runLengths
	evidence      [2][]float32   // by side: ((i*facing)+j)*width+k-1
	promised, own [2][]float64   // by side and sentence, see promise
}

func newTable(target, other *reading, r rates) *table {
	t := &table{target: target, other: other, n: len(target.sentences), m: len(other.sentences), rates: r,
		gapOpen: calibrated.gapOpen, gapMore: calibrated.gapMore}
	if lang.Base(target.text.Lang) == lang.Base(other.text.Lang) {
		t.retold = true
		t.gapOpen, t.gapMore = t.gapOpen*calibrated.retold, t.gapMore*calibrated.retold
	}
	t.lengths[0] = r.runLengths(target.lengths, 1)
	t.lengths[1] = r.runLengths(other.lengths, r.ratio)
	t.evidence[0] = evidence(target, other, &r.match[0])
	t.evidence[1] = evidence(other, target, &r.match[1])
	t.promised[0], t.own[0] = promise(target, other, &r.match[0])
	t.promised[1], t.own[1] = promise(other, target, &r.match[1])
	return t
}

// evidence sums, for each sentence of side and each window of up to three
// sentences of facing, the log-likelihood ratios of its words: matched in the
// window if that renders the sentence, against by chance.
func evidence(side, facing *reading, match *[classes]float64) []float32 {
	n, m := len(side.sentences), len(facing.sentences)
	out := make([]float32, n*m*width)
	base := make([]float64, n*width)
	for x := range side.words {
		w := &side.words[x]
		r := match[w.class]
		absent := absence(r, len(w.hits), m)
		for _, i := range w.sentences {
			for k := range width {
				base[int(i)*width+k] += absent[k]
			}
		}
		last := [width]int32{-1, -1, -1}
		for _, h := range w.hits {
			present := presence(r, len(w.hits), m, h.how)
			for k := range int32(width) {
				for j := max(h.sentence-k, last[k]+1, 0); j <= h.sentence && int(j+k) < m; j++ {
					gain := float32(present[k] - absent[k])
					for _, i := range w.sentences {
						if !apart(side, int(i), facing, int(j)) {
							out[(int(i)*m+int(j))*width+int(k)] += gain
						}
					}
					last[k] = j
				}
			}
		}
	}
	for i := range n {
		for j := range m {
			for k := range width {
				out[(i*m+j)*width+k] += float32(base[i*width+k])
			}
		}
	}
	return out
}

// presence is the log-likelihood ratio of a match in windows of one to three sentences.
func presence(r float64, hits, sentences int, how uint8) (llr [width]float64) {
	q := (float64(hits-1) + calibrated.chance*calibrated.byMeans[how]) / (float64(sentences-1) + calibrated.chance)
	for k := range llr {
		llr[k] = math.Log(r / within(q, k+1))
	}
	return llr
}

// absence is the log-likelihood ratio of no match.
func absence(r float64, hits, sentences int) (llr [width]float64) {
	q := (float64(hits) + calibrated.chance*calibrated.byMeans[byForm]) / (float64(sentences) + calibrated.chance)
	for k := range llr {
		llr[k] = math.Log((1 - r) / (1 - within(q, k+1)))
	}
	return llr
}

// within is the chance of a match in a window of k sentences.
func within(q float64, k int) float64 {
	return min(0.95, 1-math.Pow(1-q, float64(k)))
}

// score is the log-likelihood ratio of a link; of one that is not allowed, less
// than any.
func (t *table) score(i, di, j, do int) float64 {
	if !t.allowed(i, di, j, do) {
		return impossible
	}
	var sum float64
	for x := i; x < i+di; x++ {
		sum += max(calibrated.worst, float64(t.evidence[0][(x*t.m+j)*width+do-1]))
	}
	for y := j; y < j+do; y++ {
		sum += max(calibrated.worst, float64(t.evidence[1][(y*t.n+i)*width+di-1]))
	}
	if di+do > 2 && t.retold {
		sum -= t.shortfall(i, di, j, do)
	}
	return calibrated.weight*sum + t.lengthScore(i, di, j, do) + t.shapeScore(i, di, j, do) +
		t.rates.layout[t.target.begins[i]][t.other.begins[j]]
}

// shortfall is how much less the sentences of a link of several say, each by
// itself, than can be expected within one language: what shares a few words with a
// sentence is not part of it.
func (t *table) shortfall(i, di, j, do int) (short float64) {
	for x := i; x < i+di; x++ {
		short += max(0, calibrated.kept*t.own[0][x]-float64(t.evidence[0][(x*t.m+j)*width+do-1]))
	}
	for y := j; y < j+do; y++ {
		short += max(0, calibrated.kept*t.own[1][y]-float64(t.evidence[1][(y*t.n+i)*width+di-1]))
	}
	return short
}

// shapeScore is the log-probability of a link's shape.
func (t *table) shapeScore(i, di, j, do int) float64 {
	switch {
	case di == 1 && do == 2 && t.other.headline[j] && !t.target.headline[i] && !t.target.headed(i),
		di == 2 && do == 1 && t.target.headline[i] && !t.other.headline[j] && !t.other.headed(j):
		return calibrated.headline
	}
	return calibrated.shape[di][do]
}

// headed tells whether a sentence without a final mark stands before sentence i: a text
// that keeps its headings apart does not run them into the next sentence.
func (r *reading) headed(i int) bool { return i > 0 && r.headline[i-1] }
