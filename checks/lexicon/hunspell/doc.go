// Package hunspell reads dictionaries in the format of Hunspell and tells
// whether they know a word: an affix file (.aff) with rules, and a list of
// stems (.dic) with flags that name the rules.
//
// It is a reader for looking words up, not a spelling corrector. What a
// dictionary says about suggestions is not read, nor are COMPOUNDRULE and the rules that
// only forbid compounds; such compounds count as known or unknown accordingly.
package hunspell
