package engine

import "sync"

// budget bounds what is under way, jobs or groups, by number and by size. What is
// larger than the budget waits until it is alone.
type budget struct {
	mu           sync.Mutex
	changed      *sync.Cond
	count, bytes int // left
	whole        int // bytes in all
	closed       bool
}

func newBudget(count, bytes int) *budget {
	b := &budget{count: count, bytes: bytes, whole: bytes}
	b.changed = sync.NewCond(&b.mu)
	return b
}

// take waits until a job of bytes may start; false means that the run is over.
func (b *budget) take(bytes int) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	bytes = min(bytes, b.whole)
	for !b.closed && (b.count == 0 || b.bytes < bytes) {
		b.changed.Wait()
	}
	b.count--
	b.bytes -= bytes
	return !b.closed
}

// give says that a job of bytes is done.
func (b *budget) give(bytes int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.count++
	b.bytes += min(bytes, b.whole)
	b.changed.Broadcast()
}

// close wakes those who wait.
func (b *budget) close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.closed = true
	b.changed.Broadcast()
}
