package docx

import (
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/charset"
	"github.com/kawan-mt/kawan/host/formats/xmlscan"
)

// scan reads a member of XML token by token. It is false when there is none.
func (a *archive) scan(name string, take func(*xmlscan.Scanner, *xmlscan.Token) error) (*charset.Text, error) {
	content, err := a.read(name)
	if content == nil || err != nil {
		return nil, err
	}
	decoded, err := charset.Decode(content, charset.Hints{Declared: "utf-8"})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", a.in(name), err)
	}
	s, err := xmlscan.New(strings.NewReader(decoded.Content), formats.Options{Path: a.in(name), Encoding: "utf-8"})
	if err != nil {
		return nil, err
	}
	for {
		token, err := s.Next()
		if errors.Is(err, io.EOF) {
			return decoded, nil
		}
		if err == nil {
			err = take(s, token)
		}
		if err != nil {
			return nil, err
		}
	}
}

// parts are the members that hold text.
type parts struct {
	document, styles, footnotes, endnotes string
}

// parts finds the members by their relationships (ECMA-376 part 2, 9.3), as
// their names are not fixed.
func (a *archive) parts() (parts, error) {
	var found parts
	err := a.relationships("", func(kind, target string) {
		if kind == "officeDocument" {
			found.document = target
		}
	})
	if err == nil && a.members[found.document] == nil {
		err = fmt.Errorf("%s: this archive is no DOCX document: it names no main document", a.path)
	}
	if err != nil {
		return found, err
	}
	err = a.relationships(found.document, func(kind, target string) {
		switch kind {
		case "styles":
			found.styles = target
		case "footnotes":
			found.footnotes = target
		case "endnotes":
			found.endnotes = target
		}
	})
	return found, err
}

// relationships are those of a member, or of the archive; kind is the last part
// of their type.
func (a *archive) relationships(of string, take func(kind, target string)) error {
	name := path.Join(path.Dir(of), "_rels", path.Base(of)+".rels")
	if of == "" {
		name = "_rels/.rels"
	}
	_, err := a.scan(name, func(_ *xmlscan.Scanner, t *xmlscan.Token) error {
		if t.Kind == xmlscan.Start && t.Name == "Relationship" && t.Attr("TargetMode") != "External" {
			take(path.Base(t.Attr("Type")), resolve(of, t.Attr("Target")))
		}
		return nil
	})
	return err
}
