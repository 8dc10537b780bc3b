//go:build !linux

package launch

// condition is not known here.
func (p *process) condition() string { return "" }
