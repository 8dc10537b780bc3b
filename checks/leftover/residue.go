package leftover

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
)

// residue looks for labels of web pages that stand alone on a line, or between
// sentences.
func (r *inspection) residue() {
	content := r.article.Target.Content
	var found []checks.Span
	var tags []string
	for first := 0; first < len(r.sentences); {
		next := r.blockEnd(first)
		tokens := r.tokens[r.sentences[first].from:r.tokensUntil(next-1)]
		end := r.sentences[next-1].End
		for at := 0; at < len(tokens); {
			fits := func(p *phrase, n int) bool { return r.strange(p) && alone(content, tokens, at, at+n) }
			p, n := r.own.match(tokens[at:], at == 0, fits)
			if p == nil {
				p, n = residuePhrases().match(tokens[at:], at == 0, fits)
			}
			if p == nil {
				at++
				continue
			}
			span := checks.Span{Start: tokens[at].Start, End: tokens[at+n-1].End}
			found = append(found, withClosing(content, span, end))
			tags = append(tags, p.language(r.pair.source))
			for k := at; k < at+n; k++ {
				tokens[k].taken = true
			}
			at += n
		}
		first = next
	}
	for i := 0; i < len(found); i++ {
		span, tag := found[i], tags[i]
		for i+1 < len(found) && apart(content[span.End:found[i+1].Start]) {
			span = span.Cover(found[i+1])
			i++
		}
		r.add(RuleResidue, checks.Major, residueConfidence, span, checks.Msg(RuleResidue,
			checks.Quote("text", content[span.Start:span.End]), checks.Language("lang", tag)))
	}
}

const residueConfidence = 0.97

// apart tells whether gap only divides labels of one line: " | ".
func apart(gap string) bool {
	return strings.ContainsAny(gap, "|•·/") && strings.Trim(gap, " |•·/") == ""
}

// strange tells whether a phrase is a label here. One of the target's language
// belongs to the page as it is read; of languages other than the source's only
// fixed phrases of several words count.
func (r *inspection) strange(p *phrase) bool {
	is := func(tag string) bool {
		return slices.ContainsFunc(p.tags, func(t string) bool { return lang.Base(t) == lang.Base(tag) })
	}
	switch {
	case len(p.tags) == 0:
		return true
	case is(r.pair.target):
		return false
	case !is(r.pair.source) && !is(world()["language"]):
		return len(p.words) > 1 && !p.rest
	}
	return len(p.words) > 1 || !r.pair.native(p.words[0])
}

// language is the language to name for a phrase, preferably the article's.
func (p *phrase) language(source string) string {
	if len(p.tags) == 0 || slices.Contains(p.tags, lang.Base(source)) {
		return source
	}
	return p.tags[0]
}

// alone tells whether tokens start to end of a block are a line or a sentence
// of their own, judging by signs and capitals around them.
func alone(content string, tokens []token, start, end int) bool {
	begins := tokens[start].upper || tokens[start].lower == anyNumber && end-start > 2
	if start > 0 && !(end-start > 1 && begins) {
		gap := content[tokens[start-1].End:tokens[start].Start]
		if !strings.ContainsAny(gap, ".…!?。！？؟|•·»)]") && !(tokens[start-1].taken && gap != "") {
			return false
		}
	}
	if end == len(tokens) {
		return true
	}
	gap := content[tokens[end-1].End:tokens[end].Start]
	if strings.ContainsAny(gap, ".…!?。！？؟|•·:»") {
		return true
	}
	next, _ := utf8.DecodeRuneInString(content[tokens[end].Start:])
	if gap == "" || strings.ContainsAny(gap, ",;-–—") {
		return false
	}
	return (unicode.IsUpper(next) || tokens[end].script != tokens[end-1].script) && end-start > 1
}
