package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"spoor/render"
)

// caseFlags are the flags of the commands that trace a case.
type caseFlags struct {
	notes, drafts, back []string // files named instead of found in the case folder
	format              string   // "" when not given
	out                 string   // file to write to, "" for standard output
	page                string   // file for the page, "" for none
	names               string   // how participants are called, "" for the choice of the format
	called              string   // the same: names, else as spoor.yaml has it
	key                 string   // file for the key to the codes, "" for none
	candidates          int
	maxSize             fileSize
	all                 bool // every reason, not the heaviest
	color               string
	readerFlags
}

// addCaseFlags gives a command the flags that all commands on a case have.
func (c *console) addCaseFlags(cmd *cobra.Command, f *caseFlags, writers []writer) {
	c.addReadFlags(cmd, f)
	cmd.Flags().StringVar(&f.out, "out", "", c.words.help.out)
	c.addShowFlags(cmd, f, writers)
}

// addReadFlags gives a command the flags for what it reads.
func (c *console) addReadFlags(cmd *cobra.Command, f *caseFlags) {
	h, flags := c.words.help, cmd.Flags()
	flags.StringArrayVar(&f.notes, "notes", nil, h.notes)
	flags.StringArrayVar(&f.drafts, "draft", nil, h.draft)
	flags.StringArrayVar(&f.back, "return", nil, h.back)
}

// addShowFlags gives a command the flags for how it shows what it found.
func (c *console) addShowFlags(cmd *cobra.Command, f *caseFlags, writers []writer) {
	h, flags := c.words.help, cmd.Flags()
	flags.StringVar(&f.format, "format", "", h.format+" "+strings.Join(formatNames(writers), ", "))
	flags.StringVar(&f.names, "names", "", h.names)
	f.maxSize = defaultMaxSize
	flags.Var(&f.maxSize, "max-size", h.maxSize)
	flags.StringVar(&f.color, "color", colorAuto, h.color)
	completeValues(cmd, writers)
}

// check refuses values that no run could use.
func (f *caseFlags) check() error {
	switch f.color {
	case colorAuto, colorAlways, colorNever:
	default:
		return fail("--color "+f.color, func(w *wording) message { return w.badColor() })
	}
	switch render.Names(f.names) {
	case render.NamesDefault, render.NamesCodes, render.NamesInitials, render.NamesFull:
	default:
		return fail("--names "+f.names, func(w *wording) message { return w.badNames() })
	}
	if f.candidates < 0 {
		return fail("--candidates", func(w *wording) message { return w.badCandidates() })
	}
	return nil
}

// flagFailure words what pflag found wrong with the options of a command.
func flagFailure(cmd *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		missing *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
	)
	switch {
	case errors.Is(err, pflag.ErrHelp):
		return err
	case errors.As(err, &unknown):
		return unknownFlag(cmd, unknown)
	case errors.As(err, &missing):
		where := "--" + missing.GetSpecifiedName()
		return fail(where, func(w *wording) message { return w.missingValue() })
	case errors.As(err, &invalid):
		return invalidValue(invalid)
	}
	return fail("spoor "+cmd.Name(), func(w *wording) message { return w.badSyntax() })
}

func invalidValue(err *pflag.InvalidValueError) error {
	where := "--" + err.GetFlag().Name
	if err.GetFlag().Name == "candidates" {
		return fail(where, func(w *wording) message { return w.badCandidates() })
	}
	if err.GetFlag().Name == "max-size" {
		return fail(where+" "+err.GetValue(), func(w *wording) message { return w.badSize() })
	}
	return fail(where, func(w *wording) message { return w.badValue(err.GetValue()) })
}

// unknownFlag names the option that was most likely meant. Options have no short forms, but people
// write -o and -format.
func unknownFlag(cmd *cobra.Command, err *pflag.NotExistError) error {
	word, where := err.GetSpecifiedName(), "--"+err.GetSpecifiedName()
	if cmd.Name() == "check" && word == "out" {
		return fail(where, func(w *wording) message { return w.checkWritesNothing() })
	}
	if short := err.GetSpecifiedShortnames(); short != "" {
		word, where = short, "-"+short
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, f.Name)
		}
	})
	near := ""
	if meant := nearest(word, names); len(meant) > 0 {
		near = "--" + meant[0]
	} else if meant := beginning(word, names); meant != "" {
		near = "--" + meant
	}
	return fail(where, func(w *wording) message { return w.unknownFlag(near) })
}

// beginning is the one name that begins with a single letter; "" when there is none or a choice.
func beginning(letter string, names []string) string {
	found := ""
	for _, name := range names {
		if len(letter) != 1 || !strings.HasPrefix(name, letter) {
			continue
		}
		if found != "" {
			return ""
		}
		found = name
	}
	return found
}
