package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
	"github.com/kawan-mt/kawan/host/writeback"
)

// writeBackSession gathers findings for the files that they were found in. It is nil,
// and does nothing, unless --write-back asks for it.
func (f *checkFlags) writeBackSession(specs []checks.Spec) (*writeback.Session, error) {
	if !f.writeBack {
		return nil, nil
	}
	if f.jobs != "" {
		return nil, errors.New("--write-back goes with bilingual files, not with --jobs")
	}
	words, err := message.New(f.uiLang, specs, 0)
	if err != nil {
		return nil, err
	}
	return writeback.New(words, f.inputFormat, f.encoding), nil
}

// gather adds a result to a session, if there is one.
func gather(s *writeback.Session, r *engine.Result) {
	if s != nil {
		s.Add(r)
	}
}

// finishWriteBack writes what was gathered and tells what became of each file.
func (a *app) finishWriteBack(ctx context.Context, s *writeback.Session) error {
	if s == nil {
		return nil
	}
	var failed error
	for _, w := range s.Write(ctx) {
		failed = errors.Join(failed, w.Err)
		if w.Err == nil {
			fmt.Fprintf(a.Err, "kawan: %s: findings written into it: %d\n", w.Path, w.Findings)
		}
		if w.Lost > 0 {
			fmt.Fprintf(a.Err, "kawan: %s: findings without a place in it, which only the report tells: %d\n", w.Path, w.Lost)
		}
	}
	return failed
}
