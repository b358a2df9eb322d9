package main

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"spoor/render"
	"spoor/trace"
)

// reviewFlags are the options of spoor review.
type reviewFlags struct {
	by       string
	dry, all bool
}

func (c *console) reviewCommand() *cobra.Command {
	h, f := c.words.verdictHelp, &reviewFlags{}
	cmd := c.command("review", "[CASE]", h.reviewShort, h.reviewLong)
	cmd.Flags().StringVar(&f.by, "by", "", h.by)
	cmd.Flags().BoolVar(&f.all, "all", false, h.allSteps)
	cmd.Flags().BoolVar(&f.dry, "dry-run", false, h.dryRun)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := atMost(1, args, "spoor review CASE"); err != nil {
			return err
		}
		b, release, err := c.openBench(cmd.Context(), first(args), f.dry)
		if err != nil {
			return err
		}
		defer release()
		v := &review{c: c, b: b, f: f, lines: typedLines(c.in), passed: map[spot]bool{}}
		return v.run(cmd.Context())
	}
	return cmd
}

// spot is a judgement: of a statement, in a draft.
type spot struct{ statement, draft string }

// review is one sitting of somebody who rules.
type review struct {
	ctx    context.Context
	c      *console
	b      *bench
	f      *reviewFlags
	lines  <-chan string // what is typed; closed at the end of the input
	past   []spot        // asked before, the latest last
	passed map[spot]bool // answered or skipped in this sitting
	given  int           // how many verdicts
	reason string        // noted for the question that is open
}

// doubtful is the confidence from which on a judgement is not asked about unless asked for: that from
// which the outcome calls it almost certain.
const doubtful = 0.9

func (v *review) run(ctx context.Context) error {
	v.ctx = ctx
	if len(v.queue()) == 0 {
		return v.say(v.c.words.review.nothing + ".")
	}
	for {
		queue := v.queue()
		if len(queue) == 0 {
			break
		}
		more, err := v.ask(queue[0], len(queue))
		if err != nil {
			return err
		}
		if !more {
			stopped := v.c.words.review.stopped
			if v.f.dry {
				stopped, _, _ = strings.Cut(stopped, ". ") // nothing is saved
			}
			return v.end(stopped + ".")
		}
	}
	return v.end(v.c.words.reviewDone(v.given) + ".")
}

// end says how it ended, and where the verdicts are.
func (v *review) end(text string) error {
	if err := v.say(text); err != nil {
		return err
	}
	if v.given > 0 || v.f.dry {
		v.c.tellSaved(v.b)
	}
	return nil
}

func (v *review) say(text string) error {
	_, err := fmt.Fprintln(v.c.out, text)
	return writeFailure("stdout", err)
}

// queue are the judgements to ask about: verdicts gone stale first, then the least certain, and of equals
// those with most support. What follows from the drafts around it, or from another statement, is not
// asked.
func (v *review) queue() []spot {
	type open struct {
		spot
		key [3]int
	}
	var all []open
	add := func(statements []trace.Statement) {
		for _, s := range statements {
			for _, step := range s.Steps {
				at := spot{s.ID, step.Draft}
				stale := step.Verdict != nil && step.Verdict.Stale
				switch {
				case v.passed[at], step.Verdict != nil && !stale:
				case stale, v.f.all, step.Confidence < doubtful:
					all = append(all, open{at, [3]int{1 - count(stale),
						int(math.Round(step.Confidence * 100)), -s.Support}})
				}
			}
		}
	}
	add(v.b.report.Statements)
	if v.b.report.Return != nil {
		add(v.b.report.Return.Items)
	}
	slices.SortStableFunc(all, func(a, b open) int { return slices.Compare(a.key[:], b.key[:]) })
	var out []spot
	for _, o := range all {
		out = append(out, o.spot)
	}
	return out
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// ask puts one question until it is answered; more is false when the sitting is over.
func (v *review) ask(at spot, left int) (more bool, err error) {
	done := len(v.past)
	v.reason = ""
	for {
		if err := v.show(at, done+1, done+left); err != nil {
			return false, err
		}
		key, ok, err := v.key()
		if err != nil || !ok {
			return false, err
		}
		switch key {
		case keyQuit:
			return false, nil
		case keyReason:
			if ok, err := v.noteReason(); err != nil || !ok {
				return false, err
			}
		case keyBack:
			if len(v.past) == 0 {
				if err := v.say(v.c.words.review.noBack + "."); err != nil {
					return false, err
				}
				continue
			}
			last := v.past[len(v.past)-1]
			v.past = v.past[:len(v.past)-1]
			delete(v.passed, last)
			if more, err := v.ask(last, left+1); err != nil || !more {
				return more, err
			}
			done = len(v.past)
		default:
			if err := v.answer(at, key); err != nil {
				return false, err
			}
			v.past = append(v.past, at)
			v.passed[at] = true
			return true, nil
		}
	}
}

func (v *review) show(at spot, n, of int) error {
	var b strings.Builder
	err := render.Ask(&b, v.b.report, render.Question{Statement: at.statement, Draft: at.draft, Number: n,
		Of: of}, v.c.screen())
	if err != nil {
		return err
	}
	_, err = io.WriteString(v.c.out, "\n"+b.String())
	return writeFailure("stdout", err)
}

// key reads what is chosen; ok is false at the end of the input.
func (v *review) key() (k key, ok bool, err error) {
	for {
		line, ok, err := v.line(v.c.words.review.choose)
		if err != nil || !ok {
			return "", false, err
		}
		if k := keyChosen(line); k != "" {
			return k, true, nil
		}
		if err := v.say(v.c.words.review.unknown + "."); err != nil {
			return "", false, err
		}
	}
}

// typedLines reads lines apart from whoever waits for them, so that an interruption from the keyboard ends
// the waiting.
func typedLines(in io.Reader) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		r := bufio.NewReader(in)
		for {
			line, err := r.ReadString('\n')
			if line != "" {
				out <- line
			}
			if err != nil {
				return
			}
		}
	}()
	return out
}

// line asks for a line of text; ok is false at the end of the input, and when somebody interrupts.
func (v *review) line(prompt string) (text string, ok bool, err error) {
	if _, err := fmt.Fprint(v.c.out, prompt, ": "); err != nil {
		return "", false, writeFailure("stdout", err)
	}
	select {
	case text, ok = <-v.lines:
	case <-v.ctx.Done():
	}
	if !ok {
		return "", false, v.say("")
	}
	return strings.TrimSpace(text), true, nil
}

func (v *review) noteReason() (ok bool, err error) {
	text, ok, err := v.line(v.c.words.review.askReason)
	if err != nil || !ok {
		return false, err
	}
	v.reason = text
	return true, v.say(v.c.words.review.noted + ".")
}

// answer takes in what was ruled, and shows what came of it.
func (v *review) answer(at spot, k key) error {
	if k == keySkip {
		return nil
	}
	fate := k.fate()
	if k == keyAgree {
		fate = v.judged(at)
	}
	ruled := v.b.amended(trace.Verdict{Statement: at.statement, Draft: at.draft, Fate: fate,
		Reason: v.reason, By: v.c.ruler(v.f.by), At: v.c.today()})
	if err := v.b.rule(ruled); err != nil {
		return err
	}
	v.given++
	return nil
}

// judged is what the judge thinks of a judgement.
func (v *review) judged(at spot) trace.Fate {
	statements := v.b.report.Statements
	if back := v.b.report.Return; back != nil {
		statements = slices.Concat(statements, back.Items)
	}
	for _, s := range statements {
		for _, step := range s.Steps {
			if s.ID == at.statement && step.Draft == at.draft {
				if step.Verdict != nil {
					return cmp.Or(step.Verdict.Judged, step.Fate)
				}
				return step.Fate
			}
		}
	}
	return ""
}
