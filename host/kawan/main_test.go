package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/kawan-mt/kawan/plugins/plugintest"
)

var update = flag.Bool("update", false, "write the golden reports anew")

func TestMain(m *testing.M) {
	for _, name := range []string{"GITHUB_ACTIONS", "GITLAB_CI"} { // they change reports
		_ = os.Unsetenv(name)
	}
	os.Exit(plugintest.Main(m))
}

// kawan builds the executable; the tests run it as people do.
func kawan(t testing.TB) string {
	t.Helper()
	return plugintest.Build(t, "github.com/kawan-mt/kawan/host/kawan")
}

// articles is the folder of the test articles.
func articles(t testing.TB) string {
	t.Helper()
	path, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestScripts(t *testing.T) {
	program, faulty := kawan(t), plugintest.Faulty(t, plugintest.SpanOutside)
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("PATH", filepath.Dir(program)+string(os.PathListSeparator)+env.Getenv("PATH"))
			env.Setenv("ARTICLES", articles(t))
			env.Setenv("FAULTY", faulty)
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){"status": status},
	})
}
