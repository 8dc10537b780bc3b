package memo

import (
	"sync"
	"sync/atomic"
)

// Tags remembers what was made for language tags, or pairs of them: the facts of a
// language take megabytes, and whoever sends articles names the tags, of which
// there is no end. It may be used by several goroutines at a time; the zero value
// is ready. The values are shared: they must not be changed.
type Tags[K comparable, V any] struct{ current atomic.Pointer[generation] }

// mostTags is the number of tags after which all are forgotten.
const mostTags = 64

type generation struct {
	values sync.Map // tag -> func() V
	count  atomic.Int32
}

// Of is what work makes of a tag, which must depend on the tag alone.
func (m *Tags[K, V]) Of(tag K, work func(tag K) V) V {
	g := m.current.Load()
	if g != nil {
		if made, ok := g.values.Load(tag); ok {
			return made.(func() V)()
		}
	}
	if g == nil || g.count.Add(1) > mostTags {
		fresh := &generation{}
		fresh.count.Store(1)
		if !m.current.CompareAndSwap(g, fresh) {
			fresh = m.current.Load()
		}
		g = fresh
	}
	made, _ := g.values.LoadOrStore(tag, sync.OnceValue(func() V { return work(tag) }))
	return made.(func() V)()
}
