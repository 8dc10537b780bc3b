package report

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"path/filepath"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// gitlab writes the Code Quality report of GitLab, a JSON array.
type gitlab struct {
	frame
	words *message.Writer
	root  string
}

func newGitLab(out io.Writer, options Options) (Report, error) {
	words, err := options.words(Longest)
	if err != nil {
		return nil, err
	}
	return &gitlab{frame{out: out, open: "[\n", between: ",\n", end: "\n]\n", empty: "[]\n"}, words, options.Root}, nil
}

type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

var gitlabLevels = [...]string{checks.Neutral: "info", checks.Minor: "minor", checks.Major: "major", checks.Critical: "critical"}

func (g *gitlab) Write(r *engine.Result) error {
	for _, i := range issues(r, g.words) {
		level := gitlabLevels[i.severity]
		if i.broken {
			level = "blocker"
		}
		place := gitlabLocation{relative(within(g.root, i.at.path)), gitlabLines{i.at.start.Line, i.at.end.Line}}
		if err := g.json(gitlabIssue{i.message, i.rule, unique(place.Path, r.ID, i.fingerprint), level, place}); err != nil {
			return err
		}
	}
	return nil
}

// unique is a fingerprint that no other article's finding has: GitLab shows only
// the first of equal ones.
func unique(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:16])
}

// relative is a path as GitLab compares it with those of the repository:
// slashes, and no "./" before it.
func relative(path string) string {
	if path == "" {
		return "-"
	}
	return filepath.ToSlash(filepath.Clean(path))
}

// Close implements [Report].
func (g *gitlab) Close(*engine.Summary) error { return g.close() }
