package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"spoor/trace"
)

func TestProgress(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	now := time.Unix(0, 0)
	words := dutchProgress()
	p := newProgress(statusLine{out: &out}, &words, func() time.Time { return now })
	for _, x := range []struct {
		after time.Duration
		at    trace.Progress
		want  string
	}{
		{100 * time.Millisecond, trace.Progress{Stage: trace.ReadingTexts, Done: 9, Of: 10}, ""}, // too soon
		{time.Second, trace.Progress{Stage: trace.Linking, Done: 0, Of: 1000}, "uitspraken volgen: 0 van 1000"},
		{100 * time.Millisecond, trace.Progress{Stage: trace.Linking, Done: 1, Of: 1000}, ""}, // just told
		{9900 * time.Millisecond, trace.Progress{Stage: trace.Linking, Done: 250, Of: 1000},
			"uitspraken volgen: 250 van 1000, nog ongeveer 30 seconden"},
		{time.Second, trace.Progress{Stage: trace.Judging, Done: 1, Of: 1000}, "uitspraken beoordelen: 1 van 1000"},
		{19 * time.Second, trace.Progress{Stage: trace.Judging, Done: 100, Of: 1000},
			"uitspraken beoordelen: 100 van 1000, nog ongeveer 3 minuten"},
	} {
		out.Reset()
		now = now.Add(x.after)
		p.tell(x.at)
		got := strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(out.String(), "\r"), "spoor: "))
		if got != x.want {
			t.Errorf("%+v: %q, want %q", x.at, got, x.want)
		}
	}
	out.Reset()
	p.clear()
	if got := out.String(); strings.Trim(got, "\r ") != "" || len(got) < 30 {
		t.Errorf("the last line is wiped by %q", got)
	}
}

func TestProgressIsSilentElsewhere(t *testing.T) {
	t.Parallel()
	var stderr bytes.Buffer
	c := newConsole(nil, strings.NewReader(""), &stderr, &stderr)
	p := c.progress()
	p.tell(trace.Progress{Stage: trace.Judging, Done: 1, Of: 2})
	p.clear()
	if stderr.Len() > 0 {
		t.Errorf("no terminal is told %q", stderr.String())
	}
}

func TestEveryStageHasWords(t *testing.T) {
	t.Parallel()
	for _, stage := range []trace.Stage{trace.ReadingTexts, trace.Aligning, trace.Comparing, trace.Linking,
		trace.LinkingAgain, trace.Judging, trace.ReadingJargon} {
		for _, words := range []progressWording{dutchProgress(), englishProgress()} {
			if words.stages[stage] == "" {
				t.Errorf("%s has no words", stage)
			}
		}
	}
}
