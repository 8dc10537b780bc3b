package report

import (
	"encoding/json"
	"encoding/xml"
	"io"
)

// frame writes a report that is one document around items which come one by one:
// what opens it, what stands between items, what ends it.
type frame struct {
	out                io.Writer
	open, between, end string
	empty              string // the whole document when there are no items
	items              int
}

func (f *frame) item(content string) error {
	before := f.between
	if f.items == 0 {
		before = f.open
	}
	f.items++
	_, err := io.WriteString(f.out, before+content)
	return err
}

func (f *frame) json(value any) error {
	content, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return f.item(string(content))
}

func (f *frame) xml(value any) error {
	content, err := xml.MarshalIndent(value, "  ", "  ")
	if err != nil {
		return err
	}
	return f.item(string(content) + "\n")
}

func (f *frame) close() error {
	end := f.end
	if f.items == 0 {
		end = f.empty
	}
	_, err := io.WriteString(f.out, end)
	return err
}
