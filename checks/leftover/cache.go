package leftover

import (
	"strings"
	"sync"
)

// cacheLimit bounds the words that are remembered of a pair.
const cacheLimit = 1 << 17

type cache struct {
	sync.RWMutex
	known map[string]lexeme
}

func (c *cache) get(word string) (lexeme, bool) {
	c.RLock()
	defer c.RUnlock()
	l, ok := c.known[word]
	return l, ok
}

func (c *cache) put(word string, l lexeme) {
	c.Lock()
	defer c.Unlock()
	if c.known == nil || len(c.known) >= cacheLimit {
		c.known = make(map[string]lexeme)
	}
	c.known[strings.Clone(word)] = l
}
