package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/config"
	"github.com/kawan-mt/kawan/host/formats/glossary"
)

// Proposer knows what articles suggest for a glossary.
type Proposer interface {
	// Observe is what is to be remembered of an analysed article.
	Observe(ctx context.Context, article *checks.Article) ([]checks.Observation, error)
	// Propose makes proposals of the observations of all articles, most
	// consistent first. Terms in fewer passages than least are left out.
	Propose(ctx context.Context, observations []checks.Observation, least int) ([]Proposal, error)
}

// Proposal is a glossary entry that articles suggest.
type Proposal struct {
	glossary.Entry
	Passages int         // that have the term in the source
	Seen     []Rendering // most frequent first
}

// Rendering is a way in which a term was rendered, and how often.
type Rendering struct {
	Text  string
	Count int
}

// usualLeast is in how many passages a term stands that is proposed.
const usualLeast = 2

func (a *app) terms() *cobra.Command {
	f := &checkFlags{}
	var path, format string
	var least int
	command := &cobra.Command{
		Use:   "terms FILE...",
		Short: "Propose a glossary from translations",
		Long: `Propose a glossary from translations, job files or bilingual files: names and
terms with the rendering that was most frequent, most consistent first. Look it
through, then name it in the configuration (glossary: [terms.csv]).`,
		Example: `  kawan terms jobs.jsonl -o terms.csv
  kawan terms jobs.jsonl --least 5 --format tbx`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("name files to look through: job files (.jsonl) or bilingual files")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if format == "" {
				format = strings.ToLower(strings.TrimPrefix(filepath.Ext(path), "."))
				if path == "" {
					format = "csv"
				}
			}
			if err := oneOf("--format", format, "csv", "tbx"); err != nil {
				return err
			}
			if least < 1 {
				return errors.New("--least must be 1 or more")
			}
			file, err := a.translations(cmd, f, args, path)
			if err != nil {
				return err
			}
			proposals, err := a.propose(cmd.Context(), file, f, args, least)
			if err != nil {
				return err
			}
			return a.writeTerms(proposals, format, path)
		},
	}
	f.addInput(command.Flags())
	hide(command, "source", "reference", "reference-lang", "group", "jobs", "selector", "no-extract")
	command.Flags().StringVarP(&path, "output", "o", "", "`FILE` to write, NAME.csv or NAME.tbx (default: standard output)")
	command.Flags().StringVar(&format, "format", "", "`FORMAT`: csv or tbx (default: that of the file's name, else csv)")
	command.Flags().IntVar(&least, "least", usualLeast, "fewest passages in which a term must stand, a `NUMBER`")
	return command
}

func (a *app) propose(ctx context.Context, file *config.File, f *checkFlags, paths []string, least int) ([]Proposal, error) {
	words, err := openLexicon(file, f)
	if err != nil {
		return nil, err
	}
	var observed []checks.Observation
	articles := 0
	err = a.eachPair(ctx, file, f, paths, words, func(article *checks.Article) error {
		articles++
		more, err := a.bundled.Proposer.Observe(ctx, article)
		for i := range more {
			// Ids may come twice, in two files; the articles are two all the same.
			more[i].Job, more[i].Lang = fmt.Sprintf("%08d", articles), article.Target.Lang
		}
		observed = append(observed, more...)
		return err
	})
	if err != nil {
		return nil, err
	}
	proposals, err := a.bundled.Proposer.Propose(ctx, observed, least)
	proposals = slices.DeleteFunc(proposals, func(p Proposal) bool { return !p.attested() })
	if err == nil && len(proposals) == 0 {
		err = fmt.Errorf("no term stands in %s of %s and is rendered alike; try --least 1, or more articles", count(least, "passage"), count(articles, "article"))
	}
	return proposals, err
}

func (a *app) writeTerms(proposals []Proposal, format, path string) error {
	entries := make([]glossary.Entry, len(proposals))
	for i := range proposals {
		entries[i] = proposals[i].Entry
		entries[i].Note = proposals[i].evidence()
	}
	out := a.Out
	var file *os.File
	if path != "" {
		var err error
		if file, err = os.Create(path); err != nil {
			return fmt.Errorf("writing the glossary: %w", err)
		}
		out = file
	}
	err := write(out, format, entries)
	if file != nil {
		err = errors.Join(err, file.Close())
	}
	if err == nil && path != "" {
		_, err = fmt.Fprintf(a.Out, "%s written: %s\n", path, count(len(entries), "term"))
	}
	return err
}

func write(out io.Writer, format string, entries []glossary.Entry) error {
	if format == "tbx" {
		return glossary.WriteTBX(out, "Proposed glossary", entries)
	}
	return glossary.WriteCSV(out, entries)
}

// attested tells whether people can decide by the proposal: most passages have
// the rendering, or what the others have instead is known.
func (p *Proposal) attested() bool {
	return 2*p.Seen[0].Count > p.Passages || len(p.Seen) > 1
}

// evidence tells what the proposal rests on: "4 of 5 passages; also roket (1)".
func (p *Proposal) evidence() string {
	var text strings.Builder
	fmt.Fprintf(&text, "%d of %s", p.Seen[0].Count, count(p.Passages, "passage"))
	for i, other := range p.Seen[1:] {
		text.WriteString([]string{"; also ", ", "}[min(i, 1)])
		fmt.Fprintf(&text, "%s (%d)", other.Text, other.Count)
	}
	return text.String()
}
