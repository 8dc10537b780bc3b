package consistency

import (
	"unicode"

	"github.com/kawan-mt/kawan/checks/lexicon"
)

// word is a form of the target language.
type word struct {
	raw, fold string
	class     int32
	capital   bool // begins with an upper-case letter
	shouting  bool // all letters are upper-case, and there are several
	uncased   bool // of a script without case
	number    bool // holds a digit
	count     int32
}

// class is the forms of a name that differ by affixes only.
type class struct {
	stem    string
	runes   []rune
	shown   []rune // letters of the folded example
	example int32  // the word that shows it: the most frequent form
	capital int32  // occurrences with a capital, or in a script without case
	middle  int32  // of these, those where a capital means something
	lower   int32  // occurrences without
	sound   string
	ready   bool // sound and runes are there
}

// sourceForm is a folded source word.
type sourceForm struct {
	fold    string
	example string
	lang    string
	capital int32 // occurrences with a capital where that means something
	initial int32 // at the start of a sentence, with a capital
	lower   int32
	name    bool
	base    int32 // the form that stands for all forms of a name
}

func (c *corpus) newWord(form string) word {
	w := word{raw: form, fold: fold(form)}
	uppers, others := 0, 0
	for i, r := range form {
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			uppers++
			w.capital = w.capital || i == 0
		case unicode.IsDigit(r):
			w.number = true
		case unicode.IsLower(r):
			others++
		case unicode.IsLetter(r):
			others++
			w.uncased = w.uncased || i == 0
		}
	}
	w.shouting = uppers > 1 && others == 0
	stem := c.affixes.stem(w.fold)
	id, known := c.classOf[stem]
	if !known {
		id = int32(len(c.classes))
		c.classOf[stem] = id
		c.classes = append(c.classes, class{stem: stem, example: int32(len(c.words))})
	}
	w.class = id
	return w
}

// heard makes the sound and the letters of a class.
func (c *corpus) heard(id int32) *class {
	k := &c.classes[id]
	if !k.ready {
		k.runes, k.ready = []rune(k.stem), true
		k.shown = []rune(c.words[k.example].fold)
		if latin, ok := lexicon.Romanise(c.words[k.example].fold); ok {
			k.sound = soundKey(latin)
		}
	}
	return k
}
