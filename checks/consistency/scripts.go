package consistency

import (
	"slices"
	"sync"
	"unicode"

	"github.com/kawan-mt/kawan/checks/lang"
)

// scriptOf is the script of the first letter of a word.
func scriptOf(word string) lang.Script {
	for _, r := range word {
		if unicode.IsLetter(r) {
			return lang.ScriptOf(r)
		}
	}
	return lang.NoScript
}

func sameScript(a, b string) bool { return scriptOf(a) == scriptOf(b) }

// scriptSets are the scripts that the data of some kinds name.
var scriptSets sync.Map // kind -> []lang.Script

func scriptsOf(kind string) []lang.Script {
	if known, is := scriptSets.Load(kind); is {
		return known.([]lang.Script)
	}
	var list []lang.Script
	for _, name := range lang.Words("und", kind) {
		list = append(list, lang.ScriptNamed(name))
	}
	known, _ := scriptSets.LoadOrStore(kind, list)
	return known.([]lang.Script)
}

// tellsApart tells whether a form is of a script that tells spellings apart
// which the script of a source name writes alike.
func tellsApart(form, source string) bool {
	scripts := scriptsOf("spelling")
	return slices.Contains(scripts, scriptOf(form)) && !slices.Contains(scripts, scriptOf(source))
}

// isLoanScript tells whether a letter is of a script that writes words of other languages.
func isLoanScript(r rune) bool { return slices.Contains(scriptsOf("loanscripts"), lang.ScriptOf(r)) }
