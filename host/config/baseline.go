package config

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
)

// baselineVersion is that of the format of baseline files.
const baselineVersion = 1

// Baseline is the findings that were there at one time.
type Baseline struct {
	Path     string
	Findings []Known
	known    map[[2]string]bool // job and fingerprint
	byJob    map[string][]Known
}

// Known is a finding of a baseline.
type Known struct {
	Job         string `json:"job"` // file relative to the baseline, or id of the job
	Rule        string `json:"rule"`
	Fingerprint string `json:"fingerprint"`
	Text        string `json:"text,omitempty"` // for people who read the file
}

// ReadBaseline reads what [Baseline.Write] wrote.
func ReadBaseline(path string) (*Baseline, error) {
	content, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: no such file; kawan baseline writes one", path)
	}
	if err != nil {
		return nil, fmt.Errorf("reading the baseline: %w", err)
	}
	var file struct {
		Version  int
		Findings []Known
	}
	if err := json.Unmarshal(content, &file); err != nil {
		var at *json.SyntaxError
		line := 1
		if errors.As(err, &at) {
			line += bytes.Count(content[:min(int(at.Offset), len(content))], []byte("\n"))
		}
		return nil, fmt.Errorf("%s:%d: not a baseline: %w; write it anew with kawan baseline", path, line, err)
	}
	if file.Version != baselineVersion {
		return nil, fmt.Errorf("%s: a baseline of version %d, this kawan reads %d; write it anew with kawan baseline", path, file.Version, baselineVersion)
	}
	b := &Baseline{Path: path, Findings: file.Findings, known: map[[2]string]bool{}}
	for _, finding := range file.Findings {
		b.known[[2]string{finding.Job, finding.Fingerprint}] = true
	}
	return b, nil
}

// Of are the findings of a job.
func (b *Baseline) Of(job string) []Known {
	if b.byJob == nil {
		b.byJob = map[string][]Known{}
		for _, finding := range b.Findings {
			b.byJob[finding.Job] = append(b.byJob[finding.Job], finding)
		}
	}
	return b.byJob[job]
}

// Knows tells whether a job had a finding.
func (b *Baseline) Knows(job, fingerprint string) bool { return b.known[[2]string{job, fingerprint}] }

// Write writes the baseline, a finding a line; equal findings give equal bytes.
func (b *Baseline) Write() error {
	slices.SortFunc(b.Findings, func(x, y Known) int {
		return cmp.Or(cmp.Compare(x.Job, y.Job), cmp.Compare(x.Rule, y.Rule), cmp.Compare(x.Fingerprint, y.Fingerprint))
	})
	var out bytes.Buffer
	fmt.Fprintf(&out, "{\"version\": %d, \"findings\": [", baselineVersion)
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	for i, finding := range b.Findings {
		if i > 0 {
			out.Truncate(out.Len() - 1) // the line end that Encode writes
			out.WriteByte(',')
		}
		out.WriteByte('\n')
		if err := encoder.Encode(finding); err != nil {
			return fmt.Errorf("writing the baseline: %w", err)
		}
	}
	out.WriteString("]}\n")
	if err := os.WriteFile(b.Path, out.Bytes(), 0o644); err != nil {
		return fmt.Errorf("writing the baseline: %w", err)
	}
	return nil
}
