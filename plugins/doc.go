// Package plugins is the kit for authors of check plugins in Go. A plugin's
// main function is one line:
//
//	func main() { plugins.Main(mycheck.New()) }
//
// The kit shakes hands with the host, serves the checks over gRPC, turns a panic
// into an error of its call, keeps to the concurrency that a check declares,
// writes logs that the host understands and ends when the host does.
// README.md in this folder tells the rest, also for other languages.
package plugins
