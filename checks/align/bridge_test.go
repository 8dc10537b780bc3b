package align_test

import (
	"context"
	"slices"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/align"
	"github.com/kawan-mt/kawan/checks/lexicon"
	"github.com/kawan-mt/kawan/checks/text"
)

func segmented(content, lang string) *checks.Text {
	t := &checks.Text{Content: content, Lang: lang}
	text.Segment(t)
	text.Describe(t)
	return t
}

func aligned(t *testing.T, target, other *checks.Text) *checks.Alignment {
	t.Helper()
	a, err := align.Texts(context.Background(), target, other, align.Options{Lexicon: lexicon.Builtin()})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// inState are the indexes of placements in one of states.
func inState(placements []checks.Placement, states ...checks.State) []int {
	found := []int{}
	for i, p := range placements {
		if slices.Contains(states, p.State) {
			found = append(found, i)
		}
	}
	return found
}

const bridge = `Flood destroys bridge in Magelang

Heavy rain destroyed a bridge in Magelang on Tuesday, killing three people, cutting off two villages and leaving hundreds of families without clean water.
The bridge, built in 1987, collapsed at about 4 p.m., a spokesman for the disaster agency said.
"The river rose two metres in one hour," said Budi Santoso, who lives nearby. "We had no time."

More than 250 residents were taken to a school, where doctors treated the injured.
The government promised 1.5 billion rupiah to rebuild the bridge before December.
In 2019 a similar flood in Wonosobo damaged 40 houses and a market.

Opposition politicians criticised the provincial governor for ignoring warnings from engineers.
"They told him twice," said Siti Rahmawati, a member of parliament from Semarang.
The governor has not answered questions from journalists.`

const jembatan = `Banjir hancurkan jembatan di Magelang

Hujan deras menghancurkan sebuah jembatan di Magelang pada hari Selasa, menewaskan tiga orang, memutus akses ke dua desa, dan membuat ratusan keluarga kekurangan air bersih.
Jembatan yang dibangun pada tahun 1987 itu runtuh sekitar pukul 16.00, kata juru bicara badan bencana.
"Sungai naik dua meter dalam satu jam," kata Budi Santoso, yang tinggal di dekat sana. "Kami tidak punya waktu."

Lebih dari 250 warga dibawa ke sebuah sekolah, tempat para dokter merawat korban luka.
Pemerintah menjanjikan 1,5 miliar rupiah untuk membangun kembali jembatan itu sebelum Desember.
Pada tahun 2019 banjir serupa di Wonosobo merusak 40 rumah dan sebuah pasar.

Politisi oposisi mengkritik gubernur provinsi karena mengabaikan peringatan para insinyur.
"Mereka sudah memberitahunya dua kali," kata Siti Rahmawati, anggota parlemen dari Semarang.
Gubernur belum menjawab pertanyaan wartawan.`
