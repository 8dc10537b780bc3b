//go:build !unix

package launch

import "os"

// lockDir locks nothing where directories cannot be locked.
func lockDir(string) (*os.File, error) { return nil, nil }
