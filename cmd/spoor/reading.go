package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"spoor/cmd/internal/reader"
	"spoor/render"
	"spoor/trace"
)

// hearing is a reader asked about a case: what was answered before, and what is still open. What is asked
// of statements rests on which there are, so questions about passages of the notes come first.
type hearing struct {
	in        *inputs
	choice    *readerChoice
	text      trace.Case
	options   trace.Options
	notesOnly bool
	kept      *reader.Kept
	file      string // with kept answers, "" when there is no case folder
	passages  []trace.SplitQuestion
	questions []trace.Question
	spent     reader.Budget
}

// hearingOf looks up what is kept of a reader's answers, and what is to be asked.
func (c *console) hearingOf(
	ctx context.Context, in *inputs, text trace.Case, o traceOptions, choice *readerChoice,
) (*hearing, error) {
	h := &hearing{in: in, choice: choice, text: text, options: o.Options, notesOnly: o.notesOnly}
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
	if choice.split {
		h.passages, err = trace.SplitQuestions(ctx, text, h.withReplies(), trace.Room{})
	}
	return h, err
}

// look finds the open questions about statements, as these are by now. While passages are open there may
// be no statement at all yet.
func (h *hearing) look(ctx context.Context) error {
	if h.notesOnly {
		return nil
	}
	var err error
	h.questions, err = trace.Questions(ctx, h.text, h.withReplies(), trace.Room{})
	if len(h.passages) > 0 && errors.Is(err, trace.ErrNoStatements) {
		return nil
	}
	return err
}

// reading is what the reader is known to have answered.
func (h *hearing) reading() *trace.Reading {
	return &trace.Reading{Model: h.choice.model, Prompt: reader.PromptVersion,
		Replies: h.kept.Replies(h.choice.model), Splitting: h.splitting()}
}

// splitting is what it answered about passages; nil when it is not asked about these.
func (h *hearing) splitting() *trace.Splitting {
	if !h.choice.split {
		return nil
	}
	return &trace.Splitting{Prompt: reader.SplitPromptVersion, Replies: h.kept.SplitReplies(h.choice.model)}
}

func (h *hearing) withReplies() trace.Options {
	o := h.options
	o.Reading = h.reading()
	return o
}

// veil hides the people whom the case knows. It traces the case without a reader: the drafts tell who
// wrote them, and which names are words as well. Whom a passage names and nobody else tells of is known
// as well, so that the list of those who may be speaking in it holds codes.
func (h *hearing) veil(ctx context.Context) (*reader.Veil, error) {
	if !h.choice.split {
		return h.veilOver(ctx, nil)
	}
	every, err := h.everyPassage(ctx)
	if err != nil {
		return nil, err
	}
	return h.veilOver(ctx, every)
}

// veilOver is a veil that also hides whom these passages name.
func (h *hearing) veilOver(ctx context.Context, passages []trace.SplitQuestion) (*reader.Veil, error) {
	o := h.options
	o.Reading = nil
	report, err := h.alone(ctx, o)
	if err != nil {
		return nil, err
	}
	people := o.People
	people.Names = slices.Clone(people.Names)
	for _, q := range passages {
		people.Names = append(people.Names, q.Participants...)
	}
	return reader.NewVeil(render.NewCodes(report, people, report.Language)), nil
}

// everyPassage lists the questions about all hard passages of the notes, answered or not.
func (h *hearing) everyPassage(ctx context.Context) ([]trace.SplitQuestion, error) {
	o := h.options
	o.Reading = nil
	return trace.SplitQuestions(ctx, h.text, o, trace.Room{})
}

// alone is the case without a reader.
func (h *hearing) alone(ctx context.Context, o trace.Options) (*trace.Report, error) {
	if !h.notesOnly {
		report, err := trace.Trace(ctx, h.text, o)
		if !errors.Is(err, trace.ErrNoStatements) {
			return report, err
		}
	}
	return trace.ReadNotes(ctx, h.text, o)
}

// listen asks the chosen reader what is still open about a case, and gives all that it answered.
func (c *console) listen(
	ctx context.Context, in *inputs, text trace.Case, o traceOptions,
) (*trace.Reading, error) {
	h, err := c.hearingOf(ctx, in, text, o, o.reader)
	if err != nil {
		return nil, err
	}
	here := true
	if open := len(h.passages); open > 0 && h.choice.onlyCached {
		c.warn(h.choice.model, c.words.readerOpenPassages(open))
	} else if open > 0 {
		if here, err = c.askPassages(ctx, h); err != nil {
			return nil, err
		}
	}
	h.passages = nil
	if err := h.look(ctx); err != nil {
		return nil, err
	}
	open := statementsIn(h.questions)
	if open > 0 && (h.choice.onlyCached || !here) {
		c.warn(h.choice.model, c.words.readerOpen(open))
	} else if open > 0 {
		if err := c.askJudgements(ctx, h); err != nil {
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

// askPassages asks which statements are in the open passages. here is false when the reader answered
// nothing: it need not be asked more.
func (c *console) askPassages(ctx context.Context, h *hearing) (here bool, err error) {
	veil, err := h.veil(ctx)
	if err != nil {
		return false, err
	}
	tally, err := c.ask(ctx, h, round{jobs: veil.NewSplitJobs(h.choice.model, h.passages),
		leaves: c.words.readerLeavesNotes, stopped: func(w *wording, kept int) message { return w.readerStoppedPassages(kept) },
		count: func(reader.Entry) int { return 1 }})
	if err == nil && tally.Why != nil {
		c.warn(h.choice.address.Host, c.words.readerFellPassages(len(h.passages)-tally.Answered,
			c.troubleText(tally.Why)))
	}
	return tally.Why == nil || tally.Answered > 0, err
}

// askJudgements asks what became of statements.
func (c *console) askJudgements(ctx context.Context, h *hearing) error {
	veil, err := h.veil(ctx)
	if err != nil {
		return err
	}
	answered := 0
	tally, err := c.ask(ctx, h, round{jobs: veil.NewJobs(h.choice.model, h.questions),
		leaves: c.words.readerLeaves, stopped: func(w *wording, kept int) message { return w.readerStopped(kept) },
		count: func(e reader.Entry) int { answered += len(e.Asked); return len(e.Asked) }})
	if err == nil && tally.Why != nil {
		c.warn(h.choice.address.Host, c.words.readerFell(statementsIn(h.questions)-answered,
			c.troubleText(tally.Why)))
	}
	return err
}

// round is a number of questions of one kind.
type round struct {
	jobs    []reader.Job
	leaves  func(host string, questions int, secret bool) string
	stopped func(w *wording, kept int) message
	count   func(reader.Entry) int // how much an answer tells, in what stopped counts
}

// ask puts questions to the reader, and keeps every answer as it comes.
func (c *console) ask(ctx context.Context, h *hearing, r round) (reader.Tally, error) {
	if err := h.kept.Writable(); err != nil {
		return reader.Tally{}, writeFailure(h.file, err)
	}
	jobs, budget := r.jobs, h.budget()
	if !reader.Loopback(h.choice.address) {
		fmt.Fprintf(c.err, "spoor: %s\n", oneLine(r.leaves(h.choice.address.Host, len(jobs),
			h.choice.address.Scheme == "https")))
	}
	client := c.client(h.choice, reader.DefaultPatience())
	defer client.Close()
	line := c.statusLine()
	var order []string
	for _, j := range jobs {
		order = append(order, j.ID)
	}
	kept, began := 0, time.Now()
	tally, err := client.Ask(ctx, jobs, reader.Run{Parallel: h.choice.parallel, Budget: budget,
		Take: func(i int, said reader.Completion) error {
			e, err := jobs[i].Entry(said)
			if err != nil {
				return err
			}
			kept += r.count(e)
			return h.kept.Add(e)
		}, Tell: func(now reader.Progress) {
			line.write("spoor: " + c.words.readerProgress(now.Done, now.Total, wholeMinutes(now.Left)))
		}})
	line.clear()
	h.spent.Tokens += tally.Tokens
	h.spent.Time += time.Since(began)
	_ = h.kept.Settle(order) // all is kept; this is about the order of its lines only
	switch {
	case ctx.Err() != nil:
		return tally, fail("spoor", func(w *wording) message { return r.stopped(w, kept) })
	case err != nil:
		return tally, writeFailure(h.file, err)
	}
	fmt.Fprintf(c.err, "spoor: %s\n", oneLine(c.words.readerDone(h.choice.model, tally.Asked,
		tally.Answered, tally.Tokens)))
	return tally, nil
}

// budget is what is left of the budget of the reader: it is for all rounds together.
func (h *hearing) budget() reader.Budget {
	left := h.choice.budget
	if left.Tokens > 0 {
		left.Tokens = max(1, left.Tokens-h.spent.Tokens)
	}
	if left.Time > 0 {
		left.Time = max(1, left.Time-h.spent.Time)
	}
	return left
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
