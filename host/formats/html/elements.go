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
	muted = set(atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Head, atom.Title, atom.Iframe, atom.Noembed, atom.Noframes, atom.Object, atom.Select,
		atom.Datalist, atom.Textarea, atom.Button, atom.Svg, atom.Math, atom.Canvas, atom.Audio, atom.Video)

	// void have no end tag.
	void = set(atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta,
		atom.Source, atom.Track, atom.Wbr)

	// ended are the elements that the start of another one ends.
	ended = map[atom.Atom]map[atom.Atom]bool{
		atom.Li: set(atom.Li), atom.Dt: set(atom.Dt, atom.Dd), atom.Dd: set(atom.Dt, atom.Dd),
		atom.Td: set(atom.Td, atom.Th), atom.Th: set(atom.Td, atom.Th), atom.Tr: row, atom.Option: set(atom.Option),
		atom.Tbody: rows, atom.Thead: rows, atom.Tfoot: rows, atom.Body: set(atom.Head),
	}
	row  = set(atom.Td, atom.Th, atom.Tr)
	rows = set(atom.Td, atom.Th, atom.Tr, atom.Tbody, atom.Thead, atom.Tfoot, atom.Caption, atom.Colgroup)

	// lists hold items and cells that end only each other.
	lists = set(atom.Ul, atom.Ol, atom.Menu, atom.Dir, atom.Dl, atom.Table, atom.Select)

	// inHead stand in the head of a page; what else begins ends the head.
	inHead = set(atom.Base, atom.Link, atom.Meta, atom.Title, atom.Style, atom.Script, atom.Noscript, atom.Template)

	kinds = map[atom.Atom]checks.BlockKind{
		atom.H1: checks.Heading, atom.H2: checks.Heading, atom.H3: checks.Heading,
		atom.H4: checks.Heading, atom.H5: checks.Heading, atom.H6: checks.Heading,
		atom.Li: checks.ListItem, atom.Dt: checks.ListItem, atom.Dd: checks.ListItem,
		atom.Td: checks.TableCell, atom.Th: checks.TableCell,
		atom.Figcaption: checks.Caption, atom.Caption: checks.Caption,
		atom.Blockquote: checks.Quotation, atom.Pre: checks.Code,
	}
)
