package lexicon

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lang"
)

func sameBase(a, b string) bool { return lang.Base(a) == lang.Base(b) }

// mostDictionary bounds the unpacked size of a dictd dictionary, in bytes.
const mostDictionary = 256 << 20

// ReadDictd reads a bilingual dictionary in the format of dictd: the index and
// the text, which may be compressed with dictzip. Label names it in evidence;
// from and to are the languages of its headwords and renderings. It returns an
// error when the files are damaged; single entries that make no sense are
// skipped.
func ReadDictd(label, from, to string, index, text io.Reader) (*Pairs, error) {
	content, err := readText(text)
	if err != nil {
		return nil, fmt.Errorf("reading the text of dictionary %s: %w", label, err)
	}
	pairs := &Pairs{Label: label, Tags: [2]string{from, to}}
	lines := bufio.NewScanner(index)
	lines.Buffer(nil, 1<<20)
	number := 0
	for lines.Scan() {
		number++
		fields := strings.Split(lines.Text(), "\t")
		if len(fields) < 3 {
			return nil, fmt.Errorf("reading the index of dictionary %s: line %d has no three fields", label, number)
		}
		start, okStart := decode64(fields[1])
		size, okSize := decode64(fields[2])
		if !okStart || !okSize || start+size > len(content) {
			return nil, fmt.Errorf("reading the index of dictionary %s: line %d points outside of the text", label, number)
		}
		head := strings.TrimSpace(fields[0])
		if head == "" || strings.HasPrefix(head, "00database") || strings.HasPrefix(head, "00-database") {
			continue
		}
		if renderings := renderingsIn(string(content[start : start+size])); len(renderings) > 0 {
			pairs.Groups = append(pairs.Groups, Group{{headword(head, string(content[start:start+size]))}, renderings})
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading the index of dictionary %s: %w", label, err)
	}
	lowerTitles(pairs.Groups)
	return pairs, nil
}

// lowerTitles writes headwords small in a dictionary that capitalises all of
// them, so that they are not taken for names.
func lowerTitles(groups []Group) {
	capitals := 0
	for _, group := range groups {
		if first, _ := utf8.DecodeRuneInString(group[0][0]); unicode.IsUpper(first) {
			capitals++
		}
	}
	if 2*capitals < len(groups) {
		return
	}
	for _, group := range groups {
		group[0][0] = strings.ToLower(group[0][0])
	}
}

func readText(text io.Reader) ([]byte, error) {
	buffered := bufio.NewReader(text)
	magic, err := buffered.Peek(2)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	var plain io.Reader = buffered
	if bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		unpacked, err := gzip.NewReader(buffered)
		if err != nil {
			return nil, err
		}
		plain = unpacked
	}
	content, err := io.ReadAll(io.LimitReader(plain, mostDictionary+1))
	if err != nil {
		return nil, err
	}
	if len(content) > mostDictionary {
		return nil, fmt.Errorf("larger than %d bytes", mostDictionary)
	}
	return content, nil
}

const digits64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

// decode64 reads a number in the base-64 digits of dictd.
func decode64(number string) (value int, ok bool) {
	if len(number) > 6 {
		return 0, false
	}
	for i := range len(number) {
		digit := strings.IndexByte(digits64, number[i])
		if digit < 0 {
			return 0, false
		}
		value = value<<6 | digit
	}
	return value, number != ""
}

// headword is the headword as the entry writes it, where the index only has it
// folded.
func headword(indexed, entry string) string {
	entry = strings.TrimLeft(entry, "\n")
	if len(entry) >= len(indexed) && strings.EqualFold(entry[:len(indexed)], indexed) {
		return entry[:len(indexed)]
	}
	return indexed
}

// longestRendering is the number of words up to which a rendering is a term
// rather than an explanation.
const longestRendering = 4

// renderingsIn are the renderings in an entry: the line behind the headword,
// and those that are numbered. Other lines explain.
func renderingsIn(entry string) []string {
	var renderings []string
	line := 0
	for text := range strings.Lines(strings.TrimLeft(entry, "\n")) {
		line++
		text = strings.TrimSpace(text)
		numbered := strings.TrimLeft(text, "0123456789")
		isNumbered := numbered != text && strings.HasPrefix(numbered, ". ")
		if line == 1 || line > 2 && !isNumbered {
			continue
		}
		if isNumbered {
			text = numbered[2:]
		}
		for _, part := range strings.FieldsFunc(bare(text), func(r rune) bool { return strings.ContainsRune(",;،、；", r) }) {
			part = strings.Join(strings.Fields(strings.TrimRight(part, " .0123456789")), " ")
			if part != "" && strings.Count(part, " ") < longestRendering {
				renderings = append(renderings, part)
			}
		}
	}
	return renderings
}

// bare is text without what stands in brackets of any kind or between slashes:
// grammar, phonetics, notes.
func bare(text string) string {
	var kept strings.Builder
	depth, slashed := 0, false
	for _, r := range text {
		switch {
		case strings.ContainsRune("<([{", r):
			depth++
		case strings.ContainsRune(">)]}", r):
			depth = max(0, depth-1)
		case r == '/':
			slashed = !slashed
		case depth == 0 && !slashed:
			kept.WriteRune(r)
		}
	}
	return kept.String()
}
