package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/lexicon"
	"github.com/kawan-mt/kawan/host/config"
)

func (a *app) lexicon() *cobra.Command {
	command := &cobra.Command{
		Use:   "lexicon",
		Short: "Make dictionaries of translations",
		Args:  none,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	command.AddCommand(a.lexiconLearn())
	return command
}

func (a *app) lexiconLearn() *cobra.Command {
	f := &checkFlags{}
	var path string
	command := &cobra.Command{
		Use:   "learn FILE... -o NAME.lex",
		Short: "Learn from translations which words mean the same",
		Long: `Learn from translations, job files or bilingual files, which words mean the
same. Named in the configuration (lexicon: [NAME.lex]) or by --lexicon, what was
learnt helps to find which sentences belong together.`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("name files to learn from: job files (.jsonl) or bilingual files")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if filepath.Ext(path) != ".lex" {
				return fmt.Errorf("-o %q: name the file to write, NAME.lex", path)
			}
			file, err := a.translations(cmd, f, args, path)
			if err != nil {
				return err
			}
			return a.learn(cmd.Context(), file, f, args, path)
		},
	}
	f.addInput(command.Flags())
	hide(command, "source", "reference", "reference-lang", "group", "jobs", "selector", "no-extract")
	command.Flags().StringVarP(&path, "output", "o", "", "`FILE` to write, NAME.lex")
	return command
}

// sure is the least confidence of links that are learnt from.
const sure = 0.5

// teacher collects sentences and their renderings.
type teacher struct {
	from, to  string // base languages; empty: those of the first article
	articles  int
	sentences []lexicon.Aligned
}

func (a *app) learn(ctx context.Context, file *config.File, f *checkFlags, paths []string, output string) error {
	// What was learnt before is no teacher of what replaces it.
	file.Lexicon = slices.DeleteFunc(file.Lexicon, func(l config.Lexicon) bool { return config.Relative(".", l.Path) == config.Relative(".", output) })
	words, err := openLexicon(file, f)
	if err != nil {
		return err
	}
	t := &teacher{}
	if f.targetLang != "" {
		t.from, t.to = lang.Base(f.sourceLang), lang.Base(f.targetLang)
	}
	err = a.eachPair(ctx, file, f, paths, words, func(article *checks.Article) error {
		return t.add(article, f.targetLang != "")
	})
	if err != nil {
		return err
	}
	pairs := lexicon.Learn(filepath.Base(output), t.from, t.to, t.sentences)
	if len(pairs.Groups) == 0 {
		return fmt.Errorf("nothing could be learnt from %s of %s: a pair of words must stand in two articles or segments at least", count(len(t.sentences), "sentence pair"), count(t.articles, "article"))
	}
	var content bytes.Buffer
	if err := lexicon.WriteLex(&content, pairs); err != nil {
		return err
	}
	if err := os.WriteFile(output, content.Bytes(), 0o644); err != nil {
		return fmt.Errorf("writing word pairs: %w", err)
	}
	_, err = fmt.Fprintf(a.Out, "%s written: renderings of %s, %s to %s, from %s of %s\n",
		output, count(len(pairs.Groups), "word"), t.from, t.to, count(len(t.sentences), "sentence pair"), count(t.articles, "article"))
	return err
}

// add takes over the linked sentences of an article. Articles of other
// languages are left out if the languages were named, else they are an error.
func (t *teacher) add(article *checks.Article, named bool) error {
	from, to := lang.Base(article.Source.Lang), lang.Base(article.Target.Lang)
	switch {
	case t.from == "":
		t.from, t.to = from, to
	case (t.from != from || t.to != to) && named:
		return nil
	case t.from != from || t.to != to:
		return fmt.Errorf("the files hold translations from %s to %s and from %s to %s; choose with --source-lang and --target-lang", t.from, t.to, from, to)
	}
	t.articles++
	for _, link := range article.ToSource.Links {
		if link.Confidence < sure || link.Target.Len() == 0 || link.Other.Len() == 0 {
			continue
		}
		document := article.ID
		if article.ToSource.Given { // people aligned it: each segment is evidence of its own
			first := article.Target.Sentences[link.Target.Start]
			document += "\x00" + article.Target.Blocks[first.Block].Segment
		}
		t.sentences = append(t.sentences, lexicon.Aligned{Document: document,
			Text: [2]string{passage(article.Source, link.Other), passage(&article.Target, link.Target)}})
	}
	return nil
}

func passage(text *checks.Text, run checks.Run) string {
	return text.Content[text.Sentences[run.Start].Start:text.Sentences[run.End-1].End]
}
