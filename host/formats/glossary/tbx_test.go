package glossary

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

const version2 = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>a note</p></sourceDesc></fileDesc></martifHeader>
<text><body>
<termEntry id="summit-1">
  <descrip type="subjectField">politics</descrip>
  <note>Not for mountains.</note>
  <langSet xml:lang="en-US"><tig><term>summit</term></tig><tig><term>summit meeting</term></tig></langSet>
  <langSet xml:lang="id">
    <tig><term>konferensi tingkat tinggi</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
    <tig><term>puncak</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
    <ntig><termGrp><term><hi>KTT</hi></term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
  </langSet>
  <langSet xml:lang="de"><tig><term>Gipfel &amp; Treffen</term></tig></langSet>
</termEntry>
<termEntry><langSet xml:lang="en"><tig><term>talks</term></tig></langSet><langSet xml:lang="pt"><tig><term>conversações</term></tig></langSet>
<langSet xml:lang="pt-BR"><tig><term>conversas</term></tig></langSet></termEntry>
</body></text></martif>`

const version3 = `<?xml version="1.0"?>
<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dct" xml:lang="en" xmlns:min="http://www.tbxinfo.net/ns/min">
<tbxHeader><fileDesc><sourceDesc><p>a</p></sourceDesc></fileDesc></tbxHeader><text><body>
<conceptEntry id="c1">
  <langSec xml:lang="en"><termSec><term>rocket</term></termSec></langSec>
  <langSec xml:lang="id"><termSec><term>roket</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
  <termSec><term>rudal</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec></langSec>
</conceptEntry>
</body></text></tbx>`

func TestTBX(t *testing.T) {
	summit := func(source string) checks.Term {
		return checks.Term{ID: "summit-1", Source: source, Accepted: []string{"KTT", "konferensi tingkat tinggi"}, Forbidden: []string{"puncak"}, Note: "Not for mountains."}
	}
	for _, c := range []struct {
		name, content, source, target string
		want                          []checks.Term
	}{
		{"version 2", version2, "en", "id", []checks.Term{summit("summit"), summit("summit meeting")}},
		{"entities", version2, "en", "de-AT", []checks.Term{
			{ID: "summit-1", Source: "summit", Accepted: []string{"Gipfel & Treffen"}, Note: "Not for mountains."},
			{ID: "summit-1", Source: "summit meeting", Accepted: []string{"Gipfel & Treffen"}, Note: "Not for mountains."}}},
		{"the country's own word", version2, "en", "pt-BR", []checks.Term{{ID: "16", Source: "talks", Accepted: []string{"conversas"}}}},
		{"the language's word", version2, "en", "pt-PT", []checks.Term{{ID: "16", Source: "talks", Accepted: []string{"conversações"}}}},
		{"a language that is not there", version2, "en", "fr", nil},
		{"version 3", version3, "en-GB", "id", []checks.Term{{ID: "c1", Source: "rocket", Accepted: []string{"roket"}, Forbidden: []string{"rudal"}}}},
		{"the other way round", version3, "id", "en", []checks.Term{{ID: "c1", Source: "roket", Accepted: []string{"rocket"}}, {ID: "c1", Source: "rudal", Accepted: []string{"rocket"}}}},
	} {
		g, err := parseTBX(strings.NewReader(c.content), "f")
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if got := g.Terms(c.source, c.target); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s:\n got %+v\nwant %+v", c.name, got, c.want)
		}
	}
}

func TestTBXMistakesNameTheirPlace(t *testing.T) {
	for content, want := range map[string]string{
		"<tmx/>": "f:1:1: <tmx> is no term base; TBX begins with <martif> or <tbx>",
		"<tbx><text>\n<conceptEntry>\n <langSec>":                                                                     "f:3:2: <langSec> does not tell its language; write xml:lang",
		"<tbx><conceptEntry><langSec xml:lang='german'>":                                                              "f:1:20: unknown language",
		"<tbx><conceptEntry id='c9'><langSec xml:lang='de'><termSec><term/></termSec></langSec></conceptEntry></tbx>": "a term without text in the entry c9",
		"<tbx><conceptEntry></langSec></tbx>":                                                                         "f:1:20: </langSec> stands where <conceptEntry>",
		"<!DOCTYPE martif [<!ENTITY a 'b'>]><martif/>":                                                                "entities are not expanded",
		"<tbx><conceptEntry>":                                                                                         "it seems to be cut off",
	} {
		if _, err := parseTBX(strings.NewReader(content), "f"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", content, err, want)
		}
	}
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	entries := []Entry{
		{Term: checks.Term{Source: "North Korea", Accepted: []string{"Korea Utara"}, Note: "5 of 5 passages"}, SourceLang: "en", TargetLang: "id"},
		{Term: checks.Term{Source: "Shoigu", Accepted: []string{"Shoigu"}, Untranslated: true, Note: `a "quoted", <b> & note`}, SourceLang: "en", TargetLang: "id"},
	}
	for name, write := range map[string]func(*bytes.Buffer) error{
		"csv": func(out *bytes.Buffer) error { return WriteCSV(out, entries) },
		"tbx": func(out *bytes.Buffer) error { return WriteTBX(out, "test", entries) },
	} {
		var out bytes.Buffer
		if err := write(&out); err != nil {
			t.Fatal(err)
		}
		g, err := parse("f", out.String())
		if name == "tbx" {
			g, err = parseTBX(&out, "f")
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		got := g.Terms("en", "id")
		if len(got) != 2 || len(g.Terms("en", "de")) != 0 {
			t.Fatalf("%s: %+v", name, got)
		}
		for i, term := range got {
			want := entries[i].Term
			want.ID, want.Untranslated = term.ID, term.Untranslated
			if !reflect.DeepEqual(term, want) {
				t.Errorf("%s: got %+v, want %+v", name, term, want)
			}
		}
	}
}

func FuzzTBX(f *testing.F) {
	f.Add([]byte(version2))
	f.Add([]byte(version3))
	f.Fuzz(func(t *testing.T, content []byte) {
		g, err := parseTBX(bytes.NewReader(content), "f")
		if (g == nil) == (err == nil) {
			t.Fatalf("glossary %v and error %v", g, err)
		}
		if g != nil {
			for _, term := range g.Terms("en", "id") {
				if term.Source == "" || len(term.Accepted)+len(term.Forbidden) == 0 {
					t.Errorf("an empty entry: %+v", term)
				}
			}
		}
	})
}
