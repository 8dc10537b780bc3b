package article

import (
	"fmt"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/detect"
)

// MaxCounterparts is how many articles a source or reference may hold: their
// names are kept in memory, to find the counterpart of each article.
const MaxCounterparts = 1 << 20

// counterparts are the articles of a source or reference.
type counterparts struct {
	side     checks.Side
	path     string
	readings shelf
	names    []string // of the readings, for messages
	byKey    map[string][]int
	used     []bool
	pairs    map[*formats.Reading]pair // by article of the target, until it is handed over
}

type pair struct {
	index   int
	byOrder bool // nothing but the order tells it
}

// counterparts reads the file of a side, nil when none is named. They are to be
// closed after an error as well.
func (in *Input) counterparts(side checks.Side) (*counterparts, error) {
	path, _ := in.file(side)
	if path == "" {
		return nil, nil
	}
	c := &counterparts{side: side, path: path, byKey: map[string][]int{}, pairs: map[*formats.Reading]pair{}}
	for reading, err := range detect.ReadAll(path, in.Format, in.options(side)) {
		if err != nil {
			return c, err
		}
		if len(c.names) == MaxCounterparts {
			return c, fmt.Errorf("%s: %w: a %s may hold %d articles; split it", path, formats.ErrTooLarge, side, MaxCounterparts)
		}
		for _, key := range reading.Keys {
			c.byKey[key] = append(c.byKey[key], len(c.names))
		}
		c.names = append(c.names, name(reading))
		if err := c.readings.put(reading); err != nil {
			return c, fmt.Errorf("%s: %w", path, err)
		}
	}
	c.used = make([]bool, len(c.names))
	return c, nil
}

// pairByKeys pairs articles that share a key, by their most telling keys first.
func (c *counterparts) pairByKeys(targets []*formats.Reading) {
	most := 0
	for _, target := range targets {
		most = max(most, len(target.Keys))
	}
	for rank := range most {
		for _, target := range targets {
			if _, done := c.pairs[target]; done || rank >= len(target.Keys) {
				continue
			}
			for _, i := range c.byKey[target.Keys[rank]] {
				if !c.used[i] {
					c.take(target, pair{index: i})
					break
				}
			}
		}
	}
}

// pairByOrder pairs what is left by its order, if that is equally much on both
// sides.
func (c *counterparts) pairByOrder(targets []*formats.Reading) {
	var left []*formats.Reading
	for _, target := range targets {
		if _, done := c.pairs[target]; !done {
			left = append(left, target)
		}
	}
	var free []int
	for i, used := range c.used {
		if !used {
			free = append(free, i)
		}
	}
	if len(left) != len(free) {
		return
	}
	for i, target := range left {
		c.take(target, pair{index: free[i], byOrder: len(targets) > 1 || len(c.names) > 1})
	}
}

func (c *counterparts) take(target *formats.Reading, p pair) {
	c.pairs[target], c.used[p.index] = p, true
}

// of is the counterpart of an article, and what is to be said of it.
func (c *counterparts) of(target *formats.Reading) (*formats.Reading, *checks.Message, error) {
	p, ok := c.pairs[target]
	if !ok {
		return nil, nil, fmt.Errorf("%s (%d articles) has none with this id or slug; give each article a slug of its own that is the same in both files", c.path, len(c.names))
	}
	delete(c.pairs, target)
	reading, err := c.readings.get(p.index)
	if err != nil || !p.byOrder {
		return reading, nil, err
	}
	note := formats.NoteByOrder(c.side, c.names[p.index], c.path)
	return reading, &note, nil
}

// unpaired says which articles have no counterpart in the target, nil if all do.
func (c *counterparts) unpaired(target string) []checks.Message {
	var names []string
	for i, used := range c.used {
		if !used {
			names = append(names, c.names[i])
		}
	}
	if len(names) == 0 {
		return nil
	}
	return []checks.Message{formats.NoteUnpaired(c.side, c.path, target, names)}
}

// name is what an article is called, else how it begins.
func name(reading *formats.Reading) string {
	if len(reading.Keys) > 0 {
		return reading.Keys[0]
	}
	if reading.Name != "" {
		return reading.Name
	}
	words := strings.Fields(reading.Text.Content)
	return strings.Join(words[:min(len(words), 6)], " ")
}
