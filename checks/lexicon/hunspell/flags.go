package hunspell

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// flag names a rule or a property of words.
type flag uint32

// none is no flag: properties that a dictionary does not use.
const none flag = 0

// flags are those of one entry, in order.
type flags []flag

func (f flags) has(x flag) bool { return x != none && slices.Contains(f, x) }

// flagKind is how a dictionary writes flags.
type flagKind int

const (
	flagBytes  flagKind = iota // a byte each
	flagLong                   // two bytes each
	flagNumber                 // numbers with commas
	flagUTF8                   // a character each
)

var flagKinds = map[string]flagKind{"long": flagLong, "num": flagNumber, "UTF-8": flagUTF8, "utf-8": flagUTF8}

// parse reads a list of flags.
func (k flagKind) parse(text string) (flags, error) {
	var list flags
	switch k {
	case flagNumber:
		for number := range strings.SplitSeq(text, ",") {
			n, err := strconv.ParseUint(strings.TrimSpace(number), 10, 16)
			if err != nil || n == 0 {
				return nil, fmt.Errorf("%q is no number of a flag", number)
			}
			list = append(list, flag(n))
		}
	case flagLong:
		for i := 0; i+1 < len(text); i += 2 {
			list = append(list, flag(text[i])<<8|flag(text[i+1]))
		}
		if len(text)%2 == 1 {
			return nil, fmt.Errorf("%q is no list of flags of two letters", text)
		}
	case flagUTF8:
		for _, r := range text {
			if r == utf8.RuneError {
				return nil, fmt.Errorf("%q is not UTF-8", text)
			}
			list = append(list, flag(r))
		}
	default:
		for i := range len(text) {
			list = append(list, flag(text[i]))
		}
	}
	return list, nil
}

// one reads a single flag; text may hold more, of which the first counts.
func (k flagKind) one(text string) (flag, error) {
	list, err := k.parse(text)
	if err != nil || len(list) == 0 {
		return none, fmt.Errorf("%q is no flag", text)
	}
	return list[0], nil
}
