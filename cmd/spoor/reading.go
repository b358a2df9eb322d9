package main

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"spoor/cmd/internal/reader"
	"spoor/render"
	"spoor/trace"
)

// hearing is a reader asked about a case: what was answered before, and what is still open.
type hearing struct {
	in        *inputs
	choice    *readerChoice
	text      trace.Case
	options   trace.Options
	kept      *reader.Kept
	file      string // with kept answers, "" when there is no case folder
	questions []trace.Question
}

// hearingOf looks up what is kept of a reader's answers, and what is to be asked.
func (c *console) hearingOf(
	ctx context.Context, in *inputs, text trace.Case, o trace.Options, choice *readerChoice,
) (*hearing, error) {
	h := &hearing{in: in, choice: choice, text: text, options: o}
	if in.dir != "" {
		h.file = filepath.Join(in.dir, reader.KeptName)
	}
	kept, broken, err := reader.OpenKept(h.file)
	if err != nil {
		return nil, systemFailure(h.file, err)
	}
	for _, b := range broken {
		c.warn(place(h.file, b.Line), c.words.keptBroken())
	}
	h.kept = kept
	h.questions, err = trace.Questions(ctx, text, h.withReplies(), trace.Room{})
	return h, err
}

// reading is what the reader is known to have answered.
func (h *hearing) reading() *trace.Reading {
	return &trace.Reading{Model: h.choice.model, Prompt: reader.PromptVersion,
		Replies: h.kept.Replies(h.choice.model)}
}

func (h *hearing) withReplies() trace.Options {
	o := h.options
	o.Reading = h.reading()
	return o
}

// veil hides the people whom the case knows. It traces the case without a reader: the drafts tell who
// wrote them, and which names are words as well.
func (h *hearing) veil(ctx context.Context) (*reader.Veil, error) {
	o := h.options
	o.Reading = nil
	report, err := trace.Trace(ctx, h.text, o)
	if err != nil {
		return nil, err
	}
	return reader.NewVeil(render.NewCodes(report, o.People, report.Language)), nil
}

// listen asks the chosen reader what is still open about a case, and gives all that it answered.
func (c *console) listen(
	ctx context.Context, in *inputs, text trace.Case, o traceOptions,
) (*trace.Reading, error) {
	h, err := c.hearingOf(ctx, in, text, o.Options, o.reader)
	if err != nil {
		return nil, err
	}
	open := statementsIn(h.questions)
	if open > 0 && h.choice.onlyCached {
		c.warn(h.choice.model, c.words.readerOpen(open))
	} else if open > 0 {
		if err := c.ask(ctx, h); err != nil {
			return nil, err
		}
	}
	return h.reading(), nil
}

func statementsIn(questions []trace.Question) int {
	n := 0
	for _, q := range questions {
		n += len(q.Statements)
	}
	return n
}

// ask puts the open questions to the reader, and keeps every answer as it comes.
func (c *console) ask(ctx context.Context, h *hearing) error {
	if err := h.kept.Writable(); err != nil {
		return writeFailure(h.file, err)
	}
	veil, err := h.veil(ctx)
	if err != nil {
		return err
	}
	jobs := veil.NewJobs(h.choice.model, h.questions)
	if !reader.Loopback(h.choice.address) {
		fmt.Fprintf(c.err, "spoor: %s\n", oneLine(c.words.readerLeaves(h.choice.address.Host, len(jobs),
			h.choice.address.Scheme == "https")))
	}
	client := c.client(h.choice, reader.DefaultPatience())
	defer client.Close()
	line := c.statusLine()
	var order []string
	for _, j := range jobs {
		order = append(order, j.ID)
	}
	answered := 0
	tally, err := client.Ask(ctx, jobs, reader.Run{Parallel: h.choice.parallel, Budget: h.choice.budget,
		Take: func(i int, said reader.Completion) error {
			e, err := jobs[i].Entry(said)
			if err != nil {
				return err
			}
			answered += len(e.Asked)
			return h.kept.Add(e)
		}, Tell: func(now reader.Progress) {
			line.write("spoor: " + c.words.readerProgress(now.Done, now.Total, wholeMinutes(now.Left)))
		}})
	line.clear()
	_ = h.kept.Settle(order) // all is kept; this is about the order of its lines only
	switch {
	case ctx.Err() != nil:
		return fail("spoor", func(w *wording) message { return w.readerStopped(answered) })
	case err != nil:
		return writeFailure(h.file, err)
	}
	fmt.Fprintf(c.err, "spoor: %s\n", oneLine(c.words.readerDone(h.choice.model, tally.Asked,
		tally.Answered, tally.Tokens)))
	if tally.Why != nil {
		left := statementsIn(h.questions) - answered
		c.warn(h.choice.address.Host, c.words.readerFell(left, c.troubleText(tally.Why)))
	}
	return nil
}

// troubleText says in words what went wrong.
func (c *console) troubleText(f *reader.Fault) string {
	return c.words.trouble(string(f.Trouble), f.Status, f.Detail)
}

// warn tells of something on standard error that does not stop the command.
func (c *console) warn(where, what string) {
	fmt.Fprintf(c.err, "spoor: warning: %s: %s\n", oneLine(where), oneLine(what))
}

// wholeMinutes rounds up: less than a minute is one, nothing is none.
func wholeMinutes(d time.Duration) int { return int((d + time.Minute - 1) / time.Minute) }
