// Package wire converts between the domain types of package checks and the
// messages of kawan.plugin.v1, and serves and calls the protocol in domain
// terms. Nothing else knows both.
package wire
