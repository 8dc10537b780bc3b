package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"slices"
	"strings"
)

// table is lines of kind, key and values.
type table [][]string

// add appends a line with the values that are not empty, each once.
func (t *table) add(kind, key string, values ...string) {
	line := []string{kind, key}
	for _, value := range values {
		value = clean(value)
		if value != "" && !slices.Contains(line[2:], value) {
			line = append(line, value)
		}
	}
	if len(line) > 2 {
		*t = append(*t, line)
	}
}

// clean takes out what no reader of text should depend on: soft hyphens,
// directional marks, and spaces other than the plain one.
func clean(value string) string {
	value = strings.Map(func(r rune) rune {
		switch r {
		case '\u00ad', '\u200e', '\u200f', '\u061c', '\u200b':
			return -1
		case '\u00a0', '\u202f', '\u2009', '\t', '\n':
			return ' '
		}
		return r
	}, value)
	return strings.TrimSpace(value)
}

func (t table) bytes() []byte {
	var out bytes.Buffer
	for _, line := range t {
		out.WriteString(strings.Join(line, "\t"))
		out.WriteByte('\n')
	}
	return out.Bytes()
}

func (t table) write(path string) error {
	var packed bytes.Buffer
	writer, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := writer.Write(t.bytes()); err != nil {
		return err
	}
	if err := writer.Close(); err != nil {
		return err
	}
	return os.WriteFile(path, packed.Bytes(), 0o644)
}
