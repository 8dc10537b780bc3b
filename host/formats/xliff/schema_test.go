package xliff

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestWrittenFilesAreValid holds files before and after writing findings back
// against the published schemas of XLIFF 1.2 (strict) and 2.0, which lets the
// attributes of other namespaces pass, and those of ITS 2.0 against its.xsd.
func TestWrittenFilesAreValid(t *testing.T) {
	schema := schemas(t)
	second := `<xliff version="2.1" srcLang="en" trgLang="id" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="u"><notes><note category="x">Theirs</note></notes>` +
		`<segment><source>A minister said</source><target>Kata <pc id="1">menteri itu</pc> <mrk id="m" type="comment" value="x">rencana</mrk> baru</target></segment></unit></file></xliff>`
	for name, file := range map[string]struct {
		content string
		words   []string
	}{
		"1.2": {strings.Replace(string(generated(20)), "<file ", `<file original="a" datatype="plaintext" `, 1), []string{"menteri", "rencana", "bahwa rencana", "minister"}},
		"1.2 with segments": {`<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="id" datatype="plaintext"><body><trans-unit id="1"><source>One. Two.</source>` +
			`<seg-source><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk></seg-source><target><mrk mtype="seg" mid="1">Satu.</mrk> <mrk mtype="seg" mid="2">Dua <g id="9">tiga</g>.</mrk></target></trans-unit></body></file></xliff>`,
			[]string{"Satu", "Dua tiga", "tiga", "Two"}},
		"2.1":          {second, []string{"menteri", "itu rencana", "rencana baru", "minister"}},
		"2.1 no notes": {strings.Replace(second, `<notes><note category="x">Theirs</note></notes>`, "", 1), []string{"Kata menteri", "menteri itu rencana", "said"}},
		"2.0":          {strings.Replace(second, `"2.1"`, `"2.0"`, 1), []string{"menteri", "minister"}},
	} {
		content := []byte(file.content)
		if problems := validate(t, schema, content); problems != "" {
			t.Fatalf("%s is not valid itself: %s", name, problems)
		}
		written := write(t, content, find(t, content, file.words...))
		if bytes.Equal(written, content) {
			t.Fatalf("%s: nothing was written", name)
		}
		if problems := validate(t, schema, written); problems != "" {
			t.Errorf("%s: %s\n%s", name, problems, written)
		}
	}
	wrong := strings.Replace(second, `value="x"`, `value="x" its:locQualityIssueSeverity="101" xmlns:its="http://www.w3.org/2005/11/its"`, 1)
	if validate(t, schema, []byte(wrong)) == "" {
		t.Error("a severity of 101 is valid")
	}
}

// schemas is a schema that imports all others.
func schemas(t *testing.T) string {
	t.Helper()
	published := os.Getenv("KAWAN_SCHEMAS")
	if published == "" {
		t.Skip("to hold what is written back against published schemas: KAWAN_SCHEMAS=$(.ci/schemas) go test ./host/formats/xliff")
	}
	if _, err := exec.LookPath("xmllint"); err != nil {
		t.Skip("xmllint is not installed")
	}
	folder := t.TempDir()
	all := `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">`
	for name, space := range map[string]string{
		"xliff-core-1.2-strict.xsd": "urn:oasis:names:tc:xliff:document:1.2",
		"xliff-core-2.0.xsd":        "urn:oasis:names:tc:xliff:document:2.0",
		"its.xsd":                   "http://www.w3.org/2005/11/its",
		"xml.xsd":                   "http://www.w3.org/XML/1998/namespace",
	} {
		from := filepath.Join(published, name)
		if name == "its.xsd" {
			from = filepath.Join("testdata", name)
		}
		content, err := os.ReadFile(from)
		if err != nil {
			t.Fatal(err)
		}
		// Nothing is fetched from elsewhere.
		for _, elsewhere := range []string{"http://www.w3.org/2001/xml.xsd", "informativeCopiesOf3rdPartySchemas/w3c/xml.xsd"} {
			content = bytes.ReplaceAll(content, []byte(elsewhere), []byte("xml.xsd"))
		}
		if err := os.WriteFile(filepath.Join(folder, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
		all += `<xs:import namespace="` + space + `" schemaLocation="` + name + `"/>`
	}
	path := filepath.Join(folder, "all.xsd")
	if err := os.WriteFile(path, []byte(all+`</xs:schema>`), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// validate is what is wrong with a file, empty if nothing.
func validate(t *testing.T, schema string, content []byte) string {
	t.Helper()
	command := exec.Command("xmllint", "--nonet", "--noout", "--schema", schema, "-")
	command.Stdin = bytes.NewReader(content)
	output, err := command.CombinedOutput()
	if err == nil {
		return ""
	}
	return string(output)
}
