package leftover

import "testing"

// clean are paragraphs as professionals write them, with loans, names and
// words that other languages spell alike; nothing in them is left over.
var clean = map[string]string{
	"id": "Menteri itu menjelaskan bahwa program digital nasional akan dimulai pada bulan April. Data dari bank sentral menunjukkan inflasi minimal, sementara sektor industri, retail, dan properti mencatat rekor positif. " +
		"Striker Manchester United itu mencetak dua gol pada babak final, lalu fans merayakan momen tersebut di media sosial. Album baru musisi pop itu dirilis secara online lewat platform streaming.",
	"ms": "Menteri berkata program digital nasional akan bermula pada bulan April. Data bank pusat menunjukkan inflasi minimum, manakala sektor industri dan pelancongan mencatat rekod positif. " +
		"Pasukan itu menjaringkan dua gol pada perlawanan akhir di stadium, dan peminat meraikan detik tersebut di media sosial.",
	"de": "Die Ministerin erklärte, dass das nationale Programm im April beginnen wird. Der Trend ist positiv, die Inflation bleibt minimal, und online war die Resonanz enorm. " +
		"Im Finale stand es nach regulärer Spielzeit unentschieden; der Trainer sah blass aus und bat um Geduld. Das Label will das neue Album international vermarkten, also auch in Rom, Paris und New York.",
	"fr": "La ministre a expliqué que le programme national commencera en avril. Les taux restent stables, l'inflation est minimale et le secteur industriel affiche des résultats records. " +
		"Le footballeur a marqué deux buts lors de la finale, sur un terrain difficile, avant de saluer les supporters. Son album solo sera disponible en streaming le week-end prochain, après une tournée de concerts en France.",
	"es": "La ministra explicó que el programa nacional comenzará en abril. La inflación sigue siendo mínima, el sector industrial es estable y el balance final resulta favorable para la región. " +
		"El delantero marcó dos goles en la final y celebró con los fans en las redes sociales. El álbum del grupo de rock sale en formato digital a principios de mes, antes del festival internacional de Mar del Plata.",
	"pt": "A ministra explicou que o programa nacional vai começar em abril. A inflação continua mínima, o setor industrial é estável e o saldo final foi favorável para a região, segundo o jornal local. " +
		"O atacante marcou dois gols na final e comemorou com os fãs nas redes sociais. O álbum solo do cantor sai em streaming no fim do mês, depois do festival internacional do Rio de Janeiro.",
	"it": "La ministra ha spiegato che il programma nazionale comincerà in aprile. L'inflazione resta minima, il settore industriale è stabile e il bilancio finale è positivo per la regione. " +
		"L'attaccante ha segnato due gol nella finale e ha festeggiato con i tifosi sui social. Il nuovo album del gruppo rock esce in streaming alla fine del mese.",
	"nl": "De minister legde uit dat het nationale programma in april begint. De inflatie blijft minimaal, de industriële sector is stabiel en het resultaat is positief voor de regio. " +
		"De spits scoorde twee doelpunten in de finale en vierde dat met de fans op sociale media. Het album van de band komt aan het eind van de maand uit.",
	"pl": "Minister wyjaśniła, że program narodowy rozpocznie się w kwietniu. Inflacja pozostaje minimalna, sektor przemysłowy jest stabilny, a wynik okazał się korzystny dla regionu. " +
		"Napastnik strzelił dwa gole w finale i świętował z kibicami w mediach społecznościowych. Album zespołu rockowego ukaże się pod koniec miesiąca.",
	"tr": "Bakan, ulusal programın nisan ayında başlayacağını açıkladı. Enflasyon düşük kalırken sanayi sektörü istikrarlı seyrediyor ve sonuç bölge için olumlu görünüyor. " +
		"Forvet finalde iki gol attı ve taraftarlarla sosyal medyada kutlama yaptı. Rock grubunun yeni albümü ay sonunda çıkacak.",
	"vi": "Bộ trưởng giải thích rằng chương trình quốc gia sẽ bắt đầu vào tháng Tư. Lạm phát vẫn ở mức thấp, ngành công nghiệp ổn định và kết quả có lợi cho khu vực. " +
		"Tiền đạo ghi hai bàn trong trận chung kết và ăn mừng cùng người hâm mộ trên mạng xã hội.",
	"ru": "Министр объяснила, что национальная программа начнётся в апреле. Компания Apple представила новый iPhone, а сервис доступен в режиме online. Нападающий клуба Real Madrid забил два гола в финале.",
	"ar": "أوضحت الوزيرة أن البرنامج الوطني سيبدأ في أبريل. وأعلنت شركة Apple عن هاتف iPhone الجديد، بينما سجل المهاجم هدفين في النهائي.",
	"ja": "大臣は国のプログラムが4月に始まると説明した。Apple社は新しいiPhoneを発表し、価格は10万円（約900 USD）だ。チームは決勝で2点を取った。",
	"zh": "部长解释说，国家计划将于4月开始。Apple公司发布了新款iPhone，重量约200 g，售价为999 USD。前锋在决赛中打进两球。",
	"en": "The minister explained that the national programme will begin in April. The restaurant's à la carte menu was de rigueur, he said, and the gala in São Paulo drew a crowd. " +
		"The striker scored twice in the final against Bayern Munich, and fans of the band celebrated on social media with the hashtag #finale.",
}

func TestNothingInCleanText(t *testing.T) {
	c := New()
	for tag, content := range clean {
		source := "en"
		if tag == source {
			source = "de"
		}
		a := articleOf(source, tag, "", content)
		if got := found(a, inspect(t, c, a, "")); got != nil {
			t.Errorf("%s: found %q", tag, got)
		}
	}
}

// TestEnglishIsFoundInAll replaces the second sentence of each clean text.
func TestEnglishIsFoundInAll(t *testing.T) {
	c := New()
	const left = "The company said that it would not publish the figures before the end of the year."
	for tag, content := range clean {
		if tag == "en" {
			continue
		}
		a := articleOf("en", tag, "", content+"\n\n"+left)
		got := found(a, inspect(t, c, a, ""))
		if len(got) != 1 || got[0][len(got[0])-len(left):] != left {
			t.Errorf("%s: found %q", tag, got)
		}
	}
}
