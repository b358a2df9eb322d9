package main

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"spoor/cmd/internal/reader"
	"spoor/trace"
)

// readerCommand is what has to do with a reader besides asking it during a trace.
func (c *console) readerCommand() *cobra.Command {
	h := c.words.help
	cmd := c.command("reader", "COMMAND", h.readerShort, h.readerLong)
	cmd.AddCommand(c.readerTestCommand(), c.readerExportCommand(), c.readerImportCommand())
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return cmd.Help()
		}
		near := nearest(args[0], commandNames(cmd))
		return fail("reader "+args[0], func(w *wording) message { return w.readerCommand(near) })
	}
	return cmd
}

// addReaderCaseFlags gives a command the flags of the commands on a reader and a case.
func (c *console) addReaderCaseFlags(cmd *cobra.Command, f *caseFlags) {
	h, flags := c.words.help, cmd.Flags()
	c.addReaderFlags(cmd, &f.readerFlags)
	flags.StringArrayVar(&f.notes, "notes", nil, h.notes)
	flags.StringArrayVar(&f.drafts, "draft", nil, h.draft)
	flags.StringArrayVar(&f.back, "return", nil, h.back)
}

// openCase reads the case of a request for a reader, and chooses the reader.
func (c *console) openCase(ctx context.Context, dir string, f *caseFlags) (
	*readerChoice, *hearing, error,
) {
	r := request{command: "reader", dir: dir, flags: f}
	in, settings, err := c.settle(r)
	if err != nil {
		return nil, nil, err
	}
	choice, err := c.chooseReader(settings, f.readerFlags)
	if err == nil && choice == nil {
		err = fail("--reader", func(w *wording) message { return w.readerNone() })
	}
	if err != nil {
		return nil, nil, err
	}
	m, err := in.read(ctx, false)
	if err != nil {
		return nil, nil, stopped(ctx, err)
	}
	h, err := c.hearingOf(ctx, in, m.text, r.options(settings), choice)
	if err == nil {
		err = h.look(ctx)
	}
	if err != nil {
		return nil, nil, stopped(ctx, traceFailure(err, in, m))
	}
	return choice, h, nil
}

func (c *console) readerTestCommand() *cobra.Command {
	h, f := c.words.help, &caseFlags{}
	cmd := c.command("test", "[CASE]", h.readerTestShort, h.readerTestLong)
	c.addReaderCaseFlags(cmd, f)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := atMost(1, args, "spoor reader test CASE"); err != nil {
			return err
		}
		return c.testReader(cmd.Context(), first(args), f)
	}
	return cmd
}

// testReader says whether a reader answers and what a case would cost. Nothing of the case is sent.
func (c *console) testReader(ctx context.Context, dir string, f *caseFlags) error {
	if dir == "" && len(f.notes) == 0 && !holdsCase(".") {
		return c.testEndpoint(ctx, f)
	}
	choice, h, err := c.openCase(ctx, dir, f)
	if err != nil {
		return err
	}
	jobs, left, err := c.openJobs(ctx, h)
	if err != nil {
		return err
	}
	cost, err := c.cost(ctx, h, len(jobs)-len(h.passages))
	if err != nil {
		return err
	}
	said, pace := "", time.Duration(0)
	var failed error
	if !choice.onlyCached {
		tried, err := c.tryReader(ctx, choice)
		if failed = err; err == nil {
			said, pace = tried.text, tried.took/time.Duration(tried.size)
		}
	}
	said += cost
	if size := totalSize(jobs); size > 0 {
		minutes := wholeMinutes(pace * time.Duration(size) / time.Duration(choice.parallel))
		said += c.words.readerTokens(size, minutes) + "\n"
	}
	if len(left) > 0 {
		more := max(0, len(left)-leftShown)
		said += c.words.readerLeft(left[:len(left)-more], more) + "\n"
	}
	// What it would cost is known without an answer.
	if _, err = io.WriteString(c.out, said); err != nil {
		return writeFailure("stdout", err)
	}
	return failed
}

// cost tells what is to be asked about a case. questions are those about judgements.
func (c *console) cost(ctx context.Context, h *hearing, questions int) (string, error) {
	answered, err := h.answered(ctx)
	if err != nil {
		return "", err
	}
	said := ""
	if h.choice.split {
		every, err := h.everyPassage(ctx)
		if err != nil {
			return "", stopped(ctx, err)
		}
		said = c.words.readerCostPassages(len(h.passages), len(every)-len(h.passages)) + "\n"
	}
	said += c.words.readerCost(statementsIn(h.questions), questions, answered) + "\n"
	if len(h.passages) > 0 {
		said += c.words.readerCostChanges() + "\n"
	}
	return said, nil
}

// testEndpoint says whether a reader answers, where there is no case.
func (c *console) testEndpoint(ctx context.Context, f *caseFlags) error {
	settings, err := readConfig(".")
	if err != nil {
		return err
	}
	choice, err := c.chooseReader(settings, f.readerFlags)
	if err != nil {
		return err
	}
	if choice == nil || choice.onlyCached {
		return fail("--reader", func(w *wording) message { return w.readerNone() })
	}
	tried, err := c.tryReader(ctx, choice)
	if err != nil {
		return err
	}
	_, err = io.WriteString(c.out, tried.text)
	return writeFailure("stdout", err)
}

// holdsCase says whether a folder looks like a case.
func holdsCase(dir string) bool {
	listing, _ := os.ReadDir(dir) // what cannot be listed is none
	return slices.ContainsFunc(listing, func(e fs.DirEntry) bool { return isCaseFolder(e.Name()) })
}

// leftShown is how many words that could be names are shown.
const leftShown = 40

// openJobs words the open questions of a case, those about passages first, and lists what could be names
// in them.
func (c *console) openJobs(ctx context.Context, h *hearing) ([]reader.Job, []string, error) {
	if len(h.questions)+len(h.passages) == 0 {
		return nil, nil, nil
	}
	veil, err := h.veil(ctx)
	if err != nil {
		return nil, nil, stopped(ctx, err)
	}
	jobs := append(veil.NewSplitJobs(h.choice.model, h.passages), veil.NewJobs(h.choice.model, h.questions)...)
	return jobs, veil.Left(jobs), nil
}

func totalSize(jobs []reader.Job) int {
	size := 0
	for _, j := range jobs {
		size += j.Size
	}
	return size
}

// every lists all questions about the statements of the case, answered or not.
func (h *hearing) every(ctx context.Context) ([]trace.Question, error) {
	o := h.options
	o.Reading = &trace.Reading{Model: h.choice.model, Splitting: h.splitting()}
	questions, err := trace.Questions(ctx, h.text, o, trace.Room{})
	if len(h.passages) > 0 && errors.Is(err, trace.ErrNoStatements) {
		return nil, nil
	}
	return questions, stopped(ctx, err)
}

// answered is how many judgements have an answer that still holds.
func (h *hearing) answered(ctx context.Context) (int, error) {
	all, err := h.every(ctx)
	return statementsIn(all) - statementsIn(h.questions), err
}

// trial is what came of the test question.
type trial struct {
	text string
	took time.Duration
	size int // tokens
}

// tryReader asks a question about two sentences of nobody.
func (c *console) tryReader(ctx context.Context, choice *readerChoice) (trial, error) {
	job := reader.TestJob(choice.model)
	client := c.client(choice, reader.Patience{Tries: 1})
	defer client.Close()
	right := false
	began := time.Now()
	tally, err := client.Ask(ctx, []reader.Job{job}, reader.Run{
		Take: func(_ int, said reader.Completion) error {
			var err error
			right, err = job.Right(said)
			return err
		}})
	took := time.Since(began)
	switch {
	case err != nil:
		return trial{}, stopped(ctx, err)
	case tally.Why != nil:
		return trial{}, c.readerFailure(choice, tally.Why)
	}
	seconds := int((took + 500*time.Millisecond) / time.Second)
	return trial{c.words.readerAnswers(choice.address.Host, choice.model, seconds, right) + "\n",
		took, max(tally.Tokens, 1)}, nil
}

// readerFailure is the answer when a reader does not answer at all.
func (c *console) readerFailure(choice *readerChoice, f *reader.Fault) error {
	return fail(choice.address.String(), func(w *wording) message {
		return message{w.trouble(string(f.Trouble), f.Status, f.Detail), w.troubleHint(string(f.Trouble))}
	})
}
