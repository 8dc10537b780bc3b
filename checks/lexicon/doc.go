// Package lexicon tells which words mean the same in two languages, or are one
// word spelt twice: embedded names and concepts, dictionaries, word pairs
// learned from translations, and the sound of a name across scripts.
package lexicon
