package xliff

import (
	"bytes"
	"fmt"
	"strconv"
	"testing"

	"github.com/kawan-mt/kawan/host/formats/bilingual"
)

// BenchmarkRead reads files of 10,000 and 100,000 segments of 20 words a side.
func BenchmarkRead(b *testing.B) {
	for _, count := range []int{10_000, 100_000} {
		content := generated(count)
		b.Run(strconv.Itoa(count), func(b *testing.B) {
			b.SetBytes(int64(len(content)))
			b.ReportAllocs()
			for b.Loop() {
				segments := 0
				for job := range Read(b.Context(), bytes.NewReader(content), bilingual.Options{ID: "f"}) {
					if job.Err != nil {
						b.Fatal(job.Err)
					}
					segments += len(job.Article.Target.Blocks)
				}
				if segments != count {
					b.Fatalf("%d segments", segments)
				}
			}
		})
	}
}

func generated(count int) []byte {
	var out bytes.Buffer
	out.WriteString(head)
	for i := range count {
		fmt.Fprintf(&out, "<trans-unit id=\"%d\">\n<source>", i)
		sentence(&out, i, "the minister said on day %d that &lt;plans&gt; were ready")
		out.WriteString("</source>\n<target state=\"translated\">")
		sentence(&out, i, "menteri mengatakan pada hari %d bahwa <g id=\"1\">rencana</g> sudah siap")
		out.WriteString("</target>\n</trans-unit>\n")
	}
	out.WriteString("</body></file></xliff>\n")
	return out.Bytes()
}

func sentence(out *bytes.Buffer, i int, half string) {
	fmt.Fprintf(out, half+", ", i)
	fmt.Fprintf(out, half+".", i+1)
}
