package wordpress

import (
	"regexp"
	"strings"
)

// shortcode is [name key="value"] or [/name]. A word alone in brackets is text,
// as in “[sic]”, but for the names that WordPress itself has.
var shortcode = regexp.MustCompile(`\[/?(?:caption|gallery|embed|audio|video|playlist|wp_caption)(?:\s[^\[\]]*)?/?\]` +
	`|\[[A-Za-z][A-Za-z0-9_-]*(?:\s+[A-Za-z][A-Za-z0-9_-]*=(?:"[^"\]]*"|'[^'\]]*'|&quot;[^\]]*?&quot;|[^\s"'\]]+))+\s*/?\]` +
	`|\[/[A-Za-z][A-Za-z0-9_-]*\]`)

// withoutShortcodes puts blanks in place of the shortcodes of a post.
func withoutShortcodes(source string) string {
	return shortcode.ReplaceAllStringFunc(source, func(code string) string { return strings.Repeat(" ", len(code)) })
}
