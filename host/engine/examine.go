package engine

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
	"time"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/analysis"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/proto/wire"
)

// examine analyses one article and has all plugins look at it side by side.
func (e *Engine) examine(ctx context.Context, seq int, job formats.Job) *outcome {
	o := &outcome{Seq: seq, Origin: job.Origin, Article: job.Article, Coverage: map[string]checks.Coverage{}}
	if o.Article == nil {
		o.Article = &checks.Article{}
	}
	err := job.Err
	if err == nil {
		if err = e.analyse(ctx, o.Article); err != nil {
			err = fmt.Errorf("%s: %w", job.Name(), err)
		}
	}
	if err != nil {
		o.Err = err.Error()
		return o
	}
	p := e.profile(o.Article, &o.Origin)
	article := wire.NewArticle(o.Article)
	answers := make([]*answer, len(e.members))
	var all sync.WaitGroup
	for i, m := range e.members {
		all.Go(func() { answers[i] = e.ask(ctx, m, article, p) })
	}
	all.Wait()
	for _, a := range answers {
		o.add(a)
	}
	o.locateObservations()
	if o.Article.Group == "" {
		e.compareWithin(ctx, o, p)
	}
	return o
}

func (e *Engine) analyse(ctx context.Context, article *checks.Article) error {
	deadline := e.options.Deadline * time.Duration(deadlines(textBytes(article), textPerDeadline))
	bounded, cancel := context.WithTimeout(ctx, deadline)
	defer cancel()
	detected := article.Target.Lang == ""
	err := e.analyseSafely(bounded, article)
	var unknown *analysis.UndetectedError
	switch {
	case err == nil && detected && lang.Base(article.Target.Lang) == lang.Base(article.SourceLang):
		return fmt.Errorf("the target seems to be in the language it was translated from, %s; name the language it should be in (--target-lang, or \"lang\" of the target)", article.SourceLang)
	case errors.As(err, &unknown):
		return fmt.Errorf("%w (--%s-lang, or \"lang\" in the job)", err, unknown.Side)
	case ctx.Err() == nil && errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("the analysis of %d bytes of text took longer than %v (--deadline)", textBytes(article), deadline)
	}
	return err
}

// analyseSafely makes of a panic an error of this article alone.
func (e *Engine) analyseSafely(ctx context.Context, article *checks.Article) (err error) {
	defer func() {
		if broken := recover(); broken != nil {
			err = fmt.Errorf("the analysis broke: %v\n%s", broken, debug.Stack())
		}
	}()
	return analysis.RunWith(ctx, article, e.options.Lexicon)
}
