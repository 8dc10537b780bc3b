package report

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// github writes workflow commands, which GitHub Actions shows as annotations.
type github struct {
	out   io.Writer
	words *message.Writer
	root  string
}

func newGitHub(out io.Writer, options Options) (Report, error) {
	words, err := options.words(Longest)
	if err != nil {
		return nil, err
	}
	return &github{out, words, options.Root}, nil
}

var githubLevels = [...]string{checks.Neutral: "notice", checks.Minor: "warning", checks.Major: "error", checks.Critical: "error"}

// Escapes of the values and properties of a workflow command, as the toolkit of
// GitHub Actions writes them.
var (
	githubValue    = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func (g *github) Write(r *engine.Result) error {
	for _, i := range issues(r, g.words) {
		if err := g.command(githubLevels[i.severity], i.at, i.rule, i.message); err != nil {
			return err
		}
	}
	return nil
}

func (g *github) command(level string, at spot, title, text string) error {
	place := ""
	if at.path != "" {
		place = fmt.Sprintf("file=%s,line=%d,", githubProperty.Replace(filepath.ToSlash(within(g.root, at.path))), at.start.Line)
	}
	// Columns are only allowed when start and end are on one line.
	if at.exact && at.end.Line == at.start.Line {
		place += fmt.Sprintf("endLine=%d,col=%d,endColumn=%d,", at.end.Line, at.start.Column, at.end.Column)
	}
	_, err := fmt.Fprintf(g.out, "::%s %stitle=%s::%s\n", level, place, githubProperty.Replace(title), githubValue.Replace(text))
	return err
}

// Close tells the total in the log: only some of the annotations are shown.
func (g *github) Close(s *engine.Summary) error {
	_, err := fmt.Fprintln(g.out, total(g.words, s))
	return err
}
