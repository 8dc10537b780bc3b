package leftover

import (
	"fmt"
	"strings"
)

// marked takes the marks «rule|text» out of a fixture; what they held is
// expected to be found, and nothing else.
func marked(fixture string) (content string, want []string) {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(fixture, "⟦")
		b.WriteString(before)
		if !found {
			return b.String(), want
		}
		inside, after, _ := strings.Cut(rest, "⟧")
		rule, text, _ := strings.Cut(inside, "|")
		want = append(want, fmt.Sprintf("%s %d %s", rule, b.Len(), text))
		b.WriteString(text)
		fixture = after
	}
}

type fixture struct {
	name                   string
	sourceLang, targetLang string
	source, target         string
	options                string
}

var fixtures = []fixture{
	{name: "clean", target: plainIndonesian},
	{name: "sentence", target: "Pemerintah menolak usul itu. ⟦text|Earlier this year, Putin and Kim signed an agreement that was not published.⟧ Para ahli kecewa."},
	{name: "sentence with its source", source: "The government rejected the proposal. Experts said they were disappointed by the decision.",
		target: "Pemerintah menolak usul itu. ⟦text|Experts said they were disappointed by the decision.⟧"},
	{name: "sentence that its source lacks", source: "The government rejected the proposal because of the costs.",
		target: "Pemerintah menolak usul itu karena biaya. ⟦text|This article was written by one of our readers and has not been checked.⟧"},
	{name: "phrase", target: "Ia mengatakan bahwa mereka ⟦text|would have to be happy⟧ dengan hasil itu."},
	{name: "words beside each other", target: "Hubungan itu telah menjadi “⟦word|invincible⟧ dan ⟦word|eternal⟧”, sejak kunjungan pada bulan Juni."},
	{name: "word known from the source", source: "The spokesman said that the shipment was delayed again.", target: "Juru bicara mengatakan ⟦word|shipment⟧ itu tertunda lagi."},
	{name: "affixed word of the source", targetLang: "tr", source: "They raised the budget.", target: "Grubun bütçesi geçen yıl ⟦word|raised'te⟧ kaldı."},
	{name: "affixed word", target: "Sistem itu sudah ⟦word|di-strengthen⟧ tahun lalu oleh pemerintah."},
	{name: "loans, names, acronyms, addresses", target: "Video di level internasional itu diunggah ke https://example.com/breaking-news oleh @strongwoman #blackfriday. " +
		"Bank of America dan The Wall Street Journal melaporkan data NATO, iPhone, serta Class of 2018."},
	{name: "headline", target: "⟦text|Trump Says He Will Meet With Putin Before They Return to Work⟧\n\nPresiden mengatakan bahwa ia akan bertemu."},
	{name: "gloss", target: "Ia bekerja di bagian layanan pelanggan (customer relations) dan berkata bahwa slogannya “winter is coming” (musim dingin tiba) itu lama."},
	{name: "titles", target: "Ia menonton Gone with the Wind, How to Train Your Dragon, dan The Good, the Bad and the Ugly di bioskop."},
	{name: "slogan that the source quotes", source: "They shouted “make love not war” in the streets.", target: "Mereka meneriakkan “make love not war” di jalan."},
	{name: "quotation that was left in part", source: "They shouted “make love not war” in the streets.", target: "Mereka meneriakkan “⟦text|make love not⟧ perang” di jalan."},
	{name: "script that the tag excludes", targetLang: "sr-Latn", target: "Vlada je rekla da neće promijeniti zakon.\n\n⟦language|Влада је рекла да неће променити закон пре избора.⟧"},
	{name: "simplified Chinese", targetLang: "zh-CN", target: "部长解释说，这个国家计划将于四月开始。公司发布了新产品，还说价格会随着时间变动。"},
	{name: "residue on its line", target: "Pemerintah menolak usul itu.\n\n⟦residue|Source link⟧\n⟦residue|Loading…⟧\n⟦residue|5 min read⟧\n⟦residue|Terms of use | Privacy policy⟧"},
	{name: "residue between sentences", target: "Pemerintah menolak usul itu. ⟦residue|Read more⟧ Para ahli kecewa karena keputusan tersebut."},
	{name: "no residue inside a sentence", target: "Ia menulis ⟦word|comments⟧ pada naskah itu dan pulang."},
	{name: "residue of the target's own page", target: "Pemerintah menolak usul itu.\n\nBaca juga: Para ahli kecewa\nBagikan"},
	{name: "residue of a German page", sourceLang: "de", targetLang: "en", target: "The government rejected the proposal.\n\n⟦residue|Lesen Sie auch⟧\n⟦residue|Weiterlesen⟧"},
	{name: "assistant", target: "⟦assistant|Berikut adalah terjemahan artikel tersebut:⟧\n\nPemerintah menolak usul itu.\n\n⟦assistant|Let me know if you need any changes!⟧"},
	{name: "assistant that is quoted", target: "ChatGPT menjawab, “Sebagai model bahasa, saya tidak punya pendapat tentang hal itu.”"},
	{name: "assistant that the source quotes", source: "As an AI language model, I have no opinion, it said.", target: "Sebagai model bahasa AI, saya tidak punya pendapat, katanya."},
	{name: "third language", target: "Pemerintah menolak usul itu karena biaya.\n\n⟦language|Le gouvernement a dit qu'il ne changerait pas la loi avant les élections, parce que ce n'est pas possible.⟧"},
	{name: "third script", target: "Pemerintah menolak usul itu karena biaya.\n\n⟦language|Η κυβέρνηση είπε ότι δεν θα αλλάξει τον νόμο πριν από τις εκλογές αυτές.⟧"},
	{name: "German in English", sourceLang: "de", targetLang: "en", target: "The government rejected the proposal. ⟦text|Die Regierung hat den Vorschlag gestern abgelehnt und wird ihn nicht ändern.⟧ Experts were disappointed."},
	{name: "German in French", sourceLang: "de", targetLang: "fr", target: "Le gouvernement a rejeté la proposition. ⟦text|Die Regierung hat den Vorschlag gestern abgelehnt und wird ihn nicht ändern.⟧ Les experts sont déçus."},
	{name: "Russian in English", sourceLang: "ru", targetLang: "en", target: "The government said that ⟦text|он не изменит⟧ the law before the election."},
	{name: "Chinese in English", sourceLang: "zh", targetLang: "en", target: "The government said it will ⟦word|修改这项法律⟧ before the election, said Xi Jinping (习近平)."},
	{name: "Japanese in Chinese", sourceLang: "ja", targetLang: "zh", target: "政府表示不会修改这项法律。⟦text|政府は選挙の前に法律を変えないと述べた。⟧"},
	{name: "Chinese in Japanese", sourceLang: "zh", targetLang: "ja", target: "政府は法律を変えないと述べた。⟦text|政府表示在选举之前不会修改这项法律内容。⟧大統領選挙は金曜日に行われた。"},
	{name: "English in Japanese", targetLang: "ja", target: "政府は⟦text|before the election⟧に法律を変えないとNATOとiPhoneについて述べた。"},
	{name: "English in Arabic", targetLang: "ar", target: "قالت الحكومة إنها ⟦text|will not change⟧ القانون قبل الانتخابات."},
	{name: "accepted", target: "Mereka memakai machine learning dan deep sea mining.", options: `{"accept":["machine learning","Deep Sea Mining"]}`},
	{name: "own residue", target: "Pemerintah menolak usul itu.\n\n⟦residue|Klik 3 foto⟧", options: `{"residue":["klik 0 foto"]}`},
	{name: "allowed language", target: "Pemerintah menolak usul itu karena biaya.\n\nLe gouvernement a dit qu'il ne changerait pas la loi avant les élections, parce que ce n'est pas possible.",
		options: `{"languages":["fr-CA"]}`},
	{name: "terms that are kept everywhere", targetLang: "es", target: "El piloto salió desde la pole position y mejoró su cash-flow tras dos pit stops en el grand prix."},
	{name: "loans in a row, which the source has too", targetLang: "pt", source: "They sell croissants, bagels and sushi, jeans and blazers.",
		target: "Vendem croissants, bagels e sushi, jeans e blazers."},
	{name: "code in running text", targetLang: "fr", source: "The command `make clean install` is enough.", target: "La commande `make clean install` suffit pour cela."},
	{name: "term in quotation marks", targetLang: "it", target: "Lo chef lo chiama «hearty meals» e ne parla con gli ospiti."},
	{name: "Latin in another script", targetLang: "ru", source: "Its motto is mens sana in corpore sano.", target: "Его девиз: mens sana in corpore sano."},
	{name: "Latin in another script, without source", targetLang: "ko", target: "클럽의 모토는 mens sana in corpore sano라고 한다."},
	{name: "rare word of the source in another script", targetLang: "zh", source: "The dose of indirubin was small.", target: "医生说，⟦word|Indirubin⟧的剂量很小。"},
	{name: "capital that only the translation has", source: "The spokesman said the shipment was late.", target: "Juru bicara mengatakan bahwa ⟦word|Shipment⟧ itu datang terlambat."},
	{name: "name that begins a sentence of the source", source: "Shell said so. The shell was broken.", target: "Menurut perusahaan Shell, cangkang itu pecah karena jatuh."},
	{name: "words of both languages beside a hit", sourceLang: "es", targetLang: "en", source: "Ningún estado lo exigía entonces.", target: "But no US ⟦word|estado⟧ required it at the time."},
	{name: "sentence of the source with many loans", source: "The startup sells croissants, bagels, sushi and smoothies online.",
		target: "Pemerintah menolak usul itu. ⟦text|The startup sells croissants, bagels, sushi and smoothies online.⟧"},
	{name: "titles of a third language", sourceLang: "de", targetLang: "pl",
		target: "„The Last of Us” i „Game of Thrones” należą do najchętniej oglądanych seriali; zwiastun nowego sezonu jest już w sieci."},
	{name: "slogan of which a part looks left", targetLang: "it", sourceLang: "de", source: "Das Motto lautet „honesta mors turpi vita potior“ seit 1900.",
		target: "Il motto è «honesta mors turpi vita potior» dal 1900."},
	{name: "sentence of the source in a close pair", sourceLang: "es", targetLang: "pt",
		source: "El gobierno rechazó la propuesta. Los costes son demasiado altos, dijo el ministro a los periodistas. Madrid 2024.",
		target: "O governo rejeitou a proposta. ⟦language|Los costes son demasiado altos, dijo el ministro a los periodistas.⟧ Madrid 2024."},
	{name: "letters of a close pair", sourceLang: "cs", targetLang: "sk", source: "Náklady jsou příliš vysoké, řekl ministr novinářům v úterý.",
		target: "Vláda návrh odmietla. ⟦language|Náklady jsou příliš vysoké, řekl ministr novinářům v úterý.⟧"},
	{name: "sentence that both of a close pair write alike", sourceLang: "id", targetLang: "ms", source: "Dia tidak tahu di mana rumah itu. Ia pulang.",
		target: "Dia tidak tahu di mana rumah itu. Beliau pulang."},
	{name: "headline of the source", source: "Government Rejects Tax Plan\n\nThe government said that the tax plan was too costly.",
		target: "⟦text|Government Rejects Tax Plan⟧\n\nPemerintah mengatakan bahwa rencana pajak itu terlalu mahal."},
	{name: "capitals throughout", target: "⟦text|THIS IS WHAT HAPPENS WHEN YOU STOP SMOKING⟧\n\nPEMERINTAH MENOLAK USUL ITU KARENA BIAYA"},
	{name: "close pair", sourceLang: "ms", target: "Kerajaan berkata bahawa undang-undang itu tidak akan diubah kerana pilihan raya sudah dekat."},
}
