package align

import "math"

// promise is what the words of each sentence of side would say, on average,
// for a link with sentences that render all of it: the Kullback-Leibler
// divergence of matches in a rendering from matches by chance. Own is the part
// of words that face their own language.
func promise(side, facing *reading, match *[classes]float64) (all, own []float64) {
	all, own = make([]float64, len(side.sentences)), make([]float64, len(side.sentences))
	for x := range side.words {
		w := &side.words[x]
		r := match[w.class]
		q := (float64(len(w.hits)) + calibrated.chance*calibrated.byMeans[byForm]) / (float64(len(facing.sentences)) + calibrated.chance)
		q = min(0.95, q)
		divergence := r*math.Log(r/q) + (1-r)*math.Log((1-r)/(1-q))
		for _, i := range w.sentences {
			all[i] += divergence
			if w.class == same {
				own[i] += divergence
			}
		}
	}
	return all, own
}

// kinship is how sure it is that both texts tell one story: a logistic function of
// the share of what the shorter one promises that its links keep. Texts of few words
// promise too little to tell, and are presumed to belong together; two sentences do unless
// neither has words that speak for the other.
func (o *outcome) kinship() float64 {
	if len(o.stories[0]) == 0 || len(o.stories[1]) == 0 {
		return 0
	}
	if len(o.stories[0]) == 1 && len(o.stories[1]) == 1 {
		return 1 / (1 + math.Exp(-calibrated.pairs*(o.explained-calibrated.pair)))
	}
	promised := 2 * calibrated.weight * max(0, min(o.promised[0], o.promised[1]))
	kept := 0.0
	for _, b := range o.beads {
		kept += b.score
	}
	share := (max(0, kept) + calibrated.presumed*calibrated.related) / (promised + calibrated.presumed)
	return 1 / (1 + math.Exp(-calibrated.kin*(share-calibrated.akin)))
}
