package html

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// prescan is how many bytes of a page are searched for its encoding (HTML
// Living Standard, prescan a byte stream to determine its encoding).
const prescan = 1024

// declared is the encoding that a page's meta elements tell, empty if none does.
func declared(content []byte) string {
	tokens := html.NewTokenizer(bytes.NewReader(content[:min(len(content), prescan)]))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			if tag := tokens.Token(); tag.DataAtom == atom.Meta {
				if name := encodingOf(tag); name != "" {
					return name
				}
			}
		}
	}
}

func encodingOf(meta html.Token) string {
	var contentType bool
	var content string
	for _, a := range meta.Attr {
		switch a.Key {
		case "charset":
			return strings.TrimSpace(a.Val)
		case "http-equiv":
			contentType = strings.EqualFold(a.Val, "content-type")
		case "content":
			content = a.Val
		}
	}
	if _, name, found := strings.Cut(strings.ToLower(content), "charset="); found && contentType {
		name, _, _ = strings.Cut(name, ";")
		return strings.Trim(name, ` "'`)
	}
	return ""
}
