package config

import (
	"fmt"
	"strconv"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/parser"
)

func locate(path string, content []byte, keys []string) string {
	line, column := position(content, keys)
	return fmt.Sprintf("%s:%d:%d", path, line, column)
}

// position is where the value below keys stands: line and column of its key,
// or of its nearest ancestor that is there, else the start of the file.
func position(content []byte, keys []string) (line, column int) {
	file, err := parser.ParseBytes(content, 0)
	if err != nil || len(file.Docs) == 0 {
		return 1, 1
	}
	for n := len(keys); n > 0; n-- {
		node, err := yamlPath(keys[:n]).FilterFile(file)
		if err != nil || node == nil {
			continue
		}
		token := node.GetToken()
		if token.Value == ":" && token.Prev != nil { // that of a mapping
			token = token.Prev
		}
		if token.Prev != nil && token.Prev.Prev != nil && token.Prev.Value == ":" {
			token = token.Prev.Prev
		}
		return token.Position.Line, token.Position.Column
	}
	return 1, 1
}

func yamlPath(keys []string) *yaml.Path {
	builder := (&yaml.PathBuilder{}).Root()
	for _, key := range keys {
		if index, err := strconv.ParseUint(key, 10, 32); err == nil {
			builder = builder.Index(uint(index))
		} else {
			builder = builder.Child(key)
		}
	}
	return builder.Build()
}
