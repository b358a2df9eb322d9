package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"spoor/render"
	"spoor/trace"
)

// request is what one command line asks of a case.
type request struct {
	command string // its name, for messages
	dir     string // the case folder, "" when not given
	flags   *caseFlags
	writers []writer // the formats the command can write, its own choice first

	notesOnly bool                        // drafts are neither needed nor read
	before    func(*inputs, config) error // is asked when all but the texts is known; nil for nothing
	reasons   bool                        // every reason is asked for
}

// carryOut traces the case of a request and writes the outcome. Nothing is written before all of it
// is there.
func (c *console) carryOut(ctx context.Context, r request) error {
	targets, err := r.targets()
	if err != nil {
		return err
	}
	in, settings, err := c.settle(r)
	if err != nil {
		return err
	}
	if err := checkTargets(targets, in); err != nil {
		return err
	}
	if r.before != nil {
		if err := r.before(in, settings); err != nil {
			return err
		}
	}
	options, err := c.advised(r, in, settings)
	if err != nil {
		return err
	}
	options.streamed = r.streams(targets)
	report, err := c.trace(ctx, in, options)
	if err != nil {
		return err
	}
	report.Warnings = append(report.Warnings, settings.unknownNames(report)...)
	in.inOrder(report.Warnings)
	if options.streamed {
		return c.stream(targets[0], report, r.flags)
	}
	return c.deliver(targets, report, r.flags)
}

// advised are the options of a request, with what people ruled and the reader that is to be asked.
func (c *console) advised(r request, in *inputs, settings config) (traceOptions, error) {
	options := r.options(settings)
	verdicts, err := readVerdicts(in.dir)
	if err != nil {
		return options, err
	}
	options.Verdicts = verdicts.verdicts()
	options.reader, err = c.chooseReader(settings, r.flags.readerFlags)
	if r.notesOnly && options.reader != nil && !options.reader.split {
		options.reader = nil // it has nothing to say of notes
	}
	return options, err
}

// settle finds the files of a request, with what spoor.yaml says of them, and speaks its language.
func (c *console) settle(r request) (*inputs, config, error) {
	in, err := find(r)
	if err != nil {
		return nil, config{}, err
	}
	settings, err := readConfig(in.dir)
	c.speak(settings.language)
	if err != nil {
		return nil, config{}, err
	}
	if err := settings.apply(in, r.notesOnly || len(r.flags.drafts) > 0); err != nil {
		return nil, config{}, err
	}
	in.number()
	settings.choose(r.flags)
	return in, settings, nil
}

// targets tells what is to be written where, the main outcome first.
func (r request) targets() ([]target, error) {
	if err := r.flags.check(); err != nil {
		return nil, err
	}
	w, err := choose(r.command, r.flags.format, r.flags.out, r.writers)
	if err != nil {
		return nil, err
	}
	targets := []target{{flag: "--out", file: r.flags.out, writer: w}}
	if r.flags.page != "" {
		targets = append(targets, target{"--html", r.flags.page, writer{pageFormat, render.HTML}})
	}
	if r.flags.key != "" {
		targets = append(targets, target{"--names-key", r.flags.key, writer{csvFormat, render.NamesKey}})
	}
	return targets, nil
}

// traceOptions are what a command line and spoor.yaml together ask of a trace.
type traceOptions struct {
	trace.Options
	notesOnly bool
	reader    *readerChoice // nil when none is asked
	streamed  bool          // the outcome is written piece by piece
}

func (r request) options(c config) traceOptions {
	return traceOptions{notesOnly: r.notesOnly, Options: trace.Options{Candidates: r.flags.candidates, Reasons: r.reasons, Language: c.language,
		Title: c.title, PolicyTerms: c.policyTerms, People: c.people}}
}

// trace reads the files and traces them.
func (c *console) trace(ctx context.Context, in *inputs, o traceOptions) (*trace.Report, error) {
	report, _, err := c.traceKeeping(ctx, in, o)
	return report, err
}

// traceKeeping also gives what was read, to trace again.
func (c *console) traceKeeping(ctx context.Context, in *inputs, o traceOptions) (*trace.Report, *material, error) {
	m, err := in.read(ctx, o.notesOnly)
	if o.Language == "" {
		c.speak(trace.LanguageOf(m.text.Notes))
	}
	if err != nil {
		return nil, nil, stopped(ctx, err)
	}
	if o.reader != nil {
		if o.Reading, err = c.listen(ctx, in, m.text, o); err != nil {
			return nil, nil, stopped(ctx, traceFailure(err, in, m))
		}
	}
	o.Lean = o.streamed && isLarge(m.text)
	progress := c.progress()
	o.Progress = progress.tell
	defer progress.clear()
	follow := trace.Trace
	if o.notesOnly {
		follow = trace.ReadNotes
	}
	report, err := follow(ctx, m.text, o.Options)
	if err == nil && !o.notesOnly && !anyParagraph(report.Drafts) {
		err = trace.ErrNoDrafts // fates against nothing would say that all is lost
	}
	if err != nil {
		return nil, nil, stopped(ctx, traceFailure(err, in, m))
	}
	language := c.reportLanguage()
	if language == "" {
		language = report.Language
	}
	m.reword(report.Warnings, wordingIn(language))
	return report, m, nil
}

// anyParagraph says whether there is anything to read in the drafts.
func anyParagraph(drafts []trace.Draft) bool {
	for _, d := range drafts {
		for _, p := range d.Paragraphs {
			if p.Kind != trace.Remark {
				return true
			}
		}
	}
	return false
}

// stopped words an interruption from the keyboard, unless it is worded already.
func stopped(ctx context.Context, err error) error {
	var worded *failure
	if ctx.Err() == nil || errors.As(err, &worded) {
		return err
	}
	return fail("spoor", func(w *wording) message { return w.stopped() })
}

// traceFailure words why there is nothing to trace, and points at the files that fell short.
func traceFailure(err error, in *inputs, m *material) error {
	switch {
	case errors.Is(err, trace.ErrNoStatements):
		where := placeOf(in, in.notes, m.text.Notes)
		return fail(where, func(w *wording) message { return w.noStatements() })
	case errors.Is(err, trace.ErrNoNotes):
		where := placeOf(in, in.notes, m.text.Notes)
		return fail(where, func(w *wording) message { return w.noText() })
	case errors.Is(err, trace.ErrNoDrafts):
		where := placeOf(in, in.drafts, m.text.Drafts)
		return fail(where, func(w *wording) message { return w.noText() })
	}
	return err
}

// placeOf is the file that the sources came from when they are one, else the case.
func placeOf(in *inputs, files []input, sources []trace.Source) string {
	for _, file := range files {
		if file.path == sources[0].Path && (len(sources) == 1 || in.dir == "") {
			return file.file
		}
	}
	return in.dir
}

// deliver renders a report for every target, and writes when all are rendered.
func (c *console) deliver(targets []target, report *trace.Report, f *caseFlags) error {
	var pages [][]byte
	for _, t := range targets {
		var b bytes.Buffer
		if err := t.writer.write(&b, report, c.renderOptions(t, f)); err != nil {
			return err
		}
		pages = append(pages, b.Bytes())
	}
	if !c.gate.enter() {
		return fail("spoor", func(w *wording) message { return w.stopped() })
	}
	if err := writeFiles(targets, pages); err != nil {
		return err
	}
	for i, t := range targets {
		if t.file != "" {
			fmt.Fprintf(c.err, "spoor: %s\n", oneLine(c.words.wrote(t.file)))
			continue
		}
		if _, err := c.out.Write(pages[i]); err != nil {
			return writeFailure("stdout", err)
		}
	}
	return nil
}

// renderOptions suit the screen for what goes there; a file looks the same whoever writes it.
func (c *console) renderOptions(t target, f *caseFlags) render.Options {
	o := render.Options{Language: c.reportLanguage(), Version: version, Names: render.Names(f.called),
		AllReasons: f.all}
	if t.file != "" {
		o.Color = f.color == colorAlways
		return o
	}
	o.Width, o.Color = c.width(), c.color(f.color)
	return o
}
