package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"
)

func main() {
	log.SetFlags(0)
	packages := flag.String("packages", "", "folder with the unpacked npm packages; fetched when empty")
	out := flag.String("out", ".", "folder of package cldr")
	spelled := flag.String("spelled", "", "file for spelled-out numbers that tests read back")
	flag.Parse()
	if err := generate(*packages, *out, *spelled); err != nil {
		log.Fatal(err)
	}
}

func generate(packages, out, spelled string) error {
	if packages == "" {
		folder, err := os.MkdirTemp("", "cldr-")
		if err != nil {
			return err
		}
		defer func() { _ = os.RemoveAll(folder) }()
		if err := fetch(folder); err != nil {
			return err
		}
		packages = folder
	}
	source := &cldr{root: packages}
	if err := copyLicence(source, out); err != nil {
		return err
	}
	zones, err := zoneIDs(source)
	if err != nil {
		return err
	}
	var fixture table
	for _, tag := range locales {
		quantities, err := quantityTable(source, tag)
		if err != nil {
			return err
		}
		words, err := spelloutTable(source, tag, &fixture)
		if err != nil {
			return err
		}
		if err := append(quantities, words...).write(filepath.Join(out, "data", tag+".quantities.tsv.gz")); err != nil {
			return err
		}
		names, err := nameTable(source, tag, zones)
		if err != nil {
			return err
		}
		if err := names.write(filepath.Join(out, "data", tag+".names.tsv.gz")); err != nil {
			return err
		}
	}
	if spelled == "" {
		return nil
	}
	return os.WriteFile(spelled, fixture.bytes(), 0o644)
}

func copyLicence(source *cldr, out string) error {
	licence, err := os.ReadFile(source.path("core", "LICENSE"))
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(out, "data"), 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "LICENSE"), licence, 0o644)
}
