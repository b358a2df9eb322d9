package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"spoor/render"
	"spoor/trace"
)

// lettersFlags are the flags of spoor letters.
type lettersFlags struct {
	caseFlags
	templates string // folder with templates of one's own, "" for those of spoor.yaml or of Spoor
	print     string // folder to put the templates of Spoor in, "" to write letters
	dryRun    bool
	force     bool // write over what somebody changed
}

func (c *console) lettersCommand() *cobra.Command {
	h, f := c.words.letters.help, &lettersFlags{}
	cmd := c.command("letters", "[CASE] --out DIR", h.short, h.long)
	shared, flags := c.words.help, cmd.Flags()
	flags.StringVar(&f.out, "out", "", h.out)
	flags.StringVar(&f.format, "format", "", h.format)
	flags.BoolVar(&f.dryRun, "dry-run", false, h.dryRun)
	flags.BoolVar(&f.force, "force", false, h.force)
	flags.StringVar(&f.templates, "templates", "", h.templates)
	flags.StringVar(&f.print, "print-templates", "", h.print)
	flags.StringVar(&f.names, "names", "", h.names)
	flags.StringVar(&f.key, "names-key", "", shared.key)
	flags.StringArrayVar(&f.notes, "notes", nil, shared.notes)
	flags.StringArrayVar(&f.drafts, "draft", nil, shared.draft)
	c.addReaderFlags(cmd, &f.readerFlags)
	f.color = colorNever
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := atMost(1, args, "spoor letters CASE --out DIR"); err != nil {
			return err
		}
		if f.print != "" {
			return c.printTemplates(f)
		}
		return c.letters(cmd.Context(), first(args), f)
	}
	return cmd
}

// letters writes the letters and the record of answers of a case, all or nothing.
func (c *console) letters(ctx context.Context, dir string, f *lettersFlags) error {
	if f.out == "" {
		return fail("spoor letters", func(w *wording) message { return w.letters.noFolder() })
	}
	forms, err := lettersForms(f.format)
	if err != nil {
		return err
	}
	r := request{command: "letters", dir: dir, flags: &f.caseFlags}
	in, settings, err := c.lettersCase(r)
	if err != nil {
		return err
	}
	templates, err := f.readTemplates(in.dir, settings.letters)
	if err != nil {
		return err
	}
	options, err := c.advised(r, in, settings)
	if err != nil {
		return err
	}
	report, err := c.trace(ctx, in, options)
	if err != nil {
		return err
	}
	o := render.Options{Language: c.reportLanguage(), Version: version, Names: render.Names(f.called)}
	replies, err := render.NewReplies(report, o, settings.letters.sender)
	if err != nil {
		return err
	}
	b := &mailbag{dir: f.out, forms: forms, templates: templates, words: wordingIn(languageOf(o, report)),
		named: o.Names == render.NamesFull}
	if err := b.pack(replies); err != nil {
		return err
	}
	return c.send(b, f, replies, report, o)
}

// lettersCase finds the files of a case and what its owner settled, and refuses places that cannot be
// written.
func (c *console) lettersCase(r request) (*inputs, config, error) {
	if err := r.flags.check(); err != nil {
		return nil, config{}, err
	}
	in, settings, err := c.settle(r)
	if err != nil {
		return nil, config{}, err
	}
	if err := checkOutFolder("--out", r.flags.out, in); err != nil {
		return nil, config{}, err
	}
	key := target{flag: "--names-key", file: r.flags.key, writer: writer{csvFormat, render.NamesKey}}
	return in, settings, checkTargets([]target{key}, in)
}

// checkOutFolder refuses a folder that is a file, whose parent is not there, or that is read as part of
// the case.
func checkOutFolder(flag, folder string, in *inputs) error {
	where := flag + " " + folder
	info, err := os.Stat(folder)
	parent := filepath.Dir(filepath.Clean(folder))
	switch {
	case err == nil && !info.IsDir():
		return fail(where, func(w *wording) message { return w.letters.folderIsFile() })
	case err != nil:
		if info, err := os.Stat(parent); err != nil || !info.IsDir() {
			return fail(where, func(w *wording) message { return w.outFolderMissing(parent) })
		}
	}
	for _, read := range in.folders {
		if sameFile(folder, read) {
			return fail(where, func(w *wording) message { return w.outAmongInputs() })
		}
	}
	return nil
}

// lettersForms are the formats to write letters in; both when none is chosen.
func lettersForms(asked string) ([]format, error) {
	switch format(asked) {
	case "":
		return []format{markdownFormat, pageFormat}, nil
	case markdownFormat, pageFormat:
		return []format{format(asked)}, nil
	}
	return nil, refuseFormat("letters", "--format "+asked, asked,
		[]string{string(markdownFormat), string(pageFormat)})
}

func languageOf(o render.Options, r *trace.Report) trace.Language {
	if o.Language != "" {
		return o.Language
	}
	return r.Language
}

// send writes what is in a mailbag, or lists it, and tells what the sender has to know.
func (c *console) send(b *mailbag, f *lettersFlags, replies *render.Replies, report *trace.Report,
	o render.Options) error {
	if changed := b.changed(); len(changed) > 0 && !f.force {
		return fail(f.out, func(w *wording) message { return w.letters.changed(changed) })
	}
	if f.dryRun {
		if _, err := c.out.Write(b.listing()); err != nil {
			return writeFailure("stdout", err)
		}
	} else if err := c.post(b, f, report, o); err != nil {
		return err
	}
	for _, line := range c.words.letters.told(replies, b.left) {
		fmt.Fprintf(c.err, "spoor: %s\n", oneLine(line))
	}
	return nil
}

// post writes the files, and the key to the codes when it is asked for.
func (c *console) post(b *mailbag, f *lettersFlags, report *trace.Report, o render.Options) error {
	targets, pages := b.files()
	if f.key != "" {
		key, err := namesKey(report, o)
		if err != nil {
			return err
		}
		targets = append(targets, target{flag: "--names-key", file: f.key})
		pages = append(pages, key)
	}
	made := os.Mkdir(f.out, 0o777) == nil
	if err := writeFiles(targets, pages); err != nil {
		if made {
			os.Remove(f.out) // only when nothing is in it
		}
		return err
	}
	fmt.Fprintf(c.err, "spoor: %s\n", oneLine(c.words.letters.wrote(b.letters, f.out)))
	if f.key != "" {
		fmt.Fprintf(c.err, "spoor: %s\n", oneLine(c.words.wrote(f.key)))
	}
	return nil
}

// templateFailure words a fault in a template, with its place in the folder it came from.
func templateFailure(dir string, err error) error {
	var fault *render.TemplateError
	if !errors.As(err, &fault) || dir == "" {
		return err
	}
	where := filepath.Join(dir, fault.File)
	if fault.Line > 0 {
		where = place(where, fault.Line)
	}
	return fail(where, func(w *wording) message { return w.letters.badTemplate(fault.Detail) })
}
