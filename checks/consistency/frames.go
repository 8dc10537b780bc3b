package consistency

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// frame is a word of a name and the side on which its partners stand: in
// "Tribunal de Contas" the frame of "Contas" is "Tribunal" before it.
type frame struct {
	class  int32
	before bool
}

// partner is a form that stands in a frame.
type partner struct {
	class  int32
	places []place
}

const (
	mostPartners = 40 // of a frame, beyond which it tells nothing
	mostLink     = 3  // letters of a word that links two words of a name
	leastPartner = 5  // letters of the shorter of two partners
	leastCognate = 5  // letters that partners written in two languages begin with
)

// framed finds names one of whose words is misspelt or in another language,
// where the others tell which name is meant: words of names that are also common
// words ("Unione europeia"), and near-misses too far apart to be seen alone
// ("University of Edimburgo").
func (c *corpus) framed() []*variant {
	sourced := c.sourcedClasses()
	frames, order := c.gatherFrames()
	var list []*variant
	for _, key := range order {
		partners := frames[key]
		if len(partners) < 2 || len(partners) > mostPartners {
			continue
		}
		for i := range partners {
			slip := &partners[i]
			if k := &c.classes[slip.class]; k.capital+k.lower != 1 || sourced[slip.class] {
				continue
			}
			for j := range partners {
				if i == j {
					continue
				}
				if severity, confidence, is := c.isFramedSlip(&partners[j], slip); is {
					list = append(list, &variant{
						rule: RuleName, code: "consistency.name.spelling", main: -1, mains: slices.Clone(partners[j].places),
						others: []rendered{{slip.class, slices.Clone(slip.places)}}, severity: severity, confidence: confidence,
					})
					break
				}
			}
		}
	}
	slices.SortStableFunc(list, func(a, b *variant) int {
		return cmp.Or(-cmp.Compare(a.severity, b.severity), comparePlaces(a.others[0].places[0], b.others[0].places[0]))
	})
	return list
}

// isFramedSlip tells whether slip stands for main in their frame, and how sure that is.
func (c *corpus) isFramedSlip(main, slip *partner) (severity checks.Severity, confidence float64, is bool) {
	a, b := c.heard(main.class), c.heard(slip.class)
	wa, wb := &c.words[a.example], &c.words[b.example]
	if min(len(a.shown), len(b.shown)) < leastPartner || a.shown[0] != b.shown[0] || wa.number || wb.number || wa.uncased ||
		c.affixes.inflected(wa.fold, wb.fold) || lexicon.Stem(c.lang, wa.fold) == lexicon.Stem(c.lang, wb.fold) || c.known(wb) ||
		slices.ContainsFunc(inflectionOf(c.lang).bases(wa.fold), func(base string) bool {
			return slices.Contains(inflectionOf(c.lang).bases(wb.fold), base)
		}) {
		return 0, 0, false
	}
	if distance(a.shown, b.shown, 1) <= 1 && inside(wa.fold, wb.fold) {
		if len(main.places) > 1 {
			return severityName, 0.7, true
		}
		return checks.Neutral, 0.5, true
	}
	if !wa.capital || !wb.capital || a.lower > 0 || c.capitals() {
		return 0, 0, false
	}
	cognate := len([]rune(wa.fold[:commonPrefix(wa.fold, wb.fold)])) >= leastCognate || distance(a.shown, b.shown, 2) <= 2
	return checks.Neutral, 0.5, cognate
}

// gatherFrames collects what stands beside the words of names, at most one
// short connecting word between them.
func (c *corpus) gatherFrames() (map[frame][]partner, []frame) {
	frames := map[frame][]partner{}
	var order []frame
	put := func(key frame, class int32, at place) {
		list, known := frames[key]
		if !known {
			order = append(order, key)
		}
		i := slices.IndexFunc(list, func(p partner) bool { return p.class == class })
		switch {
		case i >= 0:
			list[i].places = append(list[i].places, at)
		case len(list) <= mostPartners:
			frames[key] = append(list, partner{class, []place{at}})
		}
	}
	function := factsOf(c.lang).function
	for i, s := range c.stories {
		for _, sent := range s.sentences {
			for t := sent.first; t+1 < sent.last; t++ {
				next := t + 1
				if !joined(s.tokens[next]) {
					continue
				}
				if w := c.at(i, next); !w.capital && utf8.RuneCountInString(w.fold) <= mostLink && next+1 < sent.last && joined(s.tokens[next+1]) {
					next++
				}
				left, right := c.at(i, t), c.at(i, next)
				if function[left.fold] || function[right.fold] {
					continue
				}
				if left.capital && c.classes[left.class].lower == 0 {
					put(frame{left.class, true}, right.class, place{int32(i), next, next + 1})
				}
				if right.capital && c.classes[right.class].lower == 0 {
					put(frame{right.class, false}, left.class, place{int32(i), t, t + 1})
				}
			}
		}
	}
	return frames, order
}

// joined tells whether nothing but a space, hyphen or apostrophe is before a token.
func joined(t token) bool { return t.join() <= glued }
