package jobs

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"iter"
)

// Files yields the files that hold the texts of jobs, each with the number of the
// line that names it. Paths in job lines are relative to folder. What is wrong
// with a line or with the reading is for [Read] to tell.
func Files(ctx context.Context, in io.Reader, folder string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		decoder := &decoder{Options: Options{Folder: folder}}
		lines := bufio.NewReaderSize(in, 1<<16)
		for number := 1; ctx.Err() == nil; number++ {
			line, err := readLine(lines)
			if errors.Is(err, io.EOF) || isRead(err) {
				return
			}
			if !bytes.Contains(line, []byte(`"path"`)) {
				continue
			}
			var job struct{ Target, Source, Reference side }
			_ = json.Unmarshal(bytes.TrimPrefix(line, []byte("\ufeff")), &job) // what could be read of it
			for _, one := range []side{job.Target, job.Source, job.Reference} {
				if one.Path != "" && !yield(number, decoder.resolve(one.Path)) {
					return
				}
			}
		}
	}
}
