// Package handshake holds what a host and a plugin must agree on before their
// first call: the cookie, the protocol versions and the environment variables
// of kawan. It is the same for every language; plugins/README.md explains it.
package handshake

import "slices"

// The cookie tells a plugin that a host started it, not a person. It is no secret.
const (
	CookieKey   = "KAWAN_PLUGIN"
	CookieValue = "2f6cbe1d-kawan-check-plugin"
)

// Version is the newest major version of the protocol, package kawan.plugin.v1.
const Version = 1

// Versions returns all major versions that this module speaks, newest first.
func Versions() []int { return []int{Version} }

// Speaks tells whether this module speaks a major version.
func Speaks(version int) bool { return slices.Contains(Versions(), version) }

// Service is the name under which go-plugin dispenses the check service.
const Service = "checks"

// Variables that the host sets for every plugin beside those of go-plugin.
const (
	// LifelineKey is "stdin" when the plugin's standard input is a pipe that
	// stays open and empty as long as the host lives. The plugin exits at its end.
	LifelineKey = "KAWAN_LIFELINE"
	// LogKey is the lowest level the host wants to see: debug, info, warn or error.
	LogKey = "KAWAN_LOG"
	// RunKey identifies the start of this plugin; every process it starts inherits it.
	RunKey = "KAWAN_PLUGIN_RUN"
)

// LifelineStdin is the value of [LifelineKey].
const LifelineStdin = "stdin"
