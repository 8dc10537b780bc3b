//go:build linux

package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// clauses of news in English and Indonesian. # is a number, @ a name.
var clauses = [][2]string{
	{"the minister of health said that # hospitals in @ need more doctors", "menteri kesehatan mengatakan bahwa # rumah sakit di @ membutuhkan lebih banyak dokter"},
	{"police arrested # people near the market of @ after the protest", "polisi menangkap # orang di dekat pasar @ setelah unjuk rasa"},
	{"the price of rice rose by # percent because of the long drought", "harga beras naik # persen karena kekeringan yang panjang"},
	{"governor @ promised to build # new schools before the end of the year", "gubernur @ berjanji membangun # sekolah baru sebelum akhir tahun"},
	{"fishermen from @ found a boat with # refugees on board", "nelayan dari @ menemukan sebuah perahu dengan # pengungsi di dalamnya"},
	{"a court in @ sentenced the former director to # years in prison", "pengadilan di @ menghukum mantan direktur itu # tahun penjara"},
	{"scientists at the university of @ studied # kinds of birds", "para ilmuwan di universitas @ meneliti # jenis burung"},
	{"the company will invest # million dollars in a factory in @", "perusahaan itu akan menanamkan # juta dolar di sebuah pabrik di @"},
	{"heavy rain damaged # houses and closed the road to @", "hujan lebat merusak # rumah dan menutup jalan ke @"},
	{"the team from @ won the final in front of # spectators", "tim dari @ memenangkan final di depan # penonton"},
	{"president @ met # farmers and listened to their complaints", "presiden @ bertemu # petani dan mendengarkan keluhan mereka"},
	{"the airline cancelled # flights to @ on Monday morning", "maskapai itu membatalkan # penerbangan ke @ pada Senin pagi"},
}

// segment is a pair of sentences of two clauses, 20 words a side on average.
func segment(i int) (source, target string) {
	first, second := clauses[i%len(clauses)], clauses[(i/len(clauses)+i+5)%len(clauses)]
	name := func(k int) string {
		const starts, vowels = "bdgjkmnprst", "aiueo"
		word := ""
		for n := k%997 + 11; n > 0; n /= len(starts) * len(vowels) {
			word += string(starts[n%len(starts)]) + string(vowels[n/len(starts)%len(vowels)])
		}
		return strings.ToUpper(word[:1]) + word[1:] + "ran"
	}
	for side, text := range []*string{&source, &target} {
		whole := first[side] + ", " + [...]string{"and", "dan"}[side] + " " + second[side] + "."
		for k, mark := range []string{"#", "@", "#", "@"} {
			value := name(i + 31*k)
			if mark == "#" {
				value = strconv.Itoa(2 + (i*7+k*13)%89)
			}
			whole = strings.Replace(whole, mark, value, 1)
		}
		*text = strings.ToUpper(whole[:1]) + whole[1:]
	}
	return source, target
}

// BenchmarkSegments checks files of 10,000 and 100,000 segments of XLIFF 1.2,
// 22 words each, with all checks, and tells the processor time and the memory of all
// processes.
func BenchmarkSegments(b *testing.B) {
	program := kawan(b)
	for _, count := range []int{10_000, 100_000} {
		path := filepath.Join(b.TempDir(), "segments.xlf")
		writeSegments(b, path, count)
		b.Run(strconv.Itoa(count), func(b *testing.B) {
			peak := 0
			var cpu time.Duration
			for b.Loop() {
				command := exec.Command(program, "check", path, "--format", "jsonl")
				if err := command.Start(); err != nil {
					b.Fatal(err)
				}
				done := make(chan error)
				go func() { done <- command.Wait() }()
				for running := true; running; {
					select {
					case err := <-done:
						if status := exitStatus(err); status > 1 {
							b.Fatal(err)
						}
						running = false
					case <-time.After(100 * time.Millisecond):
						peak = max(peak, memory(program))
					}
				}
				cpu += command.ProcessState.UserTime() + command.ProcessState.SystemTime() // the plugins' too
			}
			b.ReportMetric(cpu.Seconds()/float64(b.N), "CPU-s")
			b.ReportMetric(float64(peak)/1024, "MB-PSS")
		})
	}
}

func writeSegments(b *testing.B, path string, count int) {
	b.Helper()
	file, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	out := bufio.NewWriter(file)
	fmt.Fprint(out, `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="id" datatype="plaintext"><body>`+"\n")
	for i := range count {
		source, target := segment(i)
		fmt.Fprintf(out, "<trans-unit id=\"%d\"><source>%s</source><target>%s</target></trans-unit>\n", i, source, target)
	}
	fmt.Fprint(out, "</body></file></xliff>\n")
	if err := out.Flush(); err != nil {
		b.Fatal(err)
	}
	if err := file.Close(); err != nil {
		b.Fatal(err)
	}
}
