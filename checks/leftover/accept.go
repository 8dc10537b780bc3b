package leftover

import "github.com/kawan-mt/kawan/checks"

// accepted are the words and phrases that may stand as they are: those of the
// options, and terms whose glossary says that they stay untranslated.
func accepted(o *options, glossary []checks.Term) phrasebook {
	if len(o.Accept) == 0 && len(glossary) == 0 {
		return nil
	}
	book := phrasebook{}
	for _, entry := range o.Accept {
		book.add(entry, "")
	}
	for _, term := range glossary {
		if term.Untranslated {
			book.add(term.Source, "")
		}
		for _, rendering := range term.Accepted {
			book.add(rendering, "")
		}
	}
	return book
}

// accept makes accepted words names, which are no evidence by themselves.
func (b phrasebook) accept(tokens []token) {
	if len(b) == 0 {
		return
	}
	for i := 0; i < len(tokens); {
		_, n := b.match(tokens[i:], false, anyPhrase)
		for k := i; k < i+n; k++ {
			tokens[k].kind, tokens[k].accepted = name, true
		}
		i += max(n, 1)
	}
}
