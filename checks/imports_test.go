package checks_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/kawan-mt/kawan/"

// A rule forbids the packages below one folder to import others directly.
// Commands that generate data are left out: they are no part of kawan's run.
var importRules = []struct {
	name    string
	within  []string // prefixes of the import path below the module
	except  []string
	forbids []string // prefixes of imported paths
}{
	{name: "checks are pure", within: []string{"checks"}, forbids: []string{
		"google.golang.org/grpc", "github.com/hashicorp/", module + "proto", module + "plugins", module + "host",
		"os", "net", "syscall", "io/ioutil", "golang.org/x/sys",
	}},
	{name: "the wire knows only the domain", within: []string{"proto"}, forbids: []string{module + "plugins", module + "host"}},
	{name: "plugins do not know the host", within: []string{"plugins"}, forbids: []string{module + "host"}},
	{name: "only kawan's main bundles plugins", within: []string{"host"}, except: []string{"host/kawan"}, forbids: []string{
		module + "plugins/bundled", module + "checks/leftover", module + "checks/omission", module + "checks/drift", module + "checks/consistency",
	}},
	{name: "only leftover loads language models", within: []string{"checks", "proto", "plugins", "host"}, except: []string{"checks/leftover"},
		forbids: []string{"github.com/pemistahl/lingua-go"}},
}

func TestImportsPointOneWay(t *testing.T) {
	for _, pkg := range packages(t) {
		path := strings.TrimPrefix(pkg.ImportPath, module)
		for _, rule := range importRules {
			if !below(path, rule.within) || below(path, rule.except) {
				continue
			}
			for _, imported := range pkg.Imports {
				if below(imported, rule.forbids) {
					t.Errorf("%s: %s imports %s", rule.name, pkg.ImportPath, imported)
				}
			}
		}
	}
}

type goPackage struct {
	ImportPath string
	Name       string
	Imports    []string
}

func packages(t *testing.T) []goPackage {
	t.Helper()
	output, err := exec.Command("go", "list", "-json=ImportPath,Name,Imports", module+"...").Output()
	if err != nil {
		t.Fatalf("listing packages: %v", err)
	}
	var list []goPackage
	for decoder := json.NewDecoder(strings.NewReader(string(output))); ; {
		var pkg goPackage
		if err := decoder.Decode(&pkg); errors.Is(err, io.EOF) {
			return list
		} else if err != nil {
			t.Fatal(err)
		}
		if pkg.Name == "main" && strings.HasPrefix(pkg.ImportPath, module+"checks/") {
			continue
		}
		list = append(list, pkg)
	}
}

func below(path string, prefixes []string) bool {
	return slices.ContainsFunc(prefixes, func(prefix string) bool {
		return path == prefix || strings.HasPrefix(path, strings.TrimSuffix(prefix, "/")+"/")
	})
}

func TestTheRulesBite(t *testing.T) {
	for _, rule := range importRules {
		if !slices.ContainsFunc(packages(t), func(p goPackage) bool {
			return below(strings.TrimPrefix(p.ImportPath, module), rule.within)
		}) {
			t.Errorf("%s: no package is below %q", rule.name, rule.within)
		}
	}
	if !below("os/exec", []string{"os"}) || below("osmium", []string{"os"}) {
		t.Error("prefixes do not match whole path elements")
	}
}
