package consistency

import "github.com/kawan-mt/kawan/checks/lang"

// dataWords are the words of a kind of fact of a language.
func dataWords(tag, kind string) []string { return lang.Words(tag, kind) }
