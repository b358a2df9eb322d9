package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"spoor/trace"
)

// againstSearch compares finding the paragraphs of statements with looking them up in a search engine: how
// long it takes for each statement and draft, and how often the true paragraph is among the first five.
func (b *bench) againstSearch(t *table) error {
	s := size{b.large.statements / 4, b.large.drafts, b.large.paragraphs}
	c, err := b.make(s)
	if err != nil {
		return err
	}
	theirs, err := b.yardstick("search", c.dir, b.tongue.code, fmt.Sprint(b.sample))
	if err != nil {
		return err
	}
	ours, report, err := linked(c)
	if err != nil {
		return err
	}
	asked := s.statements * s.drafts
	engine := theirs.Index + theirs.Seconds/float64(max(1, theirs.Asked))*float64(asked)
	detail := func(took time.Duration) string {
		return fmt.Sprintf("processor time for each statement and draft: %.0f µs, %.0f µs",
			took.Seconds()*1e6/float64(asked), engine*1e6/float64(asked))
	}
	t.add("bleve against comparing", "at least 20", detail(ours.comparing), "%.1f",
		engine/ours.comparing.Seconds())
	t.add("bleve against all of linking, read three times", "at least 20", detail(ours.linking), "%.1f",
		engine/ours.linking.Seconds())
	mine, asOften := recallOf(c, report), recallOfFound(c, theirs.Found)
	t.add("true paragraph among the first five", fmt.Sprintf("at least %.3f", asOften),
		"bleve is the mark", "%.3f", mine)
	return nil
}

// linkTimes is how long the steps of linking took, in processor time.
type linkTimes struct{ comparing, linking time.Duration }

// linked traces a case in this process on one processor, and times its stages by what is told of them.
func linked(c *madeCase) (linkTimes, *trace.Report, error) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	var times linkTimes
	last, at := ownTime(), trace.Stage("")
	stage := func(next trace.Stage) {
		now := ownTime()
		took := now - last
		switch at {
		case trace.Comparing:
			times.comparing += took
			times.linking += took
		case trace.Linking, trace.LinkingAgain:
			times.linking += took
		}
		last, at = now, next
	}
	in, err := sources(c.dir)
	if err != nil {
		return times, nil, err
	}
	report, err := trace.Trace(context.Background(), in, trace.Options{Candidates: 5,
		Progress: func(p trace.Progress) { stage(p.Stage) }})
	return times, report, err
}

func sources(dir string) (trace.Case, error) {
	var c trace.Case
	for folder, to := range map[string]*[]trace.Source{"notes": &c.Notes, "drafts": &c.Drafts} {
		names, err := filepath.Glob(filepath.Join(dir, folder, "*.md"))
		if err != nil {
			return c, err
		}
		slices.Sort(names)
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				return c, err
			}
			*to = append(*to, trace.Source{Path: folder + "/" + filepath.Base(name), Text: string(text)})
		}
	}
	return c, nil
}

// recallOf is how often the true paragraph is among the candidates of a step.
func recallOf(c *madeCase, r *trace.Report) float64 {
	found, all := 0, 0
	for _, s := range r.Statements {
		truth := c.truth[place{s.Path, s.Lines.Start}]
		for d, line := range truth {
			if line == 0 {
				continue
			}
			all++
			if slices.ContainsFunc(s.Steps[d].Candidates, func(x trace.Candidate) bool { return x.Lines.Start == line }) {
				found++
			}
		}
	}
	return float64(found) / float64(max(1, all))
}

func recallOfFound(c *madeCase, found map[string][][]int) float64 {
	hit, all := 0, 0
	for key, drafts := range found {
		path, number, _ := strings.Cut(key, ":")
		line := 0
		fmt.Sscan(number, &line)
		for d, want := range c.truth[place{path, line}] {
			if want == 0 {
				continue
			}
			all++
			if slices.Contains(drafts[d], want) {
				hit++
			}
		}
	}
	return float64(hit) / float64(max(1, all))
}
