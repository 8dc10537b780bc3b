package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// readYAML reads the documents of a file of the repository.
func readYAML(t *testing.T, name string, documents ...any) {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	decoder := yaml.NewDecoder(bytes.NewReader(content))
	for _, document := range documents {
		if err := decoder.Decode(document); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
}

var gitlabInput = regexp.MustCompile(`\$\[\[ inputs\.(\w+) \]\]`)

func TestGitLabComponent(t *testing.T) {
	var spec struct {
		Spec struct {
			Inputs map[string]struct {
				Description string
				Default     *string
			}
		}
	}
	var jobs map[string]struct {
		Variables map[string]string
		Script    []string
		Artifacts struct{ Reports map[string]string }
	}
	readYAML(t, "templates/kawan/template.yml", &spec, &jobs)
	job, ok := jobs["$[[ inputs.job ]]"]
	if !ok || len(job.Script) != 1 {
		t.Fatalf("no job with one script: %+v", jobs)
	}
	if job.Script[0] != runScript(t) {
		t.Error("the script of the component is not templates/kawan/run.sh")
	}
	given := map[string]string{"files": "ulang-tahun-a.txt\nhari-nasional.txt", "args": "--only=leftover", "version": "1.2.3"}
	var env []string
	for name, value := range job.Variables {
		env = append(env, name+"="+gitlabInput.ReplaceAllStringFunc(value, func(use string) string {
			input := gitlabInput.FindStringSubmatch(use)[1]
			if _, ok := spec.Spec.Inputs[input]; !ok {
				t.Errorf("%s uses the unknown input %s", name, input)
			}
			return given[input]
		}))
	}
	status, output, folder := ciRun(t, job.Script[0], fakeRelease(t), env...)
	if status != 1 {
		t.Errorf("status %d, want 1:\n%s", status, output)
	}
	for _, path := range append([]string{"kawan.html"}, job.Artifacts.Reports["codequality"], job.Artifacts.Reports["junit"]) {
		if info, err := os.Stat(filepath.Join(folder, path)); err != nil || info.Size() == 0 {
			t.Errorf("no artifact %s: %v", path, err)
		}
	}
}

func TestGitHubAction(t *testing.T) {
	var action struct {
		Inputs map[string]any
		Runs   struct {
			Using string
			Steps []struct {
				Shell, Run string
				Env        map[string]string
			}
		}
	}
	readYAML(t, "action.yml", &action)
	if action.Runs.Using != "composite" || len(action.Runs.Steps) != 1 {
		t.Fatalf("%+v", action.Runs)
	}
	step := action.Runs.Steps[0]
	for _, use := range regexp.MustCompile(`inputs\.(\w+)`).FindAllStringSubmatch(fmt.Sprint(step.Env), -1) {
		if _, ok := action.Inputs[use[1]]; !ok {
			t.Errorf("unknown input %s", use[1])
		}
	}
	values := strings.NewReplacer("${{ inputs.files }}", "*.txt", "${{ inputs.args }}", "", "${{ inputs.reports && ',' }}", ",",
		"${{ inputs.reports }}", "html=k.html", "${{ inputs.summary }}", "true", "${{ inputs.version || github.action_ref }}", "v1.2.3")
	here, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	summary := filepath.Join(t.TempDir(), "step_summary_1")
	env := []string{"GITHUB_ACTIONS=true", "GITHUB_ACTION_PATH=" + here, "GITHUB_STEP_SUMMARY=" + summary}
	for name, value := range step.Env {
		if value = values.Replace(value); strings.Contains(value, "${{") {
			t.Errorf("%s: %s", name, value)
		}
		env = append(env, name+"="+value)
	}
	status, output, folder := ciRun(t, step.Run, fakeRelease(t), env...)
	if status != 1 || !strings.Contains(output, "::error file=ulang-tahun-a.txt,line=") {
		t.Errorf("status %d:\n%s", status, output)
	}
	if _, err := os.Stat(filepath.Join(folder, "k.html")); err != nil {
		t.Error(err)
	}
	written, err := os.ReadFile(summary)
	if err != nil || !strings.Contains(string(written), "### ❌ ulang-tahun-a.txt: FAIL\n") || !strings.Contains(string(written), "- **major** ulang-tahun-a.txt:27:1, `leftover/residue`: “Source link”") {
		t.Errorf("the summary of the step: %v\n%s", err, written)
	}
}

// TestPathsInCI runs in a folder of a repository, as a step with a working
// directory of its own does: code hosts know files by their paths from its root.
func TestPathsInCI(t *testing.T) {
	program, repository := kawan(t), t.TempDir()
	folder := filepath.Join(repository, "a, b", "50%")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(filepath.Join(articles(t), "hari-nasional.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "x:y.txt"), append(content, "\n\nSource link\n"...), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ env, format, want string }{
		{"GITHUB_ACTIONS=true,GITHUB_WORKSPACE=", "github", "::error file=a%2C b/50%25/x%3Ay.txt,line="},
		{"GITHUB_ACTIONS=true,GITHUB_WORKSPACE=", "sarif", `"uri":"a,%20b/50%25/x:y.txt"`},
		{"GITLAB_CI=true,CI_PROJECT_DIR=", "gitlab", `"path":"a, b/50%/x:y.txt"`},
		{"CI_PROJECT_DIR=", "gitlab", `"path":"x:y.txt"`},
	} {
		command := exec.Command(program, "check", "x:y.txt", "--format", test.format)
		command.Dir = folder
		command.Env = append(os.Environ(), strings.Split(test.env+repository, ",")...)
		output, _ := command.Output()
		if command.ProcessState.ExitCode() != 1 || !strings.Contains(string(output), test.want) {
			t.Errorf("%s: no %s in\n%s", test.env, test.want, output)
		}
	}
}

func TestPreCommitHooks(t *testing.T) {
	var hooks []struct {
		ID, Name, Entry, Language string
		Serial                    bool `yaml:"require_serial"`
	}
	readYAML(t, ".pre-commit-hooks.yaml", &hooks)
	for _, hook := range hooks {
		if hook.ID == "" || hook.Name == "" || !hook.Serial || hook.Language != "golang" && hook.Language != "system" {
			t.Errorf("%+v", hook)
		}
		entry := strings.Fields(hook.Entry)
		if entry[0] != "kawan" {
			t.Fatalf("%s starts %s", hook.ID, entry[0])
		}
		command := exec.Command(kawan(t), append(entry[1:], "ulang-tahun-a.txt", "hari-nasional.txt")...)
		command.Dir = articles(t)
		if output, err := command.Output(); err == nil || command.ProcessState.ExitCode() != 1 || !bytes.Contains(output, []byte("hari-nasional.txt")) {
			t.Errorf("%s: %v\n%s", hook.ID, err, output)
		}
	}
}
