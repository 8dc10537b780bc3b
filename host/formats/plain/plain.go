// Package plain reads articles that are plain text files: a paragraph a line,
// or the whole article on one.
package plain

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/charset"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// Read reads a text in UTF-8, in the encoding that its byte order mark tells or
// in the one that the options name. It does not guess: a text file that is in
// none of these is refused.
func Read(content []byte, o formats.Options) (*formats.Reading, error) {
	decoded, err := charset.Decode(content, charset.Hints{Forced: o.Encoding, Lang: o.Lang})
	switch {
	case err == nil:
		err = refuse(content, decoded)
	case o.Encoding == "":
		// What is wrong with it as UTF-8 says more than what is wrong with a guess.
		if _, plain := formats.Decode(content); plain != nil {
			err = plain
		}
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", o.Path, err)
	}
	return &formats.Reading{
		Text:     checks.Text{Content: decoded.Content},
		Document: formats.NewDocument(o.Path, decoded, offset.Identity(len(decoded.Content))),
	}, nil
}

func refuse(content []byte, decoded *charset.Text) error {
	if at := bytes.IndexByte([]byte(decoded.Content), 0); at >= 0 {
		return fmt.Errorf("%w: byte %d is NUL", formats.ErrNotText, decoded.Map.File(checks.Span{Start: at, End: at + 1}).Start+1)
	}
	if !decoded.Guessed {
		return nil
	}
	_, err := formats.Decode(content)
	if errors.Is(err, formats.ErrNotUTF8) {
		return fmt.Errorf("%w, or name its encoding: --encoding %s", err, decoded.Encoding)
	}
	return err
}
