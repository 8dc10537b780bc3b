// Package checktest tests a check on annotated articles. A test of a check is
// a few lines:
//
//	//go:embed testdata
//	var articles embed.FS
//
//	func TestArticles(t *testing.T) { checktest.Run(t, mycheck.New(), articles) }
//
// # Article files
//
// Every file named *.article is one case: headers, then the texts.
//
//	# The quotation was not translated.
//	target: id
//	source: en
//
//	-- target --
//	Hubungan itu menjadi “[[leftover/word!minor:invincible]] dan abadi”.
//	[[leftover/text:Earlier this year, Putin and Kim signed an agreement.]]
//
//	-- source --
//	The relationship has become “invincible and eternal”.
//
// Headers, all optional:
//
//	target, source, reference: language tags; a language that is not given is detected
//	rules: ids of the selected rules; without it, all of the check
//	options: the check's options, a JSON object on one line
//	unchecked: ids of rules that must be reported as not checked although their needs are met
//	notes: any     findings of severity neutral need no mark
//	group: name of the group; articles of a file with several are a group anyway
//	segments: lines     equal lines of target and source are the segments of a bilingual file
//
// Sections are named target, source and reference. A file with several articles
// names the article too: "-- a/target --", "-- a/source --", "-- b/target --".
// A section "-- glossary --" has a term on each line: the source, accepted
// renderings and, behind an exclamation mark, forbidden ones. A term without
// renderings stays untranslated.
//
//	comrade = kawan | rekan ! kamerad
//	Kremlin =
//
// # Marks
//
// A mark in a text stands for an expected finding:
//
//	[[leftover/word:level]]          the finding has exactly this span on this side
//	[[leftover/word!minor:level]]    and this severity
//	[[leftover/word~:level]]         a span that overlaps suffices
//	[[?leftover/word:level]]         the finding may be there or not
//	[[omission/sentence:]]           a position: a zero-length span
//
// Marks may be nested. A finding is expected if one of its spans or related
// places is marked with its rule; any other finding fails the test, and so does
// a mark that no finding meets.
//
// # What is verified
//
// Beside the marks: that the spec is complete (rules, severities, options a
// valid JSON Schema, catalogues with the same codes and placeholders); that
// findings are valid (declared and selected rule, spans on character
// boundaries, a message whose code is in the catalogue and whose placeholders
// have arguments); that there is one coverage for each selected rule, of status
// checked where the rule's needs are met; that the check gives the same result
// twice, leaves the article as it was, and returns when its context ends; and
// that Reconcile depends on neither order nor duplicates, and points only at what
// lies inside an observed place.
package checktest
