package plugintest

// Fault is a way in which a plugin made by [Faulty] breaks.
type Fault string

// The faults. The plugins serve the check "faulty" with the rule "faulty/rule",
// which finds nothing unless it says so here.
const (
	None Fault = "none" // answers as it should

	CrashAtStart       Fault = "crash-at-start"       // two lines on standard error, exit status 3
	Silent             Fault = "silent"               // never shakes hands
	FreezeAtStart      Fault = "freeze-at-start"      // stops itself (SIGSTOP) before the handshake
	PrintAtStart       Fault = "print-at-start"       // prints a line before the handshake
	FloodAtStart       Fault = "flood-at-start"       // writes without line break and end before the handshake
	NewerProtocol      Fault = "newer-protocol"       // speaks only version 99 of the protocol
	FreezeInDescribe   Fault = "freeze-in-describe"   // stops itself (SIGSTOP) in Describe
	CrashInCall        Fault = "crash-in-call"        // a panic that nobody recovers, in every Check
	CrashOnce          Fault = "crash-once"           // exit status 4 in the first Check of the first process
	PanicInCall        Fault = "panic-in-call"        // a panic that the kit recovers, in every Check
	HangInCall         Fault = "hang-in-call"         // never returns from Check and ignores cancellation
	FreezeInCall       Fault = "freeze-in-call"       // stops itself (SIGSTOP) in Check
	Flood              Fault = "flood"                // writes 64 MB to standard output in Check, then answers
	FloodForever       Fault = "flood-forever"        // writes to standard output and never answers
	LargeAnswer        Fault = "large-answer"         // a finding of 20 MB
	SpanOutside        Fault = "span-outside"         // a finding with a span that ends after the text
	SpanInside         Fault = "span-inside"          // a finding that begins inside the first character of several bytes
	UndeclaredRule     Fault = "undeclared-rule"      // a finding of the rule "faulty/undeclared"
	NoCoverage         Fault = "no-coverage"          // says nothing of the selected rules
	Fork               Fault = "fork"                 // starts two processes that live on, one in a session of its own
	CrashInReconcile   Fault = "crash-in-reconcile"   // remembers every article; exit status 5 in Reconcile
	HangInReconcile    Fault = "hang-in-reconcile"    // remembers every article; never returns from Reconcile
	ForeignInReconcile Fault = "foreign-in-reconcile" // remembers every article; a finding of Reconcile cites a place that nobody observed
)

// Faults are all faults but None.
func Faults() []Fault {
	return []Fault{
		CrashAtStart, Silent, FreezeAtStart, PrintAtStart, FloodAtStart, NewerProtocol, FreezeInDescribe,
		CrashInCall, CrashOnce, PanicInCall, HangInCall, FreezeInCall, Flood, FloodForever, LargeAnswer,
		SpanOutside, SpanInside, UndeclaredRule, NoCoverage, Fork,
		CrashInReconcile, HangInReconcile, ForeignInReconcile,
	}
}
