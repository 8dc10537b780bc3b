package html

import "github.com/kawan-mt/kawan/host/formats/build"

// page is what was scanned of a page.
type page struct {
	lang   string
	blocks []block
}

// block is a paragraph of a page.
type block struct {
	build.Block
	mark int  // position of the start tag of the innermost block element around it, -1 if there is none
	top  bool // an h1
}
