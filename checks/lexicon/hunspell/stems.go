package hunspell

import (
	"errors"
	"fmt"
	"strings"
)

// parseStems reads a word list: its first line is the number of entries,
// every other a word, a slash with flags, and remarks.
func (a *affixes) parseStems(text string) (map[string][]flags, error) {
	text = strings.TrimPrefix(text, bom)
	stems := make(map[string][]flags, strings.Count(text, "\n"))
	known := map[string]flags{} // entries share lists of flags
	line := 0
	for raw := range strings.Lines(text) {
		line++
		raw = strings.TrimRight(raw, "\r\n")
		if raw == "" || raw[0] == '\t' || raw[0] == '#' {
			continue
		}
		if _, count := number(strings.TrimSpace(raw)); count && line == 1 {
			continue
		}
		word, marks := entry(raw)
		word, err := a.decode(word)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		list, ok := known[marks]
		if !ok {
			if list, err = a.flagsOf(marks); err != nil {
				return nil, fmt.Errorf("line %d: %w", line, err)
			}
			known[marks] = list
		}
		if word = a.clean(word); word != "" {
			stems[word] = append(stems[word], list)
		}
	}
	if len(stems) == 0 {
		return nil, errors.New("it holds no words")
	}
	return stems, nil
}

// entry cuts a line into its word and its flags. A slash after a backslash
// belongs to the word.
func entry(line string) (word, marks string) {
	if tab := strings.IndexByte(line, '\t'); tab >= 0 {
		line = line[:tab]
	}
	for i := 1; i < len(line); i++ {
		if line[i] == '/' && line[i-1] != '\\' {
			marks, _, _ = strings.Cut(line[i+1:], " ")
			return strings.ReplaceAll(line[:i], `\/`, "/"), marks
		}
	}
	return strings.TrimRight(strings.ReplaceAll(line, `\/`, "/"), " "), ""
}
