package launch

import (
	"fmt"
	"os"
)

// Self is the Spec of a plugin that the running executable serves when it is
// started again with args. It is trusted as far as the executable itself.
func Self(name string, args ...string) (Spec, error) {
	path, err := os.Executable()
	if err != nil {
		return Spec{}, fmt.Errorf("find the running executable to serve %s: %w", name, err)
	}
	return Spec{Name: name, Path: path, Args: args, Policy: Policy{PlainSocket: true}}, nil
}
