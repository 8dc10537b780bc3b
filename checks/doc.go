// Package checks holds the words that every part of kawan speaks: the article
// under test, its texts and their alignment, and what a check returns about it.
//
// The package is pure: no I/O, no gRPC, no global state. A check implements
// [Check], and [Reconciler] as well when it compares articles of a group.
// All offsets are half-open ranges of UTF-8 bytes in the content of a [Text].
package checks
