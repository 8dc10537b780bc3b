package checks

// Message is a sentence for people as data: a code in a [Catalogue] and the
// arguments that fill its placeholders.
type Message struct {
	Code string // "drift.number.changed"
	Args []Arg
	Text string // English, for checks without catalogues; shown where no catalogue has Code
}

// ArgKind tells how an argument is shown.
type ArgKind string

// The kinds of argument.
const (
	ArgText     ArgKind = "text"     // a passage or word, shown as it is, shortened when long
	ArgNumber   ArgKind = "number"   // a number, written as the reader's language does
	ArgPercent  ArgKind = "percent"  // a share from 0 to 1
	ArgLanguage ArgKind = "language" // a BCP 47 tag, shown as the language's name
	ArgMessage  ArgKind = "message"  // the code of another message without arguments
)

// Arg fills the placeholder {Name} of a message.
type Arg struct {
	Name   string
	Kind   ArgKind
	Text   string  // for text, language and message
	Number float64 // for number and percent
}

// Msg makes a message.
func Msg(code string, args ...Arg) Message { return Message{Code: code, Args: args} }

// Quote is an argument that shows text as it is.
func Quote(name, text string) Arg { return Arg{Name: name, Kind: ArgText, Text: text} }

// Number is an argument that shows a number.
func Number(name string, value float64) Arg {
	return Arg{Name: name, Kind: ArgNumber, Number: value}
}

// Percent is an argument that shows a share from 0 to 1 as a percentage.
func Percent(name string, share float64) Arg {
	return Arg{Name: name, Kind: ArgPercent, Number: share}
}

// Language is an argument that shows the name of the language tag.
func Language(name, tag string) Arg { return Arg{Name: name, Kind: ArgLanguage, Text: tag} }

// Phrase is an argument that shows the message code, which takes no arguments.
func Phrase(name, code string) Arg { return Arg{Name: name, Kind: ArgMessage, Text: code} }
