package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"spoor/cmd/internal/reader"
	"spoor/trace"
)

func (c *console) readerExportCommand() *cobra.Command {
	h, f := c.words.help, &caseFlags{}
	cmd := c.command("export", "[CASE]", h.readerExportShort, h.readerExportLong)
	c.addReaderCaseFlags(cmd, f)
	cmd.Flags().StringVar(&f.out, "out", "", h.readerOut)
	dry := cmd.Flags().Bool("dry-run", false, h.dryRun)
	skip := cmd.Flags().Bool("skip-split", false, h.readerSkipSplit)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := atMost(1, args, "spoor reader export CASE"); err != nil {
			return err
		}
		return c.exportQuestions(cmd.Context(), export{first(args), *dry, *skip}, f)
	}
	return cmd
}

// export is what of a case to write as a batch.
type export struct {
	dir       string
	dry       bool // say what would be written, and write nothing
	skipSplit bool // pass over the questions about passages of the notes
}

// exportQuestions writes the open questions of a case as a batch, and remembers which they were. While any
// about passages of the notes are open, those alone: the others rest on what comes of them.
func (c *console) exportQuestions(ctx context.Context, e export, f *caseFlags) error {
	f.onlyCached = true // nothing is sent
	_, h, err := c.openCase(ctx, e.dir, f)
	if err != nil {
		return err
	}
	if e.skipSplit {
		h.passages = nil
	} else if len(h.passages) > 0 {
		h.questions = nil
	}
	targets := []target{{flag: "--out", file: f.out}}
	if err := checkTargets(targets, h.in); err != nil {
		return err
	}
	jobs, _, err := c.openJobs(ctx, h)
	if err != nil {
		return err
	}
	if len(jobs) == 0 {
		fmt.Fprintf(c.err, "spoor: %s\n", c.words.readerNothingNew())
		return nil
	}
	var b bytes.Buffer
	if err := reader.Export(&b, jobs); err != nil {
		return err
	}
	said := c.words.readerExported(len(jobs), statementsIn(h.questions), totalSize(jobs))
	if len(h.passages) > 0 {
		said = c.words.readerExportedPassages(len(jobs), totalSize(jobs))
	}
	fmt.Fprintf(c.err, "spoor: %s\n", said)
	if e.dry {
		return nil
	}
	if err := h.kept.Wait(jobs); err != nil {
		return writeFailure(h.file, err)
	}
	if f.out == "" {
		_, err := c.out.Write(b.Bytes())
		return writeFailure("stdout", err)
	}
	if err := writeFiles(targets, [][]byte{b.Bytes()}); err != nil {
		return err
	}
	fmt.Fprintf(c.err, "spoor: %s\n", oneLine(c.words.wrote(f.out)))
	return nil
}

func (c *console) readerImportCommand() *cobra.Command {
	h, f := c.words.help, &caseFlags{}
	cmd := c.command("import", "[CASE] FILE", h.readerImportShort, h.readerImportLong)
	c.addReaderCaseFlags(cmd, f)
	dry := cmd.Flags().Bool("dry-run", false, h.dryRun)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := atMost(2, args, "spoor reader import CASE FILE"); err != nil {
			return err
		}
		dir, file, err := caseAndFile(args)
		if err != nil {
			return err
		}
		return c.importAnswers(cmd.Context(), answerFile{dir, file, *dry}, f)
	}
	return cmd
}

// caseAndFile tells the arguments of import apart. A single one that is a folder is a case without a file.
func caseAndFile(args []string) (dir, file string, err error) {
	if len(args) == 2 {
		return args[0], args[1], nil
	}
	if file = first(args); file != "" {
		if info, err := os.Stat(file); err != nil || !info.IsDir() {
			return "", file, nil
		}
	}
	return "", "", fail("reader import", func(w *wording) message { return w.readerNoFile() })
}

// answerFile is a file of answers to take into a case.
type answerFile struct {
	dir, file string
	dry       bool // say what would be taken, and keep nothing
}

// importAnswers takes the answers in a file that are about questions of a case.
func (c *console) importAnswers(ctx context.Context, from answerFile, f *caseFlags) error {
	f.onlyCached = true // nothing is sent
	data, err := c.answersIn(from.file)
	if err != nil {
		return err
	}
	choice, h, err := c.openCase(ctx, from.dir, f)
	if err != nil {
		return err
	}
	veil, err := h.veil(ctx)
	if err != nil {
		return stopped(ctx, err)
	}
	every, err := h.every(ctx)
	if err != nil {
		return err
	}
	jobs := reader.NewJobIndex(veil, choice.model, every, h.questions)
	if err := h.addPassages(ctx, jobs); err != nil {
		return stopped(ctx, err)
	}
	for _, e := range h.kept.Waiting(choice.model) {
		jobs.AddWaiting(e)
	}
	in := reader.ReadBatch(data, jobs, h.kept.Has)
	if len(in.Taken) == 0 && in.Double == 0 {
		return c.nothingImported(from.file, in)
	}
	if from.dry {
		h.kept.Forget()
	}
	if err := h.kept.Add(in.Taken...); err != nil {
		return writeFailure(h.file, err)
	}
	_ = h.kept.Settle(jobs.Order()) // all is kept; this is about the order of its lines only
	if err := h.again(ctx); err != nil {
		return stopped(ctx, err)
	}
	return c.tellImport(from.file, in, h)
}

// addPassages makes the questions about passages known, also where the reader is not asked about them now:
// an answer is an answer.
func (h *hearing) addPassages(ctx context.Context, jobs *reader.Jobs) error {
	passages, err := h.everyPassage(ctx)
	if err != nil || len(passages) == 0 {
		return err
	}
	veil, err := h.veilOver(ctx, passages)
	if err != nil {
		return err
	}
	jobs.AddSplits(veil, passages)
	return nil
}

// again looks what is still open, with the answers that came.
func (h *hearing) again(ctx context.Context) error {
	if h.choice.split {
		var err error
		if h.passages, err = trace.SplitQuestions(ctx, h.text, h.withReplies(), trace.Room{}); err != nil {
			return err
		}
	}
	return h.look(ctx)
}

// answersIn reads a file of answers; - is standard input.
func (c *console) answersIn(file string) ([]byte, error) {
	if file != "-" {
		data, why := readBytes(file, maxAnswers)
		if why != nil {
			return nil, why
		}
		return data, nil
	}
	data, err := io.ReadAll(io.LimitReader(c.in, int64(maxAnswers)))
	if err != nil {
		return nil, systemFailure("stdin", err)
	}
	return data, nil
}

// nothingImported says why not one answer was taken.
func (c *console) nothingImported(file string, in reader.Import) error {
	if len(in.Broken) > 0 && in.Failed+in.Rubbish+in.Unknown == 0 {
		return fail(place(file, in.Broken[0]), func(w *wording) message { return w.importNotBatch() })
	}
	return fail(file, func(w *wording) message {
		return w.importNothing(in.Unknown, in.Failed, in.Rubbish)
	})
}

// tellImport says what was taken and what is still open.
func (c *console) tellImport(file string, in reader.Import, h *hearing) error {
	for _, line := range in.Broken {
		c.warn(place(file, line), c.words.importBroken())
	}
	statements, passages := 0, 0
	for _, e := range in.Taken {
		if e.Kind == trace.AskSplit {
			passages++
		} else {
			statements += len(e.Asked)
		}
	}
	w := c.words
	var lines []string
	if passages > 0 {
		lines = append(lines, w.importTakenPassages(passages))
	}
	if n := len(in.Taken) - passages; n > 0 || passages == 0 {
		lines = append(lines, w.importTaken(n, statements))
	}
	for _, left := range []struct {
		n   int
		say func(int) string
	}{{in.Double, w.importDouble}, {in.Failed, w.importFailed}, {in.Rubbish, w.importRubbish},
		{in.Unknown, w.importUnknown}} {
		if left.n > 0 {
			lines = append(lines, left.say(left.n))
		}
	}
	if n := len(h.passages); n > 0 {
		lines = append(lines, w.importOpenPassages(n))
	}
	lines = append(lines, w.importOpen(len(h.questions), statementsIn(h.questions)))
	_, err := io.WriteString(c.out, strings.Join(lines, "\n")+"\n")
	return writeFailure("stdout", err)
}

// maxAnswers is the most a file of answers may hold: those on a hundred thousand statements stay under it.
const maxAnswers fileSize = 500 * megabyte
