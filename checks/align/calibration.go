package align

// calibration holds the constants of the model: log-probabilities and
// log-likelihood ratios in natural logarithm unless said otherwise. They were
// fitted on news translations from English into several languages at once.
type calibration struct {
	match    [classes]float64              // how often a word of a class finds a match in its rendering, where learning starts
	foreign  [classes]float64              // the same where the two sides are in different scripts
	trust    float64                       // how many observations a starting rate is worth
	lengths  float64                       // how many letters the starting ratio of lengths is worth
	weight   float64                       // brings the evidence of both directions, which see a match twice, to one
	chance   float64                       // as if so many more sentences had been seen, in which a match occurs at its rate
	byMeans  [means]float64                // how often a match of each means occurs by chance
	worst    float64                       // the least that the words of one sentence may say against a link
	shape    [width + 1][width + 1]float64 // of a link's shape, target by other
	headline float64                       // of a shape that joins a sentence without a final mark to the next
	gapOpen  float64                       // that a gap begins: its first sentence
	gapMore  float64                       // each further sentence of a gap
	retold   float64                       // factor of both where the other side is no source but a telling in the same language: it leaves more out
	spread   float64                       // variance of the logarithm of the ratio of lengths in a rendering
	grain    float64                       // letters that add to it, over the length
	known    float64                       // how many links the starting grain is worth
	stray    float64                       // the most that the square of that logarithm says of the grain
	bonus    float64                       // the most that fitting lengths say for a link
	malus    float64                       // the most that lengths say against one
	move     float64                       // that a passage has moved
	kept     float64                       // share of the promised evidence of its own language from which a sentence may have moved
	absorb   float64                       // that a link holds one sentence more than its shape
	layout   float64                       // how many links by chance the agreement of paragraphs is weighed against
	mixed    float64                       // the most that disagreement of paragraphs says against a link
	sure     float64                       // score from which a link teaches, and tells that two texts are akin
	akin     float64                       // share of the promised evidence from which two texts are rather one story than two
	kin      float64                       // how fast kinship grows around it
	presumed float64                       // evidence that the presumption of kinship is worth
	related  float64                       // share that texts which belong together are presumed to keep
	pair     float64                       // evidence from which two lone sentences are rather one story than two
	pairs    float64                       // how fast their kinship grows around it
}

var calibrated = calibration{
	match:    [classes]float64{plain: 0.13, lexical: 0.4, name: 0.5, number: 0.85, gram: 0.4, same: 0.55, mark: 0.75},
	foreign:  [classes]float64{plain: 0.02, lexical: 0.46, name: 0.4, number: 0.65, gram: 0.05, same: 0.55, mark: 0.9},
	trust:    30,
	lengths:  850,
	weight:   0.35,
	chance:   2,
	byMeans:  [means]float64{byForm: 0.02, bySense: 0.05, bySound: 0.05},
	worst:    -7.5,
	shape:    [width + 1][width + 1]float64{1: {1: -0.1, 2: -3, 3: -3.5}, 2: {1: -1.7, 2: -2.5}, 3: {1: -4.1}},
	headline: -0.6,
	gapOpen:  -2.7,
	gapMore:  -1.5,
	retold:   0.4,
	spread:   0.005,
	grain:    1.5,
	known:    8,
	stray:    0.2,
	bonus:    1.35,
	malus:    -6.5,
	move:     -2.2,
	kept:     0.4,
	absorb:   -3,
	layout:   7,
	mixed:    -0.7,
	sure:     1.8,
	akin:     0.3,
	kin:      40,
	presumed: 8,
	related:  0.6,
	pair:     -1.3,
	pairs:    2.5,
}
