package engine

import (
	"crypto/sha256"
	"fmt"
	"iter"

	"github.com/kawan-mt/kawan/host/formats"
)

// unique makes a job whose id was seen before unreadable. It remembers 16 bytes
// of each id.
func unique(jobs iter.Seq[formats.Job]) iter.Seq[formats.Job] {
	return func(yield func(formats.Job) bool) {
		seen := map[[16]byte]int32{}
		for job := range jobs {
			if id := job.ID(); id != "" {
				sum := sha256.Sum256([]byte(id))
				key := [16]byte(sum[:16])
				first, twice := seen[key]
				switch {
				case !twice:
					seen[key] = int32(job.Origin.Line)
				case job.Err == nil && first > 0:
					job.Err = fmt.Errorf("%s: the id stands on line %d already", job.Name(), first)
				case job.Err == nil:
					job.Err = fmt.Errorf("%s is given twice", id)
				}
			}
			if !yield(job) {
				return
			}
		}
	}
}
