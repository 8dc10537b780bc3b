package analysis_test

import (
	"context"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/analysis"
)

// story is told sentence by sentence in English and Indonesian.
var story = [][2]string{
	{"The price of rice rose 12 percent in May.", "Harga beras naik 12 persen pada Mei."},
	{"Farmers in Java are not happy, although the rain came early this year.", "Petani di Jawa tidak senang, meskipun hujan datang lebih awal tahun ini."},
	{"Minister Tito visited Papua on Monday and opened a new hospital with 40 beds and a large kitchen for the patients.", "Menteri Tito mengunjungi Papua pada hari Senin dan membuka rumah sakit baru dengan 40 tempat tidur dan dapur besar untuk pasien."},
	{"The president met 350 teachers in Bogor and promised them higher salaries.", "Presiden bertemu 350 guru di Bogor dan menjanjikan gaji yang lebih tinggi kepada mereka."},
	{"Police in Medan arrested three men who had stolen a truck full of sugar.", "Polisi di Medan menangkap tiga pria yang mencuri truk penuh gula."},
	{"The airline Garuda will fly to Tokyo twice a day from October.", "Maskapai Garuda akan terbang ke Tokyo dua kali sehari mulai Oktober."},
	{"A court in Surabaya sentenced the former mayor to 5 years in prison.", "Pengadilan di Surabaya menghukum mantan wali kota itu 5 tahun penjara."},
	{"Singapore bought 2,000 tonnes of fish from Maluku last month.", "Singapura membeli 2.000 ton ikan dari Maluku bulan lalu."},
}

func told(t *testing.T, target, source []string) (*checks.Article, *checks.Alignment) {
	t.Helper()
	facing := side("en", source)
	article := &checks.Article{Target: side("id", target), Source: &facing, SourceLang: "en"}
	if err := analysis.Run(context.Background(), article); err != nil {
		t.Fatal(err)
	}
	a := article.ToSource
	if !a.Given || len(a.Links) != len(target) {
		t.Fatalf("%d links, given %v", len(a.Links), a.Given)
	}
	return article, a
}

// Segments of one sentence a side are linked as the file says, and looked into
// all the same: one is rendered by half, and one by something else, which is no part.
func TestPartOfSegmentOfOneSentence(t *testing.T) {
	const half, strange = 2, 4
	var target, source []string
	for i, pair := range story {
		switch i {
		case half:
			pair[1] = "Menteri Tito mengunjungi Papua pada hari Senin."
		case strange:
			pair[1] = "Kucing tidur nyenyak."
		}
		source, target = append(source, pair[0]), append(target, pair[1])
	}
	_, a := told(t, target, source)
	for i, p := range a.Other {
		want := checks.Linked
		if i == half {
			want = checks.Partial
		}
		if p.State != want {
			t.Errorf("segment %d is %s, want %s", i, p.State, want)
		}
	}
	if margin := a.Other[half].Margin; margin <= 0 || margin >= a.Other[0].Margin {
		t.Errorf("the margin of the part is %v", margin)
	}
}

// A sentence that stands in the segment beside its own is not missing; one that
// stands far away is.
func TestSentencesInOtherSegments(t *testing.T) {
	for place, want := range map[int]checks.State{2: checks.Linked, 3: checks.Missing} {
		var target, source []string
		for i := 0; i < len(story); i += 2 {
			source = append(source, story[i][0]+" "+story[i+1][0])
			target = append(target, story[i][1]+" "+story[i+1][1])
		}
		target[1] = story[2][1]
		target[place] += " " + story[3][1]
		article, a := told(t, target, source)
		for i, p := range a.Other {
			state := checks.Linked
			if i == 3 {
				state = want
			}
			if p.State != state {
				t.Errorf("moved to segment %d: %q is %s, want %s", place, article.Source.Slice(article.Source.Sentences[i].Span), p.State, state)
			}
		}
	}
}
