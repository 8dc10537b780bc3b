package lexicon

import (
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/memo"
)

var transcriptions memo.Tags[string, map[rune]string]

func transcription(tag string) map[rune]string { return transcriptions.Of(tag, readTranscription) }

// readTranscription reads the data of kind "transcription": a character and its sound.
func readTranscription(tag string) map[rune]string {
	table := map[rune]string{}
	for _, line := range lang.Lines(tag, "transcription") {
		character, sound, _ := strings.Cut(line, " ")
		r, _ := utf8.DecodeRuneInString(character)
		table[r] = sound
	}
	return table
}

// Transcribed is the length in bytes and the sound of what may be a foreign
// name at the start of text, in a language that writes foreign names with
// characters chosen for their sound; 0 if there is none.
func Transcribed(tag, text string) (int, Sound) {
	table := transcription(tag)
	if len(table) == 0 {
		return 0, Sound{}
	}
	var latin strings.Builder
	size, count := 0, 0
	for i, r := range text {
		sound, known := table[r]
		if !known {
			break
		}
		latin.WriteString(sound)
		size, count = i+utf8.RuneLen(r), count+1
	}
	if count < 2 {
		return 0, Sound{}
	}
	sound, ok := SoundOf(latin.String())
	sound.Foreign = true
	if !ok || sound.Empty() {
		return 0, Sound{}
	}
	return size, sound
}
