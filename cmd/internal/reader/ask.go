package reader

import (
	"context"
	"errors"
	"sync"
	"time"
	"unicode/utf8"
)

// Budget is the most that a run may use; zero is no limit.
type Budget struct {
	Tokens int
	Time   time.Duration
}

// Progress tells how far a run is.
type Progress struct {
	Done, Total int
	Left        time.Duration // about; 0 when nothing tells yet
}

// Run is how a number of questions is asked.
type Run struct {
	Parallel int // questions at once, at least 1
	Budget   Budget

	// Take is given each answer as soon as it comes, one at a time, with the index of its job. It returns
	// ErrRubbish when the model did not answer the question; any other error ends the run.
	Take func(job int, said Completion) error

	// Tell is told of progress, one at a time; nil when nobody listens.
	Tell func(Progress)
}

// ErrRubbish is what Take says of an answer that answers nothing.
var ErrRubbish = errors.New("no answer to the question")

// Tally counts what became of a run.
type Tally struct {
	Asked    int // questions put to the model
	Answered int
	Tokens   int
	Why      *Fault // what the last question that failed failed on; nil when all were answered
}

// firstSeed is the seed of the first try; each further one has the next, since a model that has gone round
// in circles would do so again.
const firstSeed = 1

// giveUp is how many questions in a row may fail before the others are not asked any more: what fails
// again and again, tried again each time, takes hours.
const giveUp = 3

// Ask asks every job. It returns an error when ctx ends or an answer cannot be kept; when questions fail
// that is told in the tally.
func (c *Client) Ask(ctx context.Context, jobs []Job, run Run) (Tally, error) {
	within, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	if run.Budget.Time > 0 {
		var cancel context.CancelFunc
		within, cancel = context.WithTimeoutCause(within, run.Budget.Time, errOutOfTime)
		defer cancel()
	}
	a := &asking{client: c, jobs: jobs, run: run, stop: stop, start: time.Now()}
	var workers sync.WaitGroup
	for range max(1, min(run.Parallel, len(jobs))) {
		workers.Go(func() { a.work(within) })
	}
	workers.Wait()
	if ctx.Err() != nil {
		return a.tally, ctx.Err()
	}
	if a.failed != nil {
		return a.tally, a.failed
	}
	if a.tally.Answered < len(jobs) && a.tally.Why == nil {
		a.tally.Why = &Fault{Trouble: OutOfBudget}
	}
	return a.tally, nil
}

var errOutOfTime = errors.New("the time allowed is used up")

// asking is a run in progress.
type asking struct {
	client *Client
	jobs   []Job
	run    Run
	stop   context.CancelCauseFunc
	start  time.Time

	mu       sync.Mutex
	next     int // job
	reserved int // tokens that are used, or will be by questions that are out
	bad      int // questions in a row that failed
	ended    int
	tally    Tally
	failed   error
}

func (a *asking) work(ctx context.Context) {
	for {
		i, ok := a.take(ctx)
		if !ok {
			return
		}
		used, fault := a.one(ctx, i)
		a.done(ctx, i, used, fault)
	}
}

// take is the next job, as long as there is one and the budget holds.
func (a *asking) take(ctx context.Context) (int, bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if ctx.Err() != nil || a.next == len(a.jobs) {
		return 0, false
	}
	size := a.jobs[a.next].Size
	if limit := a.run.Budget.Tokens; limit > 0 && a.reserved+size > limit {
		return 0, false
	}
	a.reserved += size
	a.next++
	a.tally.Asked++
	return a.next - 1, true
}

// one asks one question until it is answered or patience ends.
func (a *asking) one(ctx context.Context, i int) (used int, f *Fault) {
	job := a.jobs[i]
	for try := range a.client.patience.Tries {
		if f != nil {
			wait := a.client.patience.wait(job.ID, try-1, f.After)
			if f.After > a.client.patience.Longest || sleep(ctx, wait) != nil {
				return used, f
			}
		}
		said, fault := a.client.once(ctx, job.Prompt, firstSeed+try)
		if fault == nil {
			tokens := said.Tokens
			if tokens == 0 {
				tokens = job.Size
			}
			used += tokens
			fault = a.give(i, said)
		}
		if f = fault; f == nil || !f.passing() || ctx.Err() != nil {
			return used, f
		}
		if (f.Trouble == TooSlow || f.Trouble == Unreachable) && try >= 1 {
			return used, f // each try takes the whole of the time; nobody there stays nobody
		}
	}
	return used, f
}

// give hands over an answer.
func (a *asking) give(i int, said Completion) *Fault {
	a.mu.Lock()
	defer a.mu.Unlock()
	err := a.run.Take(i, said)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, ErrRubbish) && said.Cut:
		return &Fault{Trouble: CutOff}
	case errors.Is(err, ErrRubbish):
		return &Fault{Trouble: Rubbish}
	}
	if a.failed == nil {
		a.failed = err
	}
	a.stop(err)
	return &Fault{Trouble: OutOfBudget}
}

// done counts a question that is answered or given up.
func (a *asking) done(ctx context.Context, i, used int, f *Fault) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.reserved += used - a.jobs[i].Size
	a.tally.Tokens += used
	a.ended++
	if f == nil {
		a.tally.Answered++
		a.bad = 0
	} else {
		a.bad++
		a.tally.Why = f
		if errors.Is(context.Cause(ctx), errOutOfTime) {
			a.tally.Why = &Fault{Trouble: OutOfBudget}
		}
		if f.final() || a.bad >= giveUp {
			a.next = len(a.jobs)
		}
	}
	if a.run.Tell != nil {
		a.run.Tell(Progress{a.ended, len(a.jobs), a.left()})
	}
}

// left is how long the rest will take, at the pace so far.
func (a *asking) left() time.Duration {
	each := time.Since(a.start) / time.Duration(a.ended)
	return each * time.Duration(len(a.jobs)-a.ended)
}

// Estimate is how many tokens a prompt and its answer take, about. Models cut words in their own ways:
// for Dutch and English a token is some three to four letters, so three is on the safe side. An answer
// about a statement takes some hundred and fifty.
func Estimate(p Prompt, statements int) int {
	letters := 0
	for _, m := range p.Messages {
		letters += utf8.RuneCountInString(m.Content)
	}
	return letters/3 + len(p.Schema)/4 + 150*statements
}
