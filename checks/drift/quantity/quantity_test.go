package quantity_test

import (
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/quantity"
	"github.com/kawan-mt/kawan/checks/lang/cldr"
)

func read(tag, content string) []quantity.Quantity {
	return quantity.For(tag).Read(content, checks.Span{End: len(content)})
}

var kinds = []string{"number", "percent", "money", "measure", "ordinal", "day", "month", "year", "weekday", "time", "decade"}

// shown is what was read, for comparison: text=kind:value:unit of the likeliest
// reading, with "?" behind what is weak.
func shown(content string, all []quantity.Quantity) string {
	var parts []string
	for _, q := range all {
		first := q.Readings[0]
		part := fmt.Sprintf("%s=%s:%s", content[q.Start:q.End], kinds[first.Kind], strconv.FormatFloat(first.Value, 'f', -1, 64))
		if first.Unit != "" {
			part += ":" + first.Unit
		}
		if q.Strength == quantity.Weak {
			part += "?"
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, " | ")
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ tag, content, want string }{
		{"en", "up 2.8bn to $120 million", "2.8bn=number:2800000000 | $120 million=money:120000000:$"},
		{"en", "14% on Tuesday, 8 October 2024", "14%=percent:14 | Tuesday=weekday:2 | 8=day:8 | October=month:10 | 2024=year:2024"},
		{"en", "at 7:30 p.m. in the 1980s", "7:30 p.m.=time:1170 | 1980s=decade:1980"},
		{"en", "the 6-foot-6 forward", "6-foot-6=measure:6.5:foot | 6=number:6?"},
		{"en", "COVID-19 and W3C", "19=number:19? | 3C=measure:3:celsius?"},
		{"en", "he may march", ""},
		{"en", "one hundred and five thousand", "one hundred and five thousand=number:105000"},
		{"en", "125m people", "125m=number:125000000"},
		{"en", "2,706 in 2011", "2,706=number:2706 | 2011=year:2011"},
		{"en", "the 21st of 14½", "21st=ordinal:21 | 14½=number:14.5"},
		{"id", "Rp 1,2 miliar", "Rp 1,2 miliar=money:1200000000:IDR"},
		{"id", "Selasa (8/10/2024)", "Selasa=weekday:2 | 8=day:8 | 10=month:10 | 2024=year:2024"},
		{"id", "minggu lalu pukul 19.30 WIB", "19.30 WIB=time:1170"},
		{"id", "dua puluh lima ribu tiga ratus", "dua puluh lima ribu tiga ratus=number:25300"},
		{"id", "puluhan ribu, ke-72", "puluhan ribu=number:30000? | 72=ordinal:72"},
		{"de", "zweihundertfünfzigtausend", "zweihundertfünfzigtausend=number:250000"},
		{"de", "am Montagabend um 19.30 Uhr", "Montagabend=weekday:1 | 19.30 Uhr=time:1170"},
		{"de", "der 19-Jährige", "19-Jährige=measure:19:year"},
		{"fr", "quatre-vingt-dix-neuf à 19h30", "quatre-vingt-dix-neuf=number:99 | 19h30=time:1170"},
		{"fr", "10 000 euros", "10 000 euros=money:10000:EUR"},
		{"es", "2.500 millones de dólares", "2.500 millones de dólares=money:2500000000:$"},
		{"es", "el siglo XIX", "siglo=number:100? | XIX=ordinal:19?"},
		{"ru", "25-летний, 2,5 миллиона рублей", "25-летний=measure:25:year | 2,5 миллиона рублей=money:2500000:RUB"},
		{"ru", "в среду и субботу", "среду=weekday:3 | субботу=weekday:6"},
		{"ja", "2018年9月30日、1億2000万ドル", "2018年=year:2018 | 9月=month:9 | 30日=day:30 | 1億2000万ドル=money:120000000:$"},
		{"ja", "午後7時30分", "7時30分=time:1170"},
		{"zh", "二〇一八年百分之十四", "二〇一八年=year:2018 | 百分之十四=percent:14"},
		{"zh", "20世纪30年代", "20世纪=measure:20:century? | 30年代=decade:1930"},
		{"ar", "بنسبة ١٤٪ و2.5 مليون دولار", "١٤٪=percent:14 | 2.5 مليون دولار=money:2500000:$"},
		{"ko", "1억 2000만", "1억 2000만=number:120000000"},
		{"hi", "5 लाख", "5 लाख=number:500000"},
		{"tr", "%14,5", "%14,5=percent:14.5"},
		{"tlh", "wa' 12.5 3", "12.5=number:12.5 | 3=number:3"},
	} {
		if got := shown(c.content, read(c.tag, c.content)); got != c.want {
			t.Errorf("%s %q:\n got %s\nwant %s", c.tag, c.content, got, c.want)
		}
	}
}

func TestSeparatorsHaveTwoReadings(t *testing.T) {
	for _, c := range []struct {
		tag, content string
		likely       float64
	}{{"en", "1,127", 1127}, {"id", "1,127", 1.127}, {"de", "1.127", 1127}, {"de-CH", "1.127", 1.127}} {
		q := read(c.tag, c.content)
		if len(q) != 1 || !q[0].Separate || q[0].Value() != c.likely {
			t.Errorf("%s %s: %s", c.tag, c.content, shown(c.content, q))
		}
	}
}

// The words of numbers as ICU's rules write them, in every language that has
// some. What falls short are forms that the rules write in pieces of another
// order or join by vowels.
func TestSpelledNumbersAreRead(t *testing.T) {
	content, err := os.ReadFile("../testdata/spelled.tsv")
	if err != nil {
		t.Fatal(err)
	}
	total, right := map[string]int{}, map[string]int{}
	var all, good int
	for line := range strings.Lines(string(content)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		want, _ := strconv.ParseFloat(fields[1], 64)
		total[fields[0]]++
		all++
		if q := read(fields[0], fields[2]); len(q) == 1 && math.Abs(q[0].Readings[0].Value-want) < 0.5 && q[0].End == len(fields[2]) {
			right[fields[0]]++
			good++
		}
	}
	for tag, n := range total {
		if right[tag] < n {
			t.Logf("%s: %d of %d", tag, right[tag], n)
		}
	}
	if share := float64(good) / float64(all); share < 0.9 {
		t.Errorf("%d of %d spelled numbers read, %.3f", good, all, share)
	}
	for _, tag := range []string{"en", "id", "ms", "de", "es", "fr", "pt", "it", "nl", "ja", "zh"} {
		if right[tag] < total[tag] {
			t.Errorf("%s: %d of %d spelled numbers read", tag, right[tag], total[tag])
		}
	}
}

func FuzzRead(f *testing.F) {
	tags := append(cldr.Tags(), "tlh")
	for i, seed := range []string{"8/10/2024", "1.234.567,89 €", "dua puluh lima ribu", "1億2000万", "٣٫١٤", "5:30pm", "20世纪30年代", "XIX",
		"6-foot-6", "10 000 000", "¼ 14 1/2", "\xff3\xfe", "1,2,3,4,5,6,7,8,9,10", "ke-", "%%50", "百分之", "99999999999999999999999999"} {
		f.Add(i, seed)
	}
	f.Fuzz(func(t *testing.T, language int, content string) {
		tag := tags[((language%len(tags))+len(tags))%len(tags)]
		end := 0
		for _, q := range read(tag, content) {
			if q.Start < 0 || q.Start >= q.End || q.End > len(content) || len(q.Readings) == 0 {
				t.Fatalf("%s %q: %+v", tag, content, q)
			}
			if utf8.ValidString(content) && !utf8.ValidString(content[q.Start:q.End]) {
				t.Fatalf("%s %q: span inside a character: %+v", tag, content, q)
			}
			if q.Start < end-64 {
				t.Fatalf("%s %q: out of order", tag, content)
			}
			end = max(end, q.End)
			for _, r := range q.Readings {
				if math.IsNaN(r.Value) || math.IsInf(r.Value, 0) {
					t.Fatalf("%s %q: value %v", tag, content, r.Value)
				}
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	for tag, content := range map[string]string{
		"en": "Officials said on Tuesday that 1,200 people, or 14.5 percent of the district, had left since May 2018. ",
		"id": "Para pejabat mengatakan pada Selasa bahwa 1.200 orang, atau 14,5 persen distrik itu, telah pergi sejak Mei 2018. ",
		"ja": "当局者は火曜日、2018年5月以降、地区の14.5パーセントにあたる1200人が去ったと述べた。",
		"ru": "Власти сообщили во вторник, что с мая 2018 года округ покинули 1200 человек, или 14,5 процента жителей. ",
	} {
		text := strings.Repeat(content, 100)
		b.Run(tag, func(b *testing.B) {
			read(tag, text)
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				read(tag, text)
			}
		})
	}
}
