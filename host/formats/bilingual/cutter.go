package bilingual

import (
	"errors"
	"fmt"
	"iter"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
)

// jobBytes is about how long the target of one job is, UTF-8 bytes.
const jobBytes = 128 << 10

// groupJobs is how many articles of one file are compared with each other. What
// a comparison takes in memory and time grows with them.
const groupJobs = 16

// MaxSegment is the longest side of a segment, UTF-8 bytes.
const MaxSegment = 1 << 20

// Part is a segment, or the beginning of another document of the file.
type Part struct {
	Segment  *Segment
	Document *Document
}

// Document is one original document in a bilingual file. Its warnings may be
// filled in until it ends.
type Document struct {
	Languages
	Encoding string // of the file
	Warnings []checks.Message
}

// ErrNoSegments is the error of a file that holds nothing to check.
var ErrNoSegments = errors.New("the file holds no segments")

// Jobs makes articles of what a file holds: one for each document, several for
// a long one. An error of the parts is that of the last job.
func Jobs(parts iter.Seq2[Part, error], o Options) iter.Seq[formats.Job] {
	return func(yield func(formats.Job) bool) {
		c := &cutter{Options: o, yield: yield, document: &Document{}}
		for part, err := range parts {
			if err == nil {
				err = c.take(part)
			}
			if err != nil {
				c.fail(err)
				return
			}
			if c.stopped {
				return
			}
		}
		c.finish()
	}
}

// cutter gathers segments to articles. It holds the last one back: only when
// there is another it needs a number and a group.
type cutter struct {
	Options
	yield   func(formats.Job) bool
	stopped bool

	document       *Document
	source, target side
	seen           map[string]int
	held           *formats.Job
	count          int
}

func (c *cutter) take(part Part) error {
	if part.Document != nil {
		c.cut()
		c.document = part.Document
		return nil
	}
	s := part.Segment
	if size := max(s.Source.Len(), s.Target.Len()); size > MaxSegment {
		return fmt.Errorf("%s: segment %q: %w: one side may have %d MiB", c.Path, s.ID, formats.ErrTooLarge, MaxSegment>>20)
	}
	if s.Source.Blank() && s.Target.Blank() {
		return nil
	}
	id := c.unique(s.ID)
	c.source.add(id, s.Kind, &s.Source)
	c.target.add(id, s.Kind, &s.Target)
	if max(c.source.content.Len(), c.target.content.Len()) >= jobBytes {
		c.cut()
	}
	return nil
}

// unique is id, numbered when the job has one of that name already.
func (c *cutter) unique(id string) string {
	if c.seen == nil {
		c.seen = map[string]int{}
	}
	c.seen[id]++
	if n := c.seen[id]; n > 1 {
		return c.unique(fmt.Sprintf("%s (%d)", id, n))
	}
	return id
}

// cut ends the article that was gathered.
func (c *cutter) cut() {
	if c.source.content.Len() == 0 && c.target.content.Len() == 0 {
		return
	}
	job := c.job()
	c.source, c.target, c.seen = side{}, side{}, nil
	c.release(true)
	c.held = &job
	c.count++
}

func (c *cutter) job() formats.Job {
	d := c.document
	article := &checks.Article{Group: c.Group, SourceLang: formats.KnownLanguage(d.Source), Glossary: c.Glossary}
	if article.SourceLang == "" {
		article.SourceLang = c.SourceLang
	}
	target := c.TargetLang
	if target == "" {
		target = formats.KnownLanguage(d.Target)
	}
	article.Target = c.target.text(target)
	source := c.source.text(article.SourceLang)
	article.Source = &source
	job := formats.Job{Article: article, Origin: formats.Origin{Path: c.Path, Warnings: d.Warnings, Documents: map[checks.Side]*formats.Document{
		checks.Target: c.target.document(c.Path, d.Encoding),
		checks.Source: c.source.document(c.Path, d.Encoding),
	}}}
	d.Warnings = nil
	if err := formats.Comparable(article); err != nil {
		job.Err = fmt.Errorf("%s: %w", c.Path, err)
	}
	return job
}

// release hands the held article over.
func (c *cutter) release(several bool) {
	if c.held == nil || c.stopped {
		return
	}
	job := c.held
	c.held = nil
	job.Article.ID = c.ID
	if several {
		job.Article.ID = fmt.Sprintf("%s#%d", c.ID, c.count)
		if job.Article.Group == "" {
			job.Article.Group = c.group()
		}
	}
	c.stopped = !c.yield(*job)
}

// group is the group of the held article: that of the file, from one stretch of
// a very long file to the next another one.
func (c *cutter) group() string {
	if stretch := (c.count - 1) / groupJobs; stretch > 0 {
		return fmt.Sprintf("%s (%d)", c.ID, stretch+1)
	}
	return c.ID
}

func (c *cutter) finish() {
	c.cut()
	if c.count == 0 {
		c.stopped = !c.yield(Unreadable(c.Options, fmt.Errorf("%s: %w", c.Path, ErrNoSegments)))
		return
	}
	c.release(c.count > 1)
}

// fail hands over what was read before a mistake, and the mistake. Of a file
// whose first article was not handed over yet it is all that there is to say.
func (c *cutter) fail(err error) {
	if c.count > 1 {
		c.release(true)
	} else {
		c.count = 0
	}
	if c.stopped {
		return
	}
	o := c.Options
	if c.count > 0 {
		o.ID = fmt.Sprintf("%s#%d", c.ID, c.count+1)
	}
	c.stopped = !c.yield(Unreadable(o, err))
}
