package checktest

import (
	"os"
	"slices"
	"strings"
	"testing"
)

func TestRun(t *testing.T) { Run(t, toy{}, os.DirFS("testdata")) }

// TestFaults tells that each fault of a check is found, and by what words.
func TestFaults(t *testing.T) {
	for fault, want := range map[string]string{
		"rule of another check":         `does not start with "toy/"`,
		"no help":                       "no title or no help",
		"broken schema":                 "no valid JSON Schema",
		"code missing in one language":  "catalogue id: code toy.found is missing",
		"title missing in one language": "catalogue id: toy/word.title is missing",
		"placeholder unknown":           "[teks]",
		"deaf":                          "returned no error instead of the context's error",
		"span outside":                  "outside the",
		"span inside a character":       "inside a character",
		"silent":                        "0 coverages for rule toy/word",
		"boastful":                      "toy/source says it was checked",
		"meddling":                      "changed the article",
		"unknown rule":                  "the rule is not declared",
		"unknown code":                  `"toy.lost" is not in the English catalogue`,
		"no argument":                   "no argument for {text}",
		"confidence":                    "confidence 2",
		"severity":                      "words.article:8: toy/word is major, want minor",
		"moody":                         "another result the second time",
		"order":                         "depends on the order",
		"place not observed":            "which are in no observation",
		"foreign job":                   `belongs to job "z"`,
	} {
		if problems := examineAll(t, toy{fault}); !slices.ContainsFunc(problems, func(p string) bool { return strings.Contains(p, want) }) {
			t.Errorf("%s: no problem says %q among:\n%s", fault, want, strings.Join(problems, "\n"))
		}
	}
	if problems := examineAll(t, toy{}); len(problems) > 0 {
		t.Errorf("the faultless check has problems:\n%s", strings.Join(problems, "\n"))
	}
}

func examineAll(t *testing.T, check toy) []string {
	problems := specProblems(check.Spec())
	fixtures := load(t, os.DirFS("testdata"))
	for _, f := range fixtures {
		problems = append(problems, examine(check, f)...)
	}
	return append(problems, cancelProblems(check, fixtures[0])...)
}

// TestMarks tells what is said of marks that no finding meets, and of findings
// without a mark.
func TestMarks(t *testing.T) {
	for article, want := range map[string]string{
		"-- target --\nSatu dua yang tidak [[toy/word:video]].":          "",
		"-- target --\nSatu yang tidak\n[[toy/word:tiga]].":              `case.article:5: toy/word: no finding on target "tiga", bytes 16 to 20`,
		"-- target --\nSatu yang tidak\nvideo.":                          `case.article:5: unexpected toy/word (minor, 0.50) on target "video", bytes 16 to 21: “video” was found.`,
		"-- target --\nYang ini tidak [[?toy/word:ada]].":                "",
		"unchecked: toy/word\n-- target --\nYang ini tidak.":             "toy/word says it was checked",
		"-- target --\nYang ini tidak [[toy/word:video].":                "not closed",
		"-- tarjet --\nYang ini":                                         "unknown section",
		"colour: red\n-- target --\nYang ini":                            "unknown header",
		"":                                                               `no section "-- target --"`,
		"-- target --\nYang ini tidak.\n-- target --\nitu":               "stands twice",
		"-- a/target --\nYang ini tidak.\n-- b/source --\nWhat is that?": "has no target",
	} {
		f, err := parse("case.article", "target: id\nsource: en\n"+article)
		var got string
		if err != nil {
			got = err.Error()
		} else {
			got = strings.Join(examine(toy{}, f), "\n")
		}
		if (want == "") != (got == "") || !strings.Contains(got, want) {
			t.Errorf("%q\n got %s\nwant %s", article, got, want)
		}
	}
}

func TestBuild(t *testing.T) {
	f, err := parse("case.article", "target: id\nsource: en\nsegments: lines\n-- target --\nSatu.\n\nTiga.\n-- source --\nOne.\nTwo.\nThree.\n"+
		"-- glossary --\ncomrade = kawan | rekan ! kamerad\nKremlin =\n")
	if err != nil {
		t.Fatal(err)
	}
	requests, err := f.requests(toy{}.Spec())
	if err != nil {
		t.Fatal(err)
	}
	a := requests[0].Article
	if len(a.Glossary) != 2 || !slices.Equal(a.Glossary[0].Accepted, []string{"kawan", "rekan"}) ||
		!slices.Equal(a.Glossary[0].Forbidden, []string{"kamerad"}) || !a.Glossary[1].Untranslated {
		t.Errorf("glossary %+v", a.Glossary)
	}
	if len(a.Target.Blocks) != 2 || a.Target.Blocks[1].Segment != "3" || !a.ToSource.Given || len(a.ToSource.Links) != 2 {
		t.Errorf("blocks %+v, alignment %+v", a.Target.Blocks, a.ToSource)
	}
}
