package engine

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/text"
)

// neighbours is how many words on each side of a span belong to a fingerprint.
const neighbours = 3

// reach bounds how far from a span its neighbour words are looked for, bytes.
const reach = 160

// fingerprint names a finding by its rule, the words of its span and some words
// around it: line breaks, paragraphs and edits elsewhere leave it alone, and so
// does what it was compared with, unless nothing stands in the target. Of findings
// that agree in all this the nth is named by n as well.
func fingerprint(article *checks.Article, f *checks.Finding, seen map[string]int) string {
	var parts []string
	for _, side := range []checks.Side{checks.Target, checks.Source, checks.Reference} {
		span := f.Span(side)
		if span == nil || side != checks.Target && f.Target != nil && !f.Target.Empty() {
			continue
		}
		content := article.Side(side).Content
		parts = append(parts, string(side), normal(content[span.Start:span.End]))
		if side == checks.Target || f.Target == nil {
			before, after := around(content, *span)
			parts = append(parts, before, after)
		}
	}
	name := f.Rule + "\x00" + strings.Join(parts, "\x00")
	if n := seen[name]; n > 0 {
		seen[name]++
		name += "\x00" + strconv.Itoa(n)
	} else {
		seen[name] = 1
	}
	sum := sha256.Sum256([]byte(name))
	return hex.EncodeToString(sum[:16])
}

func around(content string, span checks.Span) (before, after string) {
	left := boundary(content, max(0, span.Start-reach))
	right := boundary(content, min(len(content), span.End+reach))
	return normal(lastWords(content[left:span.Start], neighbours)), normal(firstWords(content[span.End:right], neighbours))
}

func firstWords(content string, n int) string {
	for span := range text.Words(content, 0) {
		if n--; n == 0 {
			return content[:span.End]
		}
	}
	return content
}

func lastWords(content string, n int) string {
	var starts []int
	for span := range text.Words(content, 0) {
		starts = append(starts, span.Start)
	}
	if len(starts) > n {
		return content[starts[len(starts)-n]:]
	}
	return content
}

// normal is the words of content, folded.
func normal(content string) string {
	var words []string
	for _, word := range text.Words(content, 0) {
		words = append(words, word)
	}
	return cases.Fold().String(norm.NFKC.String(strings.Join(words, " ")))
}
