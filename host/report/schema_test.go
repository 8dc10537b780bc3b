package report

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// goldenReports are all expected reports of a format: those of this package and
// those over the articles in the repository's testdata.
func goldenReports(t *testing.T, format string) []string {
	t.Helper()
	ours, _ := filepath.Glob(filepath.Join("testdata", "golden", "*."+format))
	theirs, _ := filepath.Glob(filepath.Join("..", "..", "testdata", "golden", "*."+format))
	if len(ours) < 2 {
		t.Fatalf("%d expected reports in %s", len(ours), format)
	}
	return append(ours, theirs...)
}

// published is a schema that others publish and that .ci/schemas fetches.
func published(t *testing.T, name string) string {
	t.Helper()
	folder := os.Getenv("KAWAN_SCHEMAS")
	if folder == "" {
		t.Skip("to hold the reports against published schemas: KAWAN_SCHEMAS=$(.ci/schemas) go test ./host/report")
	}
	return filepath.Join(folder, name)
}

func compile(t *testing.T, path string) *jsonschema.Schema {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	schema, err := compiler.Compile(path)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func validate(t *testing.T, schema *jsonschema.Schema, name string, document []byte) {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(document))
	if err != nil {
		t.Errorf("%s: %v", name, err)
	} else if err := schema.Validate(value); err != nil {
		t.Errorf("%s: %v", name, err)
	}
}

func TestReportsAreValidJSON(t *testing.T) {
	for _, test := range []struct {
		format string
		schema func(*testing.T) string
	}{
		{"json", func(*testing.T) string { return "kawan-report.schema.json" }},
		{"gitlab", func(*testing.T) string { return filepath.Join("testdata", "schema", "gitlab.json") }},
		{"sarif", func(t *testing.T) string { return published(t, "sarif.json") }},
		{"rdjson", func(t *testing.T) string { return published(t, "rdjson.json") }},
	} {
		t.Run(test.format, func(t *testing.T) {
			schema := compile(t, test.schema(t))
			for _, path := range goldenReports(t, test.format) {
				document, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				validate(t, schema, path, document)
				if broken := bytes.Replace(document, []byte(`"severity"`), []byte(`"severity":{},"sev"`), 1); test.format != "sarif" && !bytes.Equal(broken, document) {
					refuses(t, schema, path, broken)
				}
				if broken := bytes.Replace(document, []byte(`"startLine":`), []byte(`"startLine":-`), 1); !bytes.Equal(broken, document) {
					refuses(t, schema, path, broken)
				}
			}
		})
	}
}

// refuses makes sure that the schema says anything of what we write.
func refuses(t *testing.T, schema *jsonschema.Schema, name string, document []byte) {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(document))
	if err == nil && schema.Validate(value) == nil {
		t.Errorf("%s: the schema accepts a report that was broken on purpose", name)
	}
}

func TestJSONLinesAreValid(t *testing.T) {
	schema := compile(t, "kawan-report.schema.json#/$defs/result")
	for _, path := range goldenReports(t, "jsonl") {
		document, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for line := range bytes.Lines(document) {
			validate(t, schema, path, line)
			refuses(t, schema, path, bytes.Replace(line, []byte(`"verdict"`), []byte(`"judgement"`), 1))
		}
	}
}

func TestReportsAreValidXML(t *testing.T) {
	if _, err := exec.LookPath("xmllint"); err != nil {
		t.Skip("to validate XML reports, install xmllint (Debian: libxml2-utils)")
	}
	for format, schema := range map[string]func(*testing.T) string{
		"checkstyle": func(*testing.T) string { return filepath.Join("testdata", "schema", "checkstyle.xsd") },
		"junit":      func(t *testing.T) string { return published(t, "junit.xsd") },
	} {
		t.Run(format, func(t *testing.T) {
			xsd := schema(t)
			for _, path := range goldenReports(t, format) {
				if output, err := exec.Command("xmllint", "--noout", "--nonet", "--schema", xsd, path).CombinedOutput(); err != nil {
					t.Errorf("%s: %v\n%s", path, err, output)
				}
				document, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				changed := strings.ReplaceAll(string(document), " name=", " title=")
				if changed == string(document) {
					continue // an empty report
				}
				broken := exec.Command("xmllint", "--noout", "--nonet", "--schema", xsd, "-")
				broken.Stdin = strings.NewReader(changed)
				if broken.Run() == nil {
					t.Errorf("%s: the schema accepts a report that was broken on purpose", path)
				}
			}
		})
	}
}
