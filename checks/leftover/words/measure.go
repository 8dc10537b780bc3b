//go:build ignore

// Measures how much each word of a list looks like its own language, with the
// full models of lingua-go (Apache-2.0): go run measure.go
package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"log"
	"math"
	"os"
	"strings"

	"github.com/pemistahl/lingua-go"

	"github.com/kawan-mt/kawan/checks/lang"
)

// Languages in Latin letters that English is most translated to.
const others = "af ca cs da de es et fi fr hr hu id is it lt lv ms nb nl pl pt ro sk sl sq sv sw tl tr vi"

func main() {
	list, err := read("en.txt.gz")
	if err != nil {
		log.Fatal(err)
	}
	if err := os.MkdirAll("odds", 0o755); err != nil {
		log.Fatal(err)
	}
	for other := range strings.FieldsSeq(others) {
		levels := measure(list, lingua.English, language(other))
		if err := write("odds/en-"+lang.Base(other)+".gz", levels); err != nil {
			log.Fatal(err)
		}
	}
}

func measure(list []string, own, other lingua.Language) []byte {
	detector := lingua.NewLanguageDetectorBuilder().FromLanguages(own, other).Build()
	levels := make([]byte, (len(list)+1)/2)
	for i, word := range list {
		p := detector.ComputeLanguageConfidence(word, own)
		if p == 0 && detector.ComputeLanguageConfidence(word, other) == 0 {
			p = 0.5
		}
		p = math.Round(p*1e9) / 1e9 // the last bit differs between runs
		level := math.Round(math.Log(p/(1-p))/0.5 + 7.5)
		levels[i/2] |= byte(min(max(level, 0), 15)) << (4 * (i % 2))
	}
	return levels
}

func language(code string) lingua.Language {
	return lingua.GetLanguageFromIsoCode639_1(lingua.GetIsoCode639_1FromValue(strings.ToUpper(code)))
}

func read(name string) ([]string, error) {
	packed, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	reader, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	content, err := io.ReadAll(reader)
	return strings.Fields(string(content)), err
}

func write(name string, levels []byte) error {
	var packed bytes.Buffer
	writer, _ := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	_, err := writer.Write(levels)
	return errors.Join(err, writer.Close(), os.WriteFile(name, packed.Bytes(), 0o644))
}
