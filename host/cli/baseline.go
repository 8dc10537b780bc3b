package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/kawan-mt/kawan/host/config"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// longestKnown is how much of a finding's text a baseline shows, characters.
const longestKnown = 80

func (a *app) takeBaseline() *cobra.Command {
	f := &checkFlags{failOn: "major"}
	var path string
	command := &cobra.Command{
		Use:   "baseline {TARGET... | --jobs FILE}",
		Short: "Write down the findings of today, so that --new-only reports only others",
		Long: `Check articles and write down what is found. From then on

  kawan check --new-only

reports only what is not in the baseline. Findings are known again after edits
elsewhere in their article. Suppressed findings are left out.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := a.prepare(cmd, f, args)
			if err != nil {
				return err
			}
			defer s.close()
			if path == "" {
				path = s.file.BaselineFile()
			}
			if err := f.spare(cmd.Context(), []named{{path, "-o"}}, s.file, args); err != nil {
				return err
			}
			baseline := &config.Baseline{Path: path}
			summary, err := a.run(cmd.Context(), s, func(r *engine.Result) error {
				for i := range r.Findings {
					finding := &r.Findings[i]
					baseline.Findings = append(baseline.Findings, config.Known{Job: baselineJob(path, r), Rule: finding.Rule,
						Fingerprint: finding.Fingerprint, Text: message.Shorten(marked(finding), longestKnown)})
				}
				return nil
			})
			if err != nil {
				return err
			}
			a.stale(s.exempted, summary)
			if n := summary.Verdicts[engine.Incomplete]; n > 0 {
				a.status = summary.ExitStatus()
				fmt.Fprintf(a.Err, "kawan: %d of %d articles could not be checked completely; no baseline is written\n", n, summary.Jobs)
				return nil
			}
			if err := baseline.Write(); err != nil {
				return err
			}
			_, err = fmt.Fprintf(a.Out, "%s written: %s in %s\n", path, count(len(baseline.Findings), "finding"), count(summary.Jobs, "article"))
			return err
		},
	}
	f.addInput(command.Flags())
	f.addRun(command.Flags())
	command.Flags().StringVarP(&path, "output", "o", "", "`FILE` to write (default: .kawan-baseline.json beside the configuration)")
	return command
}
