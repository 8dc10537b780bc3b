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
	marks []int // positions of the start tags of the block elements around it, innermost last
	top   bool  // an h1
}
