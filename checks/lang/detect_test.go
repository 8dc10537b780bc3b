package lang

import (
	"os"
	"strings"
	"testing"
)

func TestDetectSeparatesLanguages(t *testing.T) {
	for tag, text := range map[string]string{
		"en":  "The government said that it would not change the law before the election.",
		"id":  "Pemerintah mengatakan bahwa undang-undang itu tidak akan diubah karena pemilu sudah dekat.",
		"ms":  "Kerajaan berkata bahawa undang-undang itu tidak akan diubah kerana pilihan raya sudah dekat.",
		"de":  "Die Regierung sagte, dass sie das Gesetz vor der Wahl nicht ändern werde.",
		"es":  "El gobierno dijo que no cambiaría la ley antes de las elecciones y que eso era todo.",
		"pt":  "O governo disse que não mudaria a lei antes das eleições e que isso era tudo.",
		"fr":  "Le gouvernement a dit qu'il ne changerait pas la loi avant les élections.",
		"it":  "Il governo ha detto che non cambierà la legge prima delle elezioni.",
		"nl":  "De regering zei dat zij de wet niet voor de verkiezingen zou veranderen.",
		"ru":  "Правительство сообщило, что оно не изменит закон до выборов.",
		"uk":  "Уряд повідомив, що він не змінить закон до виборів, але це ще не все.",
		"bg":  "Правителството каза, че няма да промени закона преди изборите.",
		"ar":  "قالت الحكومة إنها لن تغير القانون قبل الانتخابات التي ستجرى هذا العام.",
		"fa":  "دولت گفت که این قانون را پیش از انتخابات تغییر نمی\u200cدهد.",
		"ur":  "حکومت نے کہا کہ وہ انتخابات سے پہلے قانون کو نہیں بدلے گی۔",
		"ja":  "政府は選挙の前に法律を変えないと述べた。",
		"zh":  "政府表示，在选举之前不会修改这项法律。",
		"ko":  "정부는 선거 전에 법을 바꾸지 않겠다고 말했다.",
		"vi":  "Chính phủ nói rằng họ sẽ không thay đổi luật trước cuộc bầu cử.",
		"tr":  "Hükümet, seçimden önce yasayı değiştirmek için bir neden olmadığını söyledi.",
		"pl":  "Rząd powiedział, że nie zmieni prawa przed wyborami, ale to jeszcze nie wszystko.",
		"cs":  "Vláda řekla, že zákon před volbami nezmění, protože to není možné.",
		"sk":  "Vláda povedala, že zákon pred voľbami nezmení, pretože to nie je možné.",
		"sv":  "Regeringen sade att den inte skulle ändra lagen före valet.",
		"da":  "Regeringen sagde, at den ikke ville ændre loven efter valget, fordi der ikke var tid.",
		"no":  "Regjeringen sa at den ikke ville endre loven etter valget, fordi det ikke var noen tid.",
		"fi":  "Hallitus sanoi, että se ei muuta lakia ennen vaaleja.",
		"hu":  "A kormány azt mondta, hogy nem változtatja meg a törvényt a választások előtt.",
		"ro":  "Guvernul a spus că nu va schimba legea înainte de alegeri, pentru că nu este timp.",
		"el":  "Η κυβέρνηση είπε ότι δεν θα αλλάξει τον νόμο πριν από τις εκλογές.",
		"hr":  "Vlada je rekla da neće promijeniti zakon prije izbora jer za to nije bilo vremena, tko god što rekao.",
		"he":  "הממשלה אמרה כי היא לא תשנה את החוק לפני הבחירות.",
		"hi":  "सरकार ने कहा कि वह चुनाव से पहले कानून को नहीं बदलेगी।",
		"th":  "รัฐบาลกล่าวว่าจะไม่แก้ไขกฎหมายก่อนการเลือกตั้ง",
		"sw":  "Serikali ilisema kwamba haitabadilisha sheria hiyo kabla ya uchaguzi wa mwaka huu.",
		"fil": "Sinabi ng pamahalaan na hindi nito babaguhin ang batas bago ang halalan.",
		"ca":  "El govern va dir que no canviaria la llei abans de les eleccions, però això no és tot.",
		"ka":  "მთავრობამ განაცხადა, რომ კანონს არ შეცვლის.",
	} {
		if got, ok := Detect(text); got != tag || !ok {
			t.Errorf("Detect(%q) = %q, %v; want %s", text, got, ok, tag)
		}
		if got := Of(text, tag); got != tag {
			t.Errorf("Of(%q, %s) = %q", text, tag, got)
		}
		if other := "id"; tag != "ms" && tag != other {
			if got := Of(text, other); got != tag {
				t.Errorf("Of(%q, %s) = %q; want %s", text, other, got, tag)
			}
		}
	}
}

func TestDetectAbstains(t *testing.T) {
	for _, text := range []string{"", "12.345", "Vladimir Putin", "OK", "???", "\xff\xfe"} {
		if got, ok := Detect(text); ok {
			t.Errorf("Detect(%q) = %q", text, got)
		}
	}
}

// TestOfKeepsToTheText tells that a sentence is not given another language on
// little evidence.
func TestOfKeepsToTheText(t *testing.T) {
	for _, c := range []struct{ sentence, expected, want string }{
		{"Morgen geht es richtig los.", "de", ""},
		{"Espero que estén bien.", "es", "es"},
		{"Nell Scovell, Autorin des Buches „Just the Funny Parts and a Few Hard Truths“, widersprach dem nicht.", "de", ""},
		{"Gwamnatin ta ce ba za ta sauya dokar ba kafin zaben na bana.", "ha", ""},
		{"Vladimir Putin", "id", ""},
		{"Ia tidak akan datang ke sini, kata dia.", "id-ID", "id-ID"},
		{"Il faut bien le faire, a-t-il dit, parce que nous n'avons pas le choix.", "id", "fr"},
		{"政府会見", "ja", ""},
		{"我们不会修改这项法律，因为这是他们的责任。", "ja", "zh"},
		{"Han sa at det ikke var noe nytt.", "nb", "nb"},
	} {
		if got := Of(c.sentence, c.expected); got != c.want {
			t.Errorf("Of(%q, %s) = %q, want %q", c.sentence, c.expected, got, c.want)
		}
	}
}

// TestDetectSentences runs over sentences of many languages: none may be taken
// for another language, and few may tell nothing.
func TestDetectSentences(t *testing.T) {
	content, err := os.ReadFile("testdata/sentences.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var abstained []string
	for line := range strings.Lines(string(content)) {
		tag, sentence, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if got, ok := Detect(sentence); !ok {
			abstained = append(abstained, tag)
		} else if got != tag {
			t.Errorf("%q is taken for %s", sentence, got)
		}
	}
	if len(abstained) > 3 {
		t.Errorf("nothing told of %v", abstained)
	}
}

func FuzzDetect(f *testing.F) {
	f.Add("Pemerintah tidak akan datang.", "id")
	f.Add("\xff\u200c'’- ა漢", "")
	f.Add("l'd'aujourd'hui", "fr-CA")
	f.Fuzz(func(t *testing.T, text, tag string) {
		if got, ok := Detect(text); ok != (got != "") {
			t.Errorf("Detect(%q) = %q, %v", text, got, ok)
		}
		if got := Of(text, tag); got != "" && got != tag && Known(got) != got {
			t.Errorf("Of(%q, %q) = %q", text, tag, got)
		}
	})
}
