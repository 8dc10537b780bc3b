package align_test

import (
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

// TestClauses aligns single sentences, as segments are, with renderings that drop a
// clause, and with whole ones.
func TestClauses(t *testing.T) {
	for _, c := range []struct {
		lang, english  string
		lacking        string // what the rendering drops, in part
		dropped, whole string
	}{
		{
			"de", "The minister resigned on Monday after months of protests, although the president had asked him to stay until the election.",
			"although the president had asked him to stay",
			"Der Minister trat am Montag nach monatelangen Protesten zurück.",
			"Der Minister trat am Montag nach monatelangen Protesten zurück, obwohl ihn der Präsident gebeten hatte, bis zur Wahl zu bleiben.",
		},
		{
			"fr", "The company, which employs 4,000 people in Lyon and has factories in three countries, will close its oldest plant in June.",
			"employs 4,000 people in Lyon",
			"L'entreprise fermera sa plus ancienne usine en juin.",
			"L'entreprise, qui emploie 4 000 personnes à Lyon et possède des usines dans trois pays, fermera sa plus ancienne usine en juin.",
		},
		{
			"id", "Police said the driver had fled before officers arrived, leaving behind two injured passengers and a bag full of money.",
			"leaving behind two injured passengers",
			"Polisi mengatakan pengemudi telah melarikan diri sebelum petugas tiba.",
			"Polisi mengatakan pengemudi telah melarikan diri sebelum petugas tiba, meninggalkan dua penumpang yang terluka dan sebuah tas penuh uang.",
		},
		{
			"zh", "Doctors at the hospital said that the patient was recovering well, but warned that a second operation would be needed next year.",
			"warned that a second operation would be needed next year",
			"该医院的医生表示，病人恢复良好。",
			"该医院的医生表示，病人恢复良好，但警告说明年还需要进行第二次手术。",
		},
		{
			"nl", "After the match the coach praised his team, which had not lost a single game since October despite many injuries.",
			"had not lost a single game since October",
			"Na de wedstrijd prees de coach zijn team.",
			"Na de wedstrijd prees de coach zijn team, dat ondanks veel blessures sinds oktober geen enkele wedstrijd had verloren.",
		},
		{ // the concept list has no Swedish: which clause it is stays open
			"sv", "The city council voted to sell the old harbour, a decision that has angered many of the people who live near it.",
			"",
			"Kommunfullmäktige röstade för att sälja den gamla hamnen.",
			"Kommunfullmäktige röstade för att sälja den gamla hamnen, ett beslut som har upprört många av dem som bor i närheten.",
		},
	} {
		t.Run(c.lang, func(t *testing.T) {
			source := segmented(c.english, "en")
			p := aligned(t, segmented(c.dropped, c.lang), source).Other[0]
			if lacking := source.Slice(p.Lacking); p.State != checks.Partial || !strings.Contains(lacking, c.lacking) {
				t.Errorf("without the clause it is %s by %.1f, lacking %q", p.State, p.Margin, lacking)
			}
			if p := aligned(t, segmented(c.whole, c.lang), source).Other[0]; p.State != checks.Linked && p.State != checks.Unverified {
				t.Errorf("the whole sentence is %s by %.1f, lacking %q", p.State, p.Margin, source.Slice(p.Lacking))
			}
		})
	}
}
