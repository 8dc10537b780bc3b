package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/analysis"
	"github.com/kawan-mt/kawan/checks/lexicon"
	"github.com/kawan-mt/kawan/host/config"
)

// translations prepares to read translations and to write what they teach.
func (a *app) translations(cmd *cobra.Command, f *checkFlags, args []string, output string) (*config.File, error) {
	if err := f.refuse(cmd.Flags()); err != nil {
		return nil, err
	}
	file, err := a.project()
	if err != nil {
		return nil, err
	}
	f.take(file, cmd)
	written := named{output, "-o"}
	return file, clash([]named{written}, append(targets(args), named{file.Path, "the configuration"}))
}

// eachPair analyses the articles of files that have a source, in order. What
// cannot be read is told; it is an error when that is everything.
func (a *app) eachPair(ctx context.Context, file *config.File, f *checkFlags, paths []string, words *lexicon.Lexicon, take func(*checks.Article) error) error {
	read, bare, failed := 0, 0, 0
	for _, path := range paths {
		input, err := a.openOne(ctx, file, f, path)
		if err != nil {
			return err
		}
		for job := range input.jobs {
			err := job.Err
			if err == nil && job.Article.Source == nil {
				bare++
				continue
			}
			if err == nil {
				if err = analysis.RunWith(ctx, job.Article, words); err != nil {
					err = fmt.Errorf("%s: %w", job.Name(), err)
				}
			}
			if ctx.Err() != nil {
				input.close()
				return ctx.Err()
			}
			if err != nil {
				failed++
				fmt.Fprintf(a.Err, "kawan: %v\n", err)
				continue
			}
			read++
			if err := take(job.Article); err != nil {
				input.close()
				return err
			}
		}
		input.close()
	}
	if read == 0 {
		return errors.New("nothing could be read that has a source and a translation")
	}
	if bare+failed > 0 {
		fmt.Fprintf(a.Err, "kawan: of %d articles %d are left out, %d of them for want of a source\n", read+bare+failed, bare+failed, bare)
	}
	return nil
}

// openOne opens a job file or a bilingual file.
func (a *app) openOne(ctx context.Context, file *config.File, f *checkFlags, path string) (*input, error) {
	one := *f
	if path == "-" || filepath.Ext(path) == ".jsonl" {
		one.jobs = path
		return a.open(ctx, file, &one, nil)
	}
	return a.open(ctx, file, &one, []string{path})
}

// count is a number of things, as people write it.
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// hide leaves out of a command's help the flags that say nothing to it.
func hide(command *cobra.Command, flags ...string) {
	for _, flag := range flags {
		command.Flags().Lookup(flag).Hidden = true
	}
}
