package jobs

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"
)

// identifiable is how much of a line that is too long is kept to find its id, bytes.
const identifiable = 4 << 10

// identify is the id of a job line that cannot be read as a whole: cut off, not
// UTF-8, with something behind the object. It is empty when the line does not
// get as far as an id that is text.
func identify(line []byte) string {
	decoder := json.NewDecoder(bytes.NewReader(line))
	if open, err := decoder.Token(); err != nil || open != json.Delim('{') {
		return ""
	}
	for decoder.More() {
		key, err := decoder.Token()
		if err != nil {
			return ""
		}
		if key == "id" {
			var id string
			if decoder.Decode(&id) != nil || bytes.ContainsRune([]byte(id), utf8.RuneError) {
				return ""
			}
			return id
		}
		var skipped json.RawMessage
		if decoder.Decode(&skipped) != nil {
			return ""
		}
	}
	return ""
}
