package html

import (
	"golang.org/x/net/html/atom"

	"github.com/kawan-mt/kawan/checks"
)

func set(names ...atom.Atom) map[atom.Atom]bool {
	s := make(map[atom.Atom]bool, len(names))
	for _, name := range names {
		s[name] = true
	}
	return s
}

// Tables of elements, from the HTML Living Standard.
var (
	// blocks begin and end a paragraph (rendering, flow content).
	blocks = set(atom.Html, atom.Body, atom.Head, atom.Title, atom.Address, atom.Article, atom.Aside, atom.Blockquote,
		atom.Center, atom.Dd, atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset,
		atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Header, atom.Hgroup, atom.Hr, atom.Legend, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.Optgroup,
		atom.Option, atom.P, atom.Pre, atom.Search, atom.Section, atom.Summary, atom.Table, atom.Caption, atom.Colgroup,
		atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul)

	// muted hold what is no text of the page.
	muted = set(atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Head, atom.Iframe, atom.Object, atom.Select,
		atom.Datalist, atom.Textarea, atom.Button, atom.Svg, atom.Math, atom.Canvas, atom.Audio, atom.Video)

	// void have no end tag.
	void = set(atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta,
		atom.Source, atom.Track, atom.Wbr)

	// siblings end an open element of the same name.
	siblings = set(atom.Li, atom.Dt, atom.Dd, atom.Tr, atom.Td, atom.Th, atom.Option)

	kinds = map[atom.Atom]checks.BlockKind{
		atom.H1: checks.Heading, atom.H2: checks.Heading, atom.H3: checks.Heading,
		atom.H4: checks.Heading, atom.H5: checks.Heading, atom.H6: checks.Heading,
		atom.Li: checks.ListItem, atom.Dt: checks.ListItem, atom.Dd: checks.ListItem,
		atom.Td: checks.TableCell, atom.Th: checks.TableCell,
		atom.Figcaption: checks.Caption, atom.Caption: checks.Caption,
		atom.Blockquote: checks.Quotation, atom.Pre: checks.Code,
	}
)
