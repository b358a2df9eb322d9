package reader

import (
	"context"
	"hash/fnv"
	"strconv"
	"time"
)

// Patience is how often and how long a question is tried again.
type Patience struct {
	Tries   int           // for one question, the first included
	First   time.Duration // the wait after the first try; it doubles with each
	Longest time.Duration // no wait is longer; a server that asks for more is given up
}

// DefaultPatience gives a server that is starting up or busy some ten seconds, or as long as it asks for
// up to two minutes.
func DefaultPatience() Patience {
	return Patience{Tries: 4, First: time.Second, Longest: 2 * time.Minute}
}

// wait is how long to wait after a try that failed. Questions that fail together come back apart: each
// waits between half and all of the time, always the same for the same question.
func (p Patience) wait(id string, try int, asked time.Duration) time.Duration {
	wait := p.First << min(try, 20)
	if wait > p.Longest || wait <= 0 {
		wait = p.Longest
	}
	h := fnv.New32a()
	h.Write([]byte(id + " " + strconv.Itoa(try)))
	share := float64(h.Sum32()%1000) / 1000
	wait = wait/2 + time.Duration(share*float64(wait/2))
	return max(wait, asked)
}

// sleep waits, or says why it was woken.
func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
