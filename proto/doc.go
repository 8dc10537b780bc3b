// Package proto holds kawan's protocols. Generating makes the Go code anew from
// the .proto files; the versions of all tools are pinned here, in buf.gen.yaml
// and in go.mod.
package proto

//go:generate go run github.com/bufbuild/buf/cmd/buf@v1.70.0 generate --template ../buf.gen.yaml -o .. ..
