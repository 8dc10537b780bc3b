package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/host/config"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/jobs"
)

// named is a file of a command line and how it is named there.
type named struct{ path, as string }

// clash refuses outputs that would overwrite what the run reads, or each other.
func clash(outputs, inputs []named) error {
	taken := map[string]string{}
	for _, in := range inputs {
		if _, ok := taken[identity(in.path)]; !ok && in.path != "" {
			taken[identity(in.path)] = in.as
		}
	}
	for _, out := range outputs {
		if out.path == "" || device(out.path) {
			continue
		}
		id := identity(out.path)
		if as, ok := taken[id]; ok {
			return fmt.Errorf("%s would overwrite %s, which is %s; name another file", out.as, out.path, as)
		}
		taken[id] = "written by " + out.as
	}
	return nil
}

func device(path string) bool { return strings.HasPrefix(filepath.ToSlash(path), "/dev/") }

// spare refuses outputs of a run that would overwrite what it reads.
func (f *checkFlags) spare(ctx context.Context, outputs []named, file *config.File, args []string) error {
	if err := clash(outputs, f.inputs(file, args)); err != nil {
		return err
	}
	return f.spareJobs(ctx, outputs)
}

// spareJobs refuses outputs that would overwrite files which the jobs name. The
// jobs file is read for that only when a file is there that could be overwritten.
func (f *checkFlags) spareJobs(ctx context.Context, outputs []named) error {
	info, err := os.Stat(f.jobs)
	if err != nil || !info.Mode().IsRegular() { // standard input and pipes can be read only once
		return nil
	}
	there := slices.DeleteFunc(slices.Clone(outputs), func(out named) bool {
		_, err := os.Stat(out.path)
		return err != nil || device(out.path)
	})
	if len(there) == 0 {
		return nil
	}
	ids := make([]string, len(there))
	for i, out := range there {
		ids[i] = identity(out.path)
	}
	file, err := formats.Open(f.jobs)
	if err != nil {
		return err
	}
	defer closeQuietly(file)
	for line, path := range jobs.Files(ctx, file, filepath.Dir(f.jobs)) {
		name := filepath.Base(path)
		for i, out := range there {
			alike := name == filepath.Base(out.path) || name == filepath.Base(ids[i]) // spares a look at each file
			if alike && identity(path) == ids[i] {
				return fmt.Errorf("%s would overwrite %s, which line %d of %s names; name another file", out.as, out.path, line, f.jobs)
			}
		}
	}
	return nil
}

// identity is the same for all names of a file, links resolved.
func identity(path string) string {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		return resolved
	}
	if folder, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil { // there is no such file yet
		return filepath.Join(folder, filepath.Base(path))
	}
	return path
}

// reports are the files that a run writes.
func (f *checkFlags) reports() []named {
	var list []named
	for _, text := range f.formats {
		if _, path, toFile := strings.Cut(text, "="); toFile && path != "-" {
			list = append(list, named{path, "--format " + text})
		}
	}
	return list
}

// inputs are the files that a run reads.
func (f *checkFlags) inputs(file *config.File, args []string) []named {
	var list []named
	for _, path := range args {
		list = append(list, named{path, "to be checked"})
	}
	if f.jobs != "-" {
		list = append(list, named{f.jobs, "the jobs file"})
	}
	list = append(list, named{f.source, "the source"}, named{f.reference, "the reference"}, named{file.Path, "the configuration"},
		named{f.suppressions, "the file of suppressions"}, named{f.baseline, "the baseline"})
	for _, path := range slices.Concat(f.glossaries, file.OverrideGlossaries()) {
		list = append(list, named{path, "a glossary"})
	}
	for _, l := range lexicons(file, f) {
		list = append(list, named{l.Path, "a dictionary"})
	}
	return list
}

// distinct refuses a file that is named twice: its findings would count twice,
// and compared with itself an article has nothing wrong.
func (f *checkFlags) distinct(args []string) error {
	seen := map[string]string{}
	for _, one := range append(targets(args), named{f.source, "--source"}, named{f.reference, "--reference"}) {
		if one.path == "" {
			continue
		}
		id := identity(one.path)
		switch before, twice := seen[id]; {
		case twice && one.as == "" && before == "":
			return fmt.Errorf("%s is given twice", one.path)
		case twice && before == "":
			return fmt.Errorf("%s: %s is the article to be checked; name the text to compare it with", one.as, one.path)
		case twice:
			return fmt.Errorf("%s: %s is given as %s already", one.as, one.path, before)
		}
		seen[id] = one.as
	}
	return nil
}

func targets(args []string) []named {
	list := make([]named, len(args))
	for i, path := range args {
		list[i].path = path
	}
	return list
}
