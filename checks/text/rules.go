package text

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lang"
)

// rules are what the data of a language says about its sentences.
type rules struct {
	abbreviations map[string]abbreviation // without the last full stop; as written, and in lower case
	endings       []string                // of words, without the last full stop, that may end a sentence: "str"
	ordinals      bool                    // "3. Oktober": a full stop makes a number ordinal
	marks         string                  // final marks beside Unicode's
	continues     []string                // what goes on after a closing quotation mark
	starts        []string                // words that begin like those of continues and do not go on
	says          []string                // verbs by which a quotation is attributed
	function      map[string]bool         // function words, in lower case
}

// abbreviation tells what a full stop after it means.
type abbreviation int

const (
	notAbbreviated abbreviation = iota
	neverEnds                   // a title or the like: something always follows
	mayEnd                      // "U.S.", "dll.": the next word has to tell
	beforeNumber                // "No. 5"; a word of its own otherwise
)

var rulesCache sync.Map // language that has data -> *rules

func rulesOf(tag string) *rules {
	tag = lang.Known(tag)
	if known, ok := rulesCache.Load(tag); ok {
		return known.(*rules)
	}
	r := &rules{abbreviations: map[string]abbreviation{}, function: map[string]bool{}}
	for _, name := range []string{"und", tag} {
		for _, word := range lang.Words(name, "abbreviations") {
			r.abbreviate(word)
		}
		for _, line := range lang.Lines(name, "sentences") {
			r.fact(line)
		}
	}
	for _, word := range lang.Words(tag, "function") {
		r.function[strings.ToLower(word)] = true
	}
	known, _ := rulesCache.LoadOrStore(tag, r)
	return known.(*rules)
}

func (r *rules) abbreviate(word string) {
	kind := neverEnds
	if body, found := strings.CutSuffix(word, "?"); found {
		word, kind = body, mayEnd
	} else if body, found := strings.CutSuffix(word, "#"); found {
		word, kind = body, beforeNumber
	}
	word = strings.TrimSuffix(word, ".")
	if ending, found := strings.CutPrefix(word, "-"); found {
		r.endings = append(r.endings, ending)
		return
	}
	r.abbreviations[word] = kind
	if lower := strings.ToLower(word); r.abbreviations[lower] == notAbbreviated {
		r.abbreviations[lower] = kind
	}
}

func (r *rules) fact(line string) {
	key, value, _ := strings.Cut(line, ":")
	switch values := strings.Fields(value); key {
	case "ordinals":
		r.ordinals = true
	case "marks":
		r.marks = strings.Join(values, "")
	case "continues":
		r.continues = values
	case "starts":
		r.starts = values
	case "says":
		r.says = values
	}
}

// abbreviated tells what kind of abbreviation the word before a full stop is.
func (r *rules) abbreviated(word string) abbreviation {
	if kind := r.abbreviations[word]; kind != notAbbreviated {
		return kind
	}
	if utf8.RuneCountInString(word) > 1 { // an initial is no unit
		if kind := r.abbreviations[strings.ToLower(word)]; kind != notAbbreviated {
			return kind
		}
	}
	for _, ending := range r.endings {
		if strings.HasSuffix(word, ending) {
			return mayEnd
		}
	}
	if strings.ContainsRune(word, '.') && isDotted(word) {
		return mayEnd
	}
	return notAbbreviated
}

// isDotted tells whether word is letters between full stops: "U.S", "a.m".
func isDotted(word string) bool {
	for part := range strings.SplitSeq(word, ".") {
		if len(part) == 0 || len(part) > 4 || !allLetters(part) {
			return false
		}
	}
	return true
}
