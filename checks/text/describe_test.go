package text

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

func TestDescribeBoilerplate(t *testing.T) {
	story := "Ini adalah kalimat pertama dari berita yang panjang. Kalimat kedua menyusul."
	for _, line := range []string{
		"Bagikan:", "BACA JUGA: Pakai Keffiyeh, Justin Bieber Tarik Dukungan dari Israel ke Palestina?", "(Agung)", "[ah]",
		"Source link", "Comments", "Loading…", "Foto: Ist", "Oleh Budi Santoso", "By John Smith", "JAKARTA -", "https://example.com/a",
		"#pemilu #2024", "***", "Senin, 7 Oktober 2024 10:30 WIB", "08/10/2024 - 10:30", "Mehr zum Thema", "（編集部）", "اقرأ أيضًا: خمسة أسئلة رئيسية",
		"Другие новости", "资料图片", "Photo: REUTERS/John Smith", "© 2024 Contoh", "(Foto: Dok. Kementerian Luar Negeri Republik Indonesia)",
	} {
		text := &checks.Text{Content: line + "\n" + story, Lang: "id"}
		Segment(text)
		Describe(text)
		for _, s := range text.Sentences {
			if want := s.Block == 0; s.Boilerplate != want {
				t.Errorf("boilerplate of %q = %v", text.Slice(s.Span), s.Boilerplate)
			}
		}
	}
}

func TestDescribeInsideBlock(t *testing.T) {
	text := &checks.Text{Lang: "id", Content: "Ia pulang ke rumah. BACA JUGA: Siapa Dia? Besoknya ia kembali. Bagikan: ia lalu berkata bahwa semua baik. (Foto: Reuters) Presiden (tua) tiba."}
	Segment(text)
	Describe(text)
	var got []string
	for _, s := range text.Sentences {
		if s.Boilerplate {
			got = append(got, text.Slice(s.Span))
		}
	}
	if want := []string{"BACA JUGA: Siapa Dia?", "(Foto: Reuters)"}; !slices.Equal(got, want) {
		t.Errorf("boilerplate %q, want %q", got, want)
	}
}

func TestCodeIsOneSentence(t *testing.T) {
	text := &checks.Text{Lang: "id", Content: "x := 1. y := 2. Z is it.", Blocks: []checks.Block{{Span: checks.Span{End: 24}, Kind: checks.Code}}}
	Segment(text)
	Describe(text)
	if len(text.Sentences) != 1 || text.Sentences[0].Lang != "" || text.Sentences[0].Boilerplate {
		t.Errorf("sentences %+v", text.Sentences)
	}
}

func TestDescribeKeepsStory(t *testing.T) {
	for _, line := range []string{
		"Comments on the law came from everywhere.", "Bagikan makanan kepada tetangga, kata dia kepada wartawan.",
		"Von da an ging alles besser.", "(Ini kalimat panjang di dalam kurung yang bercerita tentang banyak hal.)",
		"JAKARTA - Presiden tiba.", "Pemilu 2024 dimulai.", "Por eso se fue.", "By noon it was over.", "Share prices fell.", "Jadwal Timnas 2024 Pukul 19:30 WIB", "Pada 7 Oktober 2024 pukul 10:30 ia tiba.",
	} {
		text := &checks.Text{Content: line, Lang: "id"}
		Segment(text)
		Describe(text)
		if slices.ContainsFunc(text.Sentences, func(s checks.Sentence) bool { return s.Boilerplate }) {
			t.Errorf("%q is boilerplate", line)
		}
	}
}

// TestDescribeTitle tells a title that begins like a teaser from a teaser.
func TestDescribeTitle(t *testing.T) {
	for content, want := range map[string]bool{
		"Watch: Striker runs through an entire defence for a goal\n\nHe received a pass at midfield.": false,
		"Read also: Striker runs through an entire defence\n\nHe received a pass at midfield.":        true,
		"He received a pass at midfield.\n\nWatch: Striker runs through an entire defence for a goal": false,
	} {
		text := &checks.Text{Content: content, Lang: "en"}
		Segment(text)
		Describe(text)
		if got := text.Sentences[0].Boilerplate; got != want {
			t.Errorf("boilerplate of %q = %v", text.Slice(text.Sentences[0].Span), got)
		}
	}
}

func TestDescribeLanguage(t *testing.T) {
	text := &checks.Text{Lang: "id", Content: "Hubungan antara keduanya telah mendalam sejak perang. " +
		"Earlier this year, Putin and Kim signed an agreement pledging that they would help each other. Vladimir Putin."}
	Segment(text)
	Describe(text)
	var got []string
	for _, s := range text.Sentences {
		got = append(got, s.Lang)
	}
	if want := []string{"id", "en", ""}; !slices.Equal(got, want) {
		t.Errorf("languages %q, want %q", got, want)
	}
}

func BenchmarkDescribe(b *testing.B) {
	for _, tag := range slices.Sorted(maps.Keys(prose)) {
		b.Run(tag, func(b *testing.B) {
			text := &checks.Text{Lang: tag, Content: strings.Repeat(strings.Repeat(prose[tag], 4)+"\n", 20)}
			Segment(text)
			b.SetBytes(int64(len(text.Content)))
			for b.Loop() {
				Describe(text)
			}
		})
	}
}
