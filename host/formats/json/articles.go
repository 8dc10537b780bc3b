package json

// article is an object that holds one article.
type article struct {
	value *value
	name  string
	keys  []string
}

// lists are the names under which APIs give lists of articles, and the levels
// on the way to them.
var lists = []string{"items", "entries", "posts", "pages", "articles", "results", "data", "docs", "documents", "nodes", "edges"}

// articlesOf finds the articles of a document: the elements of a list whose
// elements have ids, else all of it.
func articlesOf(root *value) []article {
	if found := listed(root, 0); found != nil {
		return found
	}
	_, keys := names(root)
	return []article{{value: root, keys: keys}}
}

// mostLevels is how deep a list of articles may stand; GraphQL has four levels.
const mostLevels = 4

func listed(v *value, level int) []article {
	if v == nil || level > mostLevels {
		return nil
	}
	if v.kind == array {
		return identified(v)
	}
	if name, _ := names(v); name != "" {
		return nil
	}
	for _, name := range lists {
		if found := listed(v.member(name), level+1); found != nil {
			return found
		}
	}
	return nil
}

// identified are the elements of an array if each has an id of its own.
func identified(list *value) []article {
	var found []article
	seen := map[string]bool{}
	for _, v := range list.items {
		a := element(v)
		if a.name == "" || seen[a.name] {
			return nil
		}
		seen[a.name] = true
		found = append(found, a)
	}
	return found
}

// element is an element of a list as an article, without name if it has no id.
func element(v *value) article {
	if node := v.member("node"); node != nil { // an edge of GraphQL
		v = node
	}
	name, keys := names(v)
	return article{v, name, keys}
}

// names are what an object is called: by its id if it has one, and by all keys
// that may tell it in another document, the most telling first.
func names(v *value) (name string, keys []string) {
	inner := []*value{v, v.member("attributes"), v.member("fields"), v.member("sys")}
	for _, from := range inner {
		if slug := slugOf(from); slug != "" {
			name = slug
			keys = append(keys, slug)
			break
		}
	}
	for _, from := range []*value{v, v.member("sys")} {
		if id := from.first("id", "_id", "uid", "documentId", "uuid", "guid", "@id"); id != "" {
			return id, append(keys, id)
		}
	}
	return name, keys
}

func slugOf(v *value) string {
	slug := v.member("slug")
	if slug != nil && slug.kind == object && len(slug.items) > 0 { // a locale each, or {"current": "..."}
		slug = slug.items[0]
	}
	return slug.word()
}
