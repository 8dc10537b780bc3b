package launch

import "runtime/debug"

// hostVersion is the module version of the running program, for a plugin's logs.
func hostVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
