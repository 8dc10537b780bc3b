package json

import (
	"regexp"
	"strings"
)

var number = regexp.MustCompile(`^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?`)

// scalar passes over a number, true, false or null.
func (p *parser) scalar() error {
	rest := p.source[p.at:]
	size := len(number.FindString(rest))
	for _, word := range []string{"true", "false", "null"} {
		if strings.HasPrefix(rest, word) {
			size = len(word)
		}
	}
	if size == 0 || size < len(rest) && strings.IndexByte(" \t\r\n,]}", rest[size]) < 0 {
		return p.mistake("%s stands where a value should be", p.here())
	}
	p.at += size
	return nil
}
