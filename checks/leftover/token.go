package leftover

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
)

type kind uint8

const (
	plain  kind = iota // a word in lower case, or of a script without case
	name               // capitalised, an acronym, or a link between such words
	opaque             // address, tag, number, or letters that touch digits
)

// token is a run of letters of one script.
type token struct {
	checks.Span
	lower    string
	script   lang.Script
	kind     kind
	apart    bool // a bracket or quotation mark stands before it
	paused   bool // a comma or the like stands before it
	first    bool // begins its sentence, so that a capital says nothing
	upper    bool // has an upper-case letter
	shout    bool // has no lower-case letter and more than one upper-case one
	taken    bool // explained by another rule
	accepted bool // may stand as it is
	term     bool // of a term that may be borrowed
}

// tokenize appends the tokens of one sentence to tokens.
func tokenize(tokens []token, content string, sentence checks.Span) []token {
	begin, apart, paused := len(tokens), false, false
	for at := sentence.Start; at < sentence.End; {
		r, size := utf8.DecodeRuneInString(content[at:sentence.End])
		switch {
		case unicode.IsSpace(r):
			at += size
		case r == '@' || r == '#' || isLetter(r) || unicode.IsDigit(r):
			if end := address(content, at, sentence.End); end > at {
				tokens = append(tokens, token{Span: checks.Span{Start: at, End: end}, kind: opaque})
				at = end
				continue
			}
			t := run(content, at, sentence.End)
			t.apart, apart = apart, false
			t.paused, paused = paused, false
			tokens = append(tokens, t)
			at = t.End
		case r == codeMark && codeEnd(content, at, sentence.End) > at:
			end := codeEnd(content, at, sentence.End)
			tokens = append(tokens, token{Span: checks.Span{Start: at, End: end}, kind: opaque})
			at = end
		default:
			apart = apart || strings.ContainsRune(openings+closings+quotesOpen+quotesClose, r)
			paused = paused || strings.ContainsRune(pauses, r)
			at += size
		}
	}
	if len(tokens) > begin {
		tokens[begin].first = true
	}
	return tokens
}

func isLetter(r rune) bool { return r != utf8.RuneError && unicode.IsLetter(r) }

// uncased tells whether r is of a script without case. Digits beside such
// letters do not make them part of a number: most have no space between.
func uncased(r rune) bool { return !unicode.IsUpper(r) && !unicode.IsLower(r) && !unicode.IsTitle(r) }

func isMark(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Mc, unicode.Me) || r == 0x200C || r == 0x200D
}

func isJoiner(r rune) bool {
	switch r {
	case '\'', '’', '-', '‐', '‑', 'ʼ':
		return true
	}
	return false
}

// run reads the token at start, which holds a letter, a digit, # or @.
func run(content string, start, limit int) token {
	t := token{Span: checks.Span{Start: start, End: start}}
	var capitals, smalls int
	for at := start; at < limit; {
		r, size := utf8.DecodeRuneInString(content[at:limit])
		switch {
		case isLetter(r):
			s := lang.ScriptOf(r)
			if t.kind == opaque && uncased(r) {
				return t.finish(content, capitals, smalls)
			}
			if t.script == 0 {
				t.script = s
			} else if s != 0 && s != t.script {
				return t.finish(content, capitals, smalls)
			}
			if unicode.IsUpper(r) || unicode.IsTitle(r) {
				capitals++
			} else if unicode.IsLower(r) {
				smalls++
			}
		case unicode.IsDigit(r) || r == '#' || r == '@':
			if t.kind != opaque && at > start && capitals+smalls == 0 {
				return t.finish(content, capitals, smalls)
			}
			t.kind = opaque
		case isMark(r):
		case isJoiner(r) && at > start:
			next, _ := utf8.DecodeRuneInString(content[at+size : limit])
			if !unicode.IsDigit(next) && (!isLetter(next) || t.script != 0 && lang.ScriptOf(next) != t.script) {
				return t.finish(content, capitals, smalls)
			}
		case (r == '.' || r == ',') && t.kind == opaque:
			next, _ := utf8.DecodeRuneInString(content[at+size : limit])
			if !unicode.IsDigit(next) {
				return t.finish(content, capitals, smalls)
			}
		default:
			return t.finish(content, capitals, smalls)
		}
		at += size
		t.End = at
	}
	return t.finish(content, capitals, smalls)
}

func (t token) finish(content string, capitals, smalls int) token {
	t.upper = capitals > 0
	t.shout = capitals > 1 && smalls == 0
	if t.kind == opaque {
		if strings.Trim(content[t.Start:t.End], "0123456789.,") == "" {
			t.lower = anyNumber
		}
		return t
	}
	t.lower = lowered(content[t.Start:t.End])
	if t.upper {
		t.kind = name
	}
	return t
}

// lowered is word in lower case with plain apostrophes and hyphens.
func lowered(word string) string {
	ascii := true
	for i := range len(word) {
		ascii = ascii && word[i] < utf8.RuneSelf
	}
	if ascii {
		return strings.ToLower(word)
	}
	return strings.Map(func(r rune) rune {
		switch r {
		case '’', 'ʼ':
			return '\''
		case '‐', '‑':
			return '-'
		}
		return unicode.ToLower(r)
	}, strings.ToValidUTF8(word, ""))
}
