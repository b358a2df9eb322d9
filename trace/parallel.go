package trace

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// crew shares work out over the processors. What is worked out must not depend on who does it or when:
// each piece of work writes to a place of its own.
type crew struct {
	ctx  context.Context
	tell func(Progress) // nil tells nobody
}

// portion is how many pieces of work are taken at a time.
const portion = 16

// share does n pieces of work, in any order. worker makes what one processor needs for itself. The work
// stops early when the context ends; whoever asked looks at the context.
func (c crew) share(step Stage, n int, worker func() func(i int)) {
	hands := min(runtime.GOMAXPROCS(0), (n+portion-1)/portion)
	var next, done atomic.Int64
	var all sync.WaitGroup
	var fault atomic.Pointer[any]
	work := func() {
		defer all.Done()
		defer func() {
			if r := recover(); r != nil {
				fault.CompareAndSwap(nil, &r)
				next.Store(int64(n)) // nobody takes more
			}
		}()
		do := worker()
		for c.ctx.Err() == nil {
			first := int(next.Add(portion)) - portion
			if first >= n {
				return
			}
			last := min(first+portion, n)
			for i := first; i < last; i++ {
				do(i)
			}
			c.report(step, int(done.Add(int64(last-first))), n)
		}
	}
	all.Add(hands)
	for range hands - 1 {
		go work()
	}
	if hands > 0 {
		work()
	}
	all.Wait()
	if r := fault.Load(); r != nil {
		panic(*r) // in the goroutine of the caller, who may know what to do
	}
}

// shareOne is share for few pieces of much work each, which nobody is told of.
func (c crew) shareOne(n int, do func(i int)) {
	var next atomic.Int64
	silent := crew{ctx: c.ctx}
	hands := min(runtime.GOMAXPROCS(0), n)
	silent.share("", hands*portion, func() func(int) {
		return func(int) {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		}
	})
}

func (c crew) report(step Stage, done, of int) {
	if c.tell != nil {
		c.tell(Progress{step, done, of})
	}
}
