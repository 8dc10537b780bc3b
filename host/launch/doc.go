// Package launch starts check plugins as processes of their own, calls them and
// stops them, and never waits longer than its caller allows: whatever a plugin
// does, a call ends at its deadline with an [Error] that names plugin and cause.
//
// A plugin runs in its own process group with a minimal environment, a private
// socket directory and a pipe as standard input that closes when the host dies.
// [Start] starts several at once. A plugin that broke is not repaired: stop it
// and start another one from its [Spec].
package launch
