package main

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"unicode"
)

// nameTable holds the names of territories, languages and cities.
func nameTable(source *cldr, tag string, zones []string) (table, error) {
	var out table
	for _, kind := range []struct{ file, kind string }{{"territories", "territory"}, {"languages", "language"}} {
		names, err := source.read("localenames-full", tag, kind.file+".json", "localeDisplayNames", kind.file)
		if err != nil {
			return nil, err
		}
		variants := map[string][]string{}
		for _, key := range slices.Sorted(maps.Keys(names)) {
			code, _, alternative := strings.Cut(key, "-alt-")
			switch name := names.text(key); {
			case name == code:
			case alternative:
				variants[code] = append(variants[code], name)
			default:
				variants[code] = append([]string{name}, variants[code]...)
			}
		}
		for _, code := range slices.Sorted(maps.Keys(variants)) {
			out.add(kind.kind, code, variants[code]...)
		}
	}
	cities, err := source.read("dates-full", tag, "timeZoneNames.json", "dates", "timeZoneNames", "zone")
	if err != nil {
		return nil, err
	}
	named := map[string]string{}
	flatten(cities, "", named)
	for _, zone := range zones {
		name := named[zone]
		if name == "" && latin(out) {
			name = strings.ReplaceAll(zone[strings.LastIndexByte(zone, '/')+1:], "_", " ")
		}
		out.add("city", zone, name)
	}
	return out, nil
}

func flatten(zones object, prefix string, into map[string]string) {
	for key, value := range zones {
		if inner, ok := value.(map[string]any); ok {
			flatten(inner, prefix+key+"/", into)
		} else if key == "exemplarCity" {
			into[strings.TrimSuffix(prefix, "/")], _ = value.(string)
		}
	}
}

// latin tells whether most names are in Latin script. Where they are, CLDR
// leaves out cities whose name is that of the zone.
func latin(names table) bool {
	letters, latin := 0, 0
	for _, line := range names {
		for _, r := range line[2] {
			if unicode.IsLetter(r) {
				letters++
				if unicode.Is(unicode.Latin, r) {
					latin++
				}
			}
		}
	}
	return 2*latin > letters
}

// zoneIDs are the zones that CLDR knows, except those that name no city.
func zoneIDs(source *cldr) ([]string, error) {
	content, err := os.ReadFile(source.path("core", "supplemental", "metaZones.json"))
	if err != nil {
		return nil, err
	}
	var root object
	if err := json.Unmarshal(content, &root); err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	var walk func(zones object, prefix string)
	walk = func(zones object, prefix string) {
		for key, value := range zones {
			switch value := value.(type) {
			case map[string]any:
				walk(value, prefix+key+"/")
			case []any:
				seen[prefix+key] = strings.Contains(prefix, "/") && prefix != "Etc/"
			}
		}
	}
	walk(root.at("supplemental", "metaZones", "metazoneInfo", "timezone"), "")
	maps.DeleteFunc(seen, func(_ string, city bool) bool { return !city })
	return slices.Sorted(maps.Keys(seen)), nil
}
