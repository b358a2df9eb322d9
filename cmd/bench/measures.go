package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"time"
)

// measure is one line of the table, or a few from the same runs.
type measure struct {
	name string
	take func(*table) error
}

func (b *bench) measures() []measure {
	return []measure{
		{"usual case", b.usualCase},
		{"parse", b.againstParse},
		{"search", b.againstSearch},
		{"cost per statement", b.costPerStatement},
		{"sixth draft", b.sixthDraft},
		{"memory", b.peakMemory},
		{"processors", b.secondProcessor},
	}
}

// trace traces a case as JSON with a number of processors; the same run is not done twice.
func (b *bench) trace(s size, processors int) (used, error) {
	c, err := b.make(s)
	if err != nil {
		return used{}, err
	}
	return execute(io.Discard, []string{"GOMAXPROCS=" + strconv.Itoa(processors)},
		b.spoor, "trace", c.dir, "--format", "json")
}

// traceOnce is trace on one processor, remembered.
func (b *bench) traceOnce(s size) (used, error) {
	if u, done := b.traced[s]; done {
		return u, nil
	}
	u, err := b.trace(s, 1)
	b.traced[s] = u
	fmt.Fprintf(b.log, "bench: %d statements, %d drafts, %d paragraphs: %v\n", s.statements, s.drafts,
		s.paragraphs, u.processor.Round(time.Millisecond))
	return u, err
}

// usualCase runs Spoor and git in turn, so that both meet the machine in the same state.
func (b *bench) usualCase(t *table) error {
	c, err := b.make(b.usual)
	if err != nil {
		return err
	}
	drafts, err := filepath.Glob(filepath.Join(c.dir, "drafts", "*.md"))
	if err != nil {
		return err
	}
	slices.Sort(drafts)
	var ours, theirs, ourTime, theirTime []time.Duration
	for range b.runs {
		u, err := execute(io.Discard, nil, b.spoor, "trace", c.dir)
		if err != nil {
			return err
		}
		ours, ourTime = append(ours, u.wall), append(ourTime, u.processor)
		var all, processor time.Duration
		for i := range drafts[1:] {
			u, err := execute(io.Discard, nil, "git", "diff", "--no-index", "--word-diff", drafts[i], drafts[i+1])
			if err != nil {
				return err
			}
			all, processor = all+u.wall, processor+u.processor
		}
		theirs, theirTime = append(theirs, all), append(theirTime, processor)
	}
	a, g := median(ours), median(theirs)
	t.add("usual case against git diff --word-diff", "at most 2", fmt.Sprintf("%v, %v; median of %d",
		a.Round(time.Millisecond), g.Round(time.Millisecond), b.runs), "%.1f", ratio(a, g))
	a, g = median(ourTime), median(theirTime)
	t.add("the same in processor time, for a busy machine", "at most 2", fmt.Sprintf("%v, %v",
		a.Round(time.Millisecond), g.Round(time.Millisecond)), "%.1f", ratio(a, g))
	return nil
}

func median(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/2]
}

func ratio(a, b time.Duration) float64 { return float64(a) / float64(max(1, b)) }

// yardstick runs one of the yardsticks.
func (b *bench) yardstick(args ...string) (yardstick, error) {
	var out bytes.Buffer
	var y yardstick
	if _, err := execute(&out, []string{"GOMAXPROCS=1"}, b.bleve, args...); err != nil {
		return y, err
	}
	return y, json.Unmarshal(out.Bytes(), &y)
}

type yardstick struct {
	Seconds float64
	Index   float64
	Asked   int
	Found   map[string][][]int
}

func (b *bench) againstParse(t *table) error {
	c, err := b.make(b.large)
	if err != nil {
		return err
	}
	parsed, err := b.yardstick("parse", c.dir)
	if err != nil {
		return err
	}
	u, err := b.traceOnce(b.large)
	if err != nil {
		return err
	}
	t.add(fmt.Sprintf("%d statements x %d drafts against parsing them with goldmark", b.large.statements,
		b.large.drafts), "at most 10", fmt.Sprintf("processor time: %v, %.3f s", u.processor.Round(time.Millisecond),
		parsed.Seconds), "%.0f", u.processor.Seconds()/parsed.Seconds)
	return nil
}

func (b *bench) costPerStatement(t *table) error {
	var before float64
	for i, n := range b.steps {
		u, err := b.traceOnce(size{n, b.large.drafts, b.large.paragraphs})
		if err != nil {
			return err
		}
		cost := u.processor.Seconds() * 1000 / float64(n)
		if i > 0 {
			t.add(fmt.Sprintf("cost per statement, %d against %d", n, b.steps[i-1]), "at most 1.3",
				fmt.Sprintf("%.2f ms, %.2f ms", cost, before), "%.2f", cost/before)
		}
		before = cost
	}
	return nil
}

// sixthDraft compares what a sixth draft adds with what the first takes, reading the notes left out.
func (b *bench) sixthDraft(t *table) error {
	statements := b.large.statements / 10
	took := func(drafts int) (time.Duration, error) {
		s := size{statements, drafts, b.large.paragraphs}
		u, err := b.traceOnce(s)
		return u.processor, err
	}
	six, err := took(6)
	if err != nil {
		return err
	}
	five, err := took(5)
	if err != nil {
		return err
	}
	one, err := took(1)
	if err != nil {
		return err
	}
	c, err := b.make(size{statements, 1, b.large.paragraphs})
	if err != nil {
		return err
	}
	notes, err := execute(io.Discard, []string{"GOMAXPROCS=1"}, b.spoor, "read", c.dir, "--format", "json")
	if err != nil {
		return err
	}
	first := one - notes.processor
	t.add("a sixth draft after five, against the first", "at most 0.25", fmt.Sprintf("%v, %v",
		(six-five).Round(time.Millisecond), first.Round(time.Millisecond)), "%.2f", ratio(six-five, first))
	return nil
}

func (b *bench) peakMemory(t *table) error {
	u, err := b.traceOnce(b.memory)
	if err != nil {
		return err
	}
	t.add(fmt.Sprintf("peak memory, %d statements x %d drafts, JSON", b.memory.statements, b.memory.drafts),
		"below 1.5 GiB", "of the whole process", "%.2f GiB", float64(u.peak)/(1<<30))
	return nil
}

// secondProcessor compares the time on the clock with one processor and with two.
func (b *bench) secondProcessor(t *table) error {
	s := size{b.large.statements / 10, b.large.drafts, b.large.paragraphs}
	var one, two []time.Duration
	for range 3 {
		for processors, times := range map[int]*[]time.Duration{1: &one, 2: &two} {
			u, err := b.trace(s, processors)
			if err != nil {
				return err
			}
			*times = append(*times, u.wall)
		}
	}
	a, c := median(one), median(two)
	t.add("two processors against one", "at least 1.6", fmt.Sprintf("%v, %v; %d statements",
		a.Round(time.Millisecond), c.Round(time.Millisecond), s.statements), "%.2f", ratio(a, c))
	return nil
}
