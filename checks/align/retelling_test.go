package align_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

// TestRetellingsInOneLanguage gives the target and a reference in its own
// language; «…» in the reference is what the target lacks, | in the target where that belonged.
func TestRetellingsInOneLanguage(t *testing.T) {
	const opening = "Warga Magelang membersihkan lumpur dari jembatan tua itu sejak pagi. "
	const closing = " Gubernur berjanji membangun jembatan baru sebelum bulan Desember tahun depan."
	for _, c := range []struct {
		name, target, other string
		state               checks.State // of the sentence that holds «; empty: nothing is lacking
	}{
		{
			"a sentence that repeats its neighbour",
			"|Inspektur Budi Santoso meminta semua orang di sekitar pasar yang melihat atau mendengar sesuatu untuk menghubungi kantornya.",
			"«Polisi telah meminta orang sekitar yang melihat atau mendengar sesuatu untuk datang.» Inspektur Budi Santoso meminta semua orang di sekitar pasar yang melihat atau mendengar sesuatu untuk menghubungi kantornya.",
			checks.Missing,
		},
		{
			"a clause before the rest of its sentence",
			"|Hujan deras diperkirakan masih turun di lereng gunung, lembah sungai, dan dataran rendah sampai hari Minggu mendatang.",
			"«Longsor kecil juga menutup rel kereta di Wonosobo», dan hujan deras diperkirakan masih turun di lereng gunung, lembah sungai, dan dataran rendah sampai hari Minggu mendatang.",
			checks.Partial,
		},
		{
			"a clause behind the rest of its sentence",
			"Hujan deras diperkirakan masih turun di lereng gunung, lembah sungai, dan dataran rendah sampai hari Minggu mendatang.|",
			"Hujan deras diperkirakan masih turun di lereng gunung, lembah sungai, dan dataran rendah sampai hari Minggu mendatang«, sementara longsor kecil menutup rel kereta antara Wonosobo dan Purworejo».",
			checks.Partial,
		},
		{
			"sentences joined the other way round",
			"Tim penyelamat membawa tiga perahu karet dari Semarang. Dokter merawat korban luka di gedung sekolah dasar.",
			"Dokter merawat korban luka di gedung sekolah dasar, sedangkan tim penyelamat membawa tiga perahu karet dari Semarang.",
			"",
		},
		{
			"other words for the same",
			"Tim penyelamat segera mengirim tiga perahu karet beserta sejumlah perlengkapan masak dari Semarang untuk keluarga pengungsi.",
			"Tim penyelamat lekas membawa tiga perahu karet dan juga berbagai peralatan dapur dari Semarang bagi para korban banjir.",
			"",
		},
	} {
		lack := strings.Index(c.other, "«")
		where := strings.Index(c.target, "|")
		target := segmented(opening+strings.ReplaceAll(c.target, "|", "")+closing, "id")
		other := segmented(opening+strings.NewReplacer("«", "", "»", "").Replace(c.other)+closing, "id")
		placements := aligned(t, target, other).Other
		var found []int
		for i, p := range placements {
			if p.State == checks.Missing || p.State == checks.Partial {
				found = append(found, i)
			}
		}
		if c.state == "" {
			if len(found) > 0 {
				t.Errorf("%s: sentences %d are %s", c.name, found, placements[found[0]].State)
			}
			continue
		}
		want := other.SentenceAt(len(opening) + lack)
		if !slices.Equal(found, []int{want}) {
			t.Errorf("%s: sentences %d are lacking, want %d", c.name, found, want)
			continue
		}
		if p := placements[want]; p.State != c.state || p.At != len(opening)+where {
			t.Errorf("%s: %s at %d, want %s at %d", c.name, p.State, p.At, c.state, len(opening)+where)
		}
	}
}

// TestASentenceInsideAnother stands in another order and was run into its neighbour.
func TestASentenceInsideAnother(t *testing.T) {
	target := segmented("Dulu ada warung kopi dan masjid di setiap sudut kampung ini, kata Pak Adam Wijaya “Hari ini tidak ada satu pun.” Hilangnya semua warung bisa dimaklumi oleh para pedagang. Orang muda bertemu dengan cara lain sekarang.", "id")
	other := segmented("Dulu ada warung kopi dan masjid di setiap sudut kampung ini, kata Pak Adam Wijaya. Hilangnya semua warung bisa dimaklumi oleh para pedagang. “Hari ini tidak ada satu pun.” Orang muda bertemu dengan cara lain sekarang.", "id")
	for i, p := range aligned(t, target, other).Other {
		if p.State == checks.Missing {
			t.Errorf("sentence %d, %q, is called missing", i, other.Slice(other.Sentences[i].Span))
		}
	}
}
