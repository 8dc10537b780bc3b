package consistency

import "github.com/kawan-mt/kawan/checks/lexicon"

// sounds are those of the names and classes of a corpus, each worked out when
// first asked for.
type sounds struct {
	names   []*heardName        // by source form
	classes []*[2]lexicon.Sound // by class: of its stem, and of the form that shows it
}

type heardName struct {
	stem  string // as a name of the target language
	sound lexicon.Sound
}

// alike says how much a class sounds like a source name, 0 to 1.
func (c *corpus) alike(name, class int32) float64 {
	if c.heardOf.names == nil {
		c.heardOf = sounds{make([]*heardName, len(c.sources)), make([]*[2]lexicon.Sound, len(c.classes))}
	}
	source, a := c.sources[name].fold, c.heardOf.names[name]
	if a == nil {
		a = &heardName{stem: c.affixes.stem(source)}
		a.sound, _ = lexicon.SoundOf(source)
		c.heardOf.names[name] = a
	}
	k := &c.classes[class]
	shown := c.words[k.example].fold
	if source == k.stem || shown == source || a.stem == k.stem {
		return 1
	}
	b := c.heardOf.classes[class]
	if b == nil {
		b = new([2]lexicon.Sound)
		b[0], _ = lexicon.SoundOf(k.stem)
		if shown != k.stem {
			b[1], _ = lexicon.SoundOf(shown)
		}
		c.heardOf.classes[class] = b
	}
	return 0.95 * max(lexicon.Likeness(&a.sound, &b[0]), lexicon.Likeness(&a.sound, &b[1]))
}
