package launch

import (
	"bytes"
	"fmt"
	"os"
)

// condition adds to a missed deadline that the process is stopped, as after SIGSTOP.
func (p *process) condition() string {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.pid()))
	if err != nil {
		return ""
	}
	// The state follows the command's name, which is in parentheses and may hold any.
	_, rest, found := bytes.Cut(stat[bytes.LastIndexByte(stat, ')')+1:], []byte(" "))
	if found && len(rest) > 0 && (rest[0] == 'T' || rest[0] == 't') {
		return "; the process is stopped"
	}
	return ""
}
