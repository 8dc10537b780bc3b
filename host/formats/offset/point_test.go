package offset_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/host/formats/offset"
)

func TestLocate(t *testing.T) {
	const page = "<p>Kawan\n &amp; <b>kamerad</b>\n\n<i>été</i> 同志</p>"
	text, m := unescape(page)
	points := m.Points(page)
	for _, test := range []struct {
		part         string
		line, column int
	}{
		{"Kawan", 1, 4}, {"awan", 1, 5}, {"&", 2, 2}, {"kamerad", 2, 11}, {"été", 4, 4}, {"é ", 4, 6}, {"同志", 4, 12}, {"志", 4, 13},
	} {
		line, column := offset.Locate(points, text, strings.Index(text, test.part))
		if line != test.line || column != test.column {
			t.Errorf("%q stands on line %d, column %d; want %d, %d", test.part, line, column, test.line, test.column)
		}
	}
	if line, column := offset.Locate(nil, "", 0); line != 1 || column != 1 {
		t.Errorf("without points: line %d, column %d", line, column)
	}
}

func TestMapsSurviveEncoding(t *testing.T) {
	for _, page := range []string{"", page, "&amp;&lt;<b>x</b>"} {
		_, m := unescape(page)
		data, err := m.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		got := &offset.Map{}
		if err := got.UnmarshalBinary(data); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, m) {
			t.Errorf("%q: got %v, want %v", page, got, m)
		}
	}
}

func FuzzUnmarshal(f *testing.F) {
	_, m := unescape(page)
	data, _ := m.MarshalBinary()
	f.Add(data)
	f.Add([]byte{0xff})
	f.Fuzz(func(t *testing.T, data []byte) {
		m := &offset.Map{}
		if err := m.UnmarshalBinary(data); err == nil && m.Len() < 0 {
			t.Error("negative length")
		}
	})
}
