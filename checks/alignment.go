package checks

// Alignment links the sentences of the target with those of another side, the
// source or a reference.
type Alignment struct {
	Links    []Link      // in order of Target
	Target   []Placement // one for each sentence of the target
	Other    []Placement // one for each sentence of the other side
	Kinship  float64     // how sure it is that both tell the same story, 0 to 1
	Coverage float64     // share of the other side's story, by characters, that has a counterpart, 0 to 1
	Given    bool        // the links come with the file and were not computed
	Words    []WordPair  // words of both sides that a word list of the configuration gives one meaning
}

// WordPair is a word of the target and one of the other side that mean the same.
type WordPair struct {
	Target, Other string // as written in the texts
	Source        string // name of the file that says so
}

// Run is a half-open range [Start, End) of sentence indexes.
type Run struct {
	Start, End int
}

// Len is the number of sentences in r.
func (r Run) Len() int { return r.End - r.Start }

// Link says that a run of target sentences renders a run of the other side.
type Link struct {
	Target, Other Run
	Score         float64 // log-likelihood ratio of the link against chance, natural logarithm
	Confidence    float64 // 0 to 1
	Moved         bool    // out of the order of its neighbours
}

// State is what became of a sentence on the other side.
type State string

// The states of a sentence.
const (
	Linked      State = "linked"      // has a counterpart
	Partial     State = "partial"     // has a counterpart that renders only part of it
	Moved       State = "moved"       // has a counterpart, at another place
	Missing     State = "missing"     // has none
	Unverified  State = "unverified"  // faces text of like length that could not be linked
	Boilerplate State = "boilerplate" // is no part of the story, and was not aligned
)

// Placement is the state of one sentence.
type Placement struct {
	State  State
	Margin float64 // log-likelihood by which the state beats its alternative: linked against missing, partial against whole
	Link   int     // index in Links, -1 if none
	At     int     // byte position on the other side where it stands or, if missing, belonged
	// Lacking is what the counterpart of a partial sentence does not render, bytes of
	// the sentence's own text; empty if that is not known.
	Lacking Span
}

// LinkOf is the link of the target sentence with index i, nil if it has none.
func (a *Alignment) LinkOf(i int) *Link {
	if a == nil || i < 0 || i >= len(a.Target) || a.Target[i].Link < 0 {
		return nil
	}
	return &a.Links[a.Target[i].Link]
}
