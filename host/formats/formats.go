// Package formats holds what all readers of article files share: the job that
// they yield and the reading of text files with clear errors. Each file format
// has a folder of its own.
package formats

import (
	"fmt"

	"github.com/kawan-mt/kawan/checks"
)

// Job is one article as its format read it, not analysed yet.
type Job struct {
	Article *checks.Article
	Origin  Origin
	// Err tells why the article could not be read. Article then holds the id at
	// most, or is nil when not even that is known.
	Err error
	// Broken tells of an error that it is the file's, not only this article's: what
	// else the file holds is unknown.
	Broken bool
}

// ID is the id of the job, empty when it could not be read.
func (j *Job) ID() string {
	if j.Article == nil {
		return ""
	}
	return j.Article.ID
}

// Name says which job it is, for messages.
func (j *Job) Name() string {
	switch id := j.ID(); {
	case j.Origin.Jobs == "":
		return j.Origin.Path
	case id == "":
		return fmt.Sprintf("%s:%d", j.Origin.Jobs, j.Origin.Line)
	default:
		return fmt.Sprintf("%s:%d: job %q", j.Origin.Jobs, j.Origin.Line, id)
	}
}

// Bytes is the size of all texts of the job, UTF-8 bytes.
func (j *Job) Bytes() int {
	if j.Article == nil {
		return 0
	}
	total := len(j.Article.Target.Content)
	for _, side := range []checks.Side{checks.Source, checks.Reference} {
		if text := j.Article.Side(side); text != nil {
			total += len(text.Content)
		}
	}
	return total
}

// Origin is where a job was read.
type Origin struct {
	Path string // file that holds the target; empty when the job holds the text itself
	Jobs string // jobs file; empty if there is none
	Line int    // 1-based line of the job in the jobs file

	Documents map[checks.Side]*Document // where the texts stand in files; only of texts that do
	Warnings  []checks.Message          // what was repaired, guessed or counted
}
