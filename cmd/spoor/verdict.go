package main

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"spoor/render"
	"spoor/trace"
)

// verdictFlags are the options of spoor verdict.
type verdictFlags struct {
	draft, fate, disposition, ruling string
	with, movedTo, until, reason, by string
	passages                         []int
	remove, dry                      bool
}

func (c *console) verdictCommand() *cobra.Command {
	h, f := c.words.verdictHelp, &verdictFlags{}
	cmd := c.command("verdict", "[CASE] ID", h.verdictShort, h.verdictLong)
	flags := cmd.Flags()
	flags.StringVar(&f.draft, "draft", "", h.draft)
	flags.StringVar(&f.fate, "fate", "", h.fate)
	flags.IntSliceVar(&f.passages, "passage", nil, h.passage)
	flags.StringVar(&f.disposition, "disposition", "", h.disposition)
	flags.StringVar(&f.ruling, "ruling", "", h.ruling)
	flags.StringVar(&f.with, "with", "", h.with)
	flags.StringVar(&f.movedTo, "moved-to", "", h.movedTo)
	flags.StringVar(&f.until, "until", "", h.until)
	flags.StringVar(&f.reason, "reason", "", h.reason)
	flags.StringVar(&f.by, "by", "", h.by)
	flags.BoolVar(&f.remove, "remove", false, h.remove)
	flags.BoolVar(&f.dry, "dry-run", false, h.dryRun)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		dir, id, err := caseAndID(args)
		if err != nil {
			return err
		}
		v, err := f.verdict()
		if err != nil {
			return err
		}
		return c.ruleOnce(cmd.Context(), dir, id, v, f)
	}
	return cmd
}

// verdict is what the options say, without the statement.
func (f *verdictFlags) verdict() (trace.Verdict, error) {
	v := trace.Verdict{Draft: f.draft, With: f.with, MovedTo: f.movedTo, Until: f.until, Reason: f.reason,
		Lines: f.passages, Fate: chosen(f.fate, fateWords()),
		Disposition: chosen(f.disposition, dispositionWords()), Ruling: chosen(f.ruling, rulingWords())}
	for _, bad := range []struct {
		flag, given, read string
		words             []string
	}{
		{"--fate", f.fate, string(v.Fate), wordsOf(fateWords())},
		{"--disposition", f.disposition, string(v.Disposition), wordsOf(dispositionWords())},
		{"--ruling", f.ruling, string(v.Ruling), wordsOf(rulingWords())},
	} {
		if bad.given != "" && bad.read == "" {
			near := nearest(plainWord(bad.given), bad.words)
			return v, fail(bad.flag+" "+bad.given,
				func(w *wording) message { return w.verdictBadWord(near, bad.words) })
		}
	}
	impliedRuling(&v)
	if f.remove {
		return v, nil
	}
	if v.Fate == "" && v.Disposition == "" && v.Ruling == "" && v.Reason == "" {
		return v, fail("spoor verdict", func(w *wording) message { return w.verdictNothing() })
	}
	return v, nil
}

// ruleOnce carries out spoor verdict.
func (c *console) ruleOnce(ctx context.Context, dir, id string, v trace.Verdict, f *verdictFlags) error {
	b, release, err := c.openBench(ctx, dir, f.dry)
	if err != nil {
		return err
	}
	defer release()
	if f.remove {
		return c.takeBack(b, trace.Verdict{Statement: id, Draft: v.Draft})
	}
	v.Statement = knownID(b.report, id)
	if err := b.known(&v); err != nil {
		return err
	}
	v = b.amended(v)
	v.By, v.At = c.ruler(f.by), c.today()
	if key, example := lacking(&v); key != "" {
		flag := "--" + flagOf(key)
		return fail("spoor verdict", func(w *wording) message { return w.verdictMissingFlag(flag, example) })
	}
	if strays(&v) {
		return fail("spoor verdict", func(w *wording) message { return w.verdictContradicts() })
	}
	if err := b.rule(v); err != nil {
		return err
	}
	var out bytes.Buffer
	if err := render.Ruled(&out, b.report, v.Statement, v.Draft, c.screen()); err != nil {
		return err
	}
	if _, err := c.out.Write(out.Bytes()); err != nil {
		return writeFailure("stdout", err)
	}
	c.tellSaved(b)
	return nil
}

func flagOf(key string) string {
	if key == "moved_to" {
		return "moved-to"
	}
	return key
}

// takeBack removes a verdict.
func (c *console) takeBack(b *bench, v trace.Verdict) error {
	found, err := b.remove(v)
	if err != nil {
		return err
	}
	if !found {
		return fail(v.Statement, func(w *wording) message { return w.verdictNone() })
	}
	c.tellSaved(b)
	return nil
}

// known checks the statement and the draft of a verdict, and fills in the draft that is meant: the last,
// when a fate is given without.
func (b *bench) known(v *trace.Verdict) error {
	var out bytes.Buffer
	if v.Ruling != trace.NoStatement || !b.isRuledOut(v.Statement) {
		if err := unknownStatement(render.Show(&out, b.report, v.Statement, render.Options{})); err != nil {
			return err
		}
	}
	if v.With != "" {
		v.With = knownID(b.report, v.With)
		if err := unknownStatement(render.Show(&out, b.report, v.With, render.Options{})); err != nil {
			return err
		}
	}
	drafts := b.draftsOf(v.Statement)
	if v.Draft == "" && v.Fate != "" && len(drafts) > 0 {
		v.Draft = drafts[len(drafts)-1].Path
	}
	if v.Draft == "" {
		return nil
	}
	at := trace.FindDraft(drafts, v.Draft)
	if at < 0 {
		var known []string
		for _, d := range drafts {
			known = append(known, d.Label)
		}
		return fail("--draft "+v.Draft,
			func(w *wording) message { return w.verdictNoDraft(v.Draft, known) })
	}
	v.Draft = drafts[at].Path
	return linesThere(v.Lines, &drafts[at])
}

// linesThere refuses a line on which no paragraph of a draft stands.
func linesThere(lines []int, d *trace.Draft) error {
	for _, line := range lines {
		if !slices.ContainsFunc(d.Paragraphs, func(p trace.Paragraph) bool {
			return p.Lines.Start <= line && line <= p.Lines.End && p.Kind != trace.Remark
		}) {
			return fail(place(d.Path, line), func(w *wording) message { return w.verdictBadLine() })
		}
	}
	return nil
}

// isRuledOut says whether a verdict says that an id is of no statement.
func (b *bench) isRuledOut(id string) bool {
	i := b.entry(trace.Verdict{Statement: id})
	return i >= 0 && b.file.entries[i].Ruling == trace.NoStatement
}

// amended is a verdict with what the one before it on the same said and it does not say anew.
func (b *bench) amended(v trace.Verdict) trace.Verdict {
	i := b.entry(v)
	if i < 0 {
		return v
	}
	old := b.file.entries[i].Verdict
	v.Draft = old.Draft
	if v.Fate == "" {
		v.Fate, v.Lines = old.Fate, old.Lines
	}
	if v.Disposition == "" && v.Ruling == "" {
		v.Disposition, v.Ruling = old.Disposition, old.Ruling
		v.With, v.MovedTo, v.Until = old.With, old.MovedTo, old.Until
	}
	if v.Reason == "" {
		v.Reason = old.Reason
	}
	return v
}

// tellSaved says on standard error what became of the file.
func (c *console) tellSaved(b *bench) {
	if b.sealed > 0 {
		fmt.Fprintf(c.err, "spoor: %s\n", c.words.verdictSealed(b.sealed))
	}
	if b.dry {
		fmt.Fprintf(c.err, "spoor: %s\n", c.words.verdictDry())
		return
	}
	fmt.Fprintf(c.err, "spoor: %s\n", oneLine(c.words.wrote(b.file.file)))
}

// screen are the options for what is written to the screen by the commands that rule.
func (c *console) screen() render.Options {
	return render.Options{Language: c.reportLanguage(), Width: c.width(), Color: c.color(colorAuto)}
}
