package report

import (
	"encoding/json"
	"io"
	"strings"

	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// jsonLines writes a JSON object a line for every job.
type jsonLines struct {
	out   *json.Encoder
	words *message.Writer
}

func newJSONL(out io.Writer, options Options) (Report, error) {
	words, err := options.words(Longest)
	if err != nil {
		return nil, err
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	return &jsonLines{encoder, words}, nil
}

// Write leaves out a job that not even has an id: nobody could tell which it is.
func (j *jsonLines) Write(r *engine.Result) error {
	if r.ID == "" {
		return nil
	}
	return j.out.Encode(newRecord(r, j.words))
}

func (j *jsonLines) Close(*engine.Summary) error { return nil }

func checkOf(rule string) string {
	check, _, _ := strings.Cut(rule, "/")
	return check
}
