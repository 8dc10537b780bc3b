package align

import "unicode"

// markOf is one form for all signs that mean the same in a sentence: quotation
// marks, question and exclamation marks, opening parentheses, percent signs.
// It is empty for other signs.
func markOf(r rune) string {
	switch {
	case r == '"', r == '「', r == '『', r != '‘' && r != '’' && r != '‚' && r != '‛' && r != '‹' && r != '›' && (unicode.Is(unicode.Pi, r) || unicode.Is(unicode.Pf, r)):
		return "“"
	case r == '?', r == '？', r == '؟':
		return "?"
	case r == '!', r == '！', r == '¡':
		return "!"
	case r == '(', r == '（':
		return "("
	case r == '%', r == '％', r == '٪':
		return "%"
	}
	return ""
}
