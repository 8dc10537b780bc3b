package cldr

import "sync"

// Names are names in one language by their codes, the main name first and
// short or variant ones after it.
type Names struct {
	Territories map[string][]string // by ISO 3166 or UN M.49 code: "US", "419"
	Languages   map[string][]string // by BCP 47 tag: "id", "zh-Hant"
	Cities      map[string][]string // by time zone: "Asia/Jakarta"
	Currencies  map[string][]string // by ISO 4217 code, with plural forms: "USD"
	Months      map[string][]string // by number, "1" to "12", full names before short ones
	Weekdays    map[string][]string // by ISO number, "1" for Monday, full names before short ones
}

var names sync.Map // tag -> func() *Names

// NamesIn are the names in the language that serves tag best; nil when none
// does. The maps are shared: they must not be changed.
func NamesIn(tag string) *Names {
	best := Best(tag)
	if best == "" {
		return nil
	}
	load, _ := names.LoadOrStore(best, sync.OnceValue(func() *Names { return collect(best) }))
	return load.(func() *Names)()
}

func collect(tag string) *Names {
	n := &Names{
		Territories: map[string][]string{}, Languages: map[string][]string{}, Cities: map[string][]string{},
		Currencies: map[string][]string{}, Months: map[string][]string{}, Weekdays: map[string][]string{},
	}
	kinds := map[string]map[string][]string{
		"territory": n.Territories, "language": n.Languages, "city": n.Cities, "currency": n.Currencies,
		"month": n.Months, "month-short": n.Months, "weekday": n.Weekdays, "weekday-short": n.Weekdays,
	}
	for _, table := range []string{"names", "quantities"} {
		for _, row := range read(tag, table) {
			if kind := kinds[row.Kind]; kind != nil {
				kind[row.Key] = append(kind[row.Key], row.Values...)
			}
		}
	}
	return n
}
