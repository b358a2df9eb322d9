package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Cobra's own help cannot be translated, so it is written here.

// helpOrder is the order of the commands in the help: the main job first.
func helpOrder() []string {
	return []string{"trace", "show", "read", "terms", "review", "verdict", "check", "letters", "reader", "schema",
		"version", "help"}
}

// printHelp writes the help of a command; the way cobra asks for it cannot fail.
func (c *console) printHelp(cmd *cobra.Command, _ []string) {
	if cmd.HasParent() {
		c.commandHelp(cmd)
	} else {
		c.rootHelp(cmd)
	}
}

func (c *console) rootHelp(root *cobra.Command) {
	h := c.words.help
	fmt.Fprintf(c.out, "%s\n%s\n%s\n%s\n", paragraph(h.about), paragraph(h.caseFolder),
		paragraph(h.settings), h.commands)
	for _, name := range helpOrder() {
		cmd, _, err := root.Find([]string{name})
		if err != nil || cmd == root {
			continue
		}
		fmt.Fprintf(c.out, "  spoor %-17s %s\n", cmd.Use, cmd.Short)
	}
	fmt.Fprintf(c.out, "\n%s\n", h.options)
	writeFlags(c.out, root.Flags())
	fmt.Fprintf(c.out, "\n%s\n  spoor trace\n  spoor trace --html trace.html\n"+
		"  spoor trace --notes notes.md --draft v1.md --draft v2.md\n  spoor show SR8H7\n\n%s\n",
		h.examples, h.more)
}

func (c *console) commandHelp(cmd *cobra.Command) {
	h := c.words.help
	fmt.Fprintf(c.out, "%s\n%s\n  %s\n", paragraph(cmd.Long), h.usage, cmd.UseLine())
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(c.out, "\n%s\n", h.commands)
		for _, sub := range cmd.Commands() {
			fmt.Fprintf(c.out, "  spoor %s %-18s %s\n", cmd.Name(), sub.Use, sub.Short)
		}
	}
	if strings.Contains(cmd.Use, "CASE") {
		fmt.Fprintf(c.out, "\n%s\n%s", paragraph(h.caseFolder), paragraph(h.settings))
	}
	fmt.Fprintf(c.out, "\n%s\n", h.options)
	cmd.InheritedFlags() // asked for so that cobra adds the options of all commands to this one
	writeFlags(c.out, cmd.Flags())
}

// writeFlags lists flags in the order in which they were made. The usage of a flag with a value
// begins with the name of that value in backquotes.
func writeFlags(w io.Writer, flags *pflag.FlagSet) {
	flags.VisitAll(func(f *pflag.Flag) {
		value, usage := pflag.UnquoteUsage(f)
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		if f.Value.Type() != "bool" {
			name += " " + value
			usage = strings.TrimPrefix(usage, value+" ")
		}
		lines := wrap(usage, helpWidth-helpIndent)
		if utf8.RuneCountInString(name) > helpIndent-3 { // no room beside it
			fmt.Fprintf(w, "  %s\n", name)
			name = ""
		}
		fmt.Fprintf(w, "  %-*s%s\n", helpIndent-2, name, lines[0])
		for _, line := range lines[1:] {
			fmt.Fprintf(w, "%*s%s\n", helpIndent, "", line)
		}
	})
}

// The help is as wide as the narrowest terminal in use; what a flag does begins at helpIndent.
const (
	helpWidth  = 80
	helpIndent = 22
)

// paragraph breaks a text into lines that fit.
func paragraph(text string) string { return strings.Join(wrap(text, helpWidth), "\n") + "\n" }

// wrap breaks a text into lines of at most width letters; a longer word has a line of its own.
func wrap(text string, width int) []string {
	lines := []string{""}
	for _, word := range strings.Fields(text) {
		last := &lines[len(lines)-1]
		switch {
		case *last == "":
			*last = word
		case utf8.RuneCountInString(*last+" "+word) <= width:
			*last += " " + word
		default:
			lines = append(lines, word)
		}
	}
	return lines
}

func (c *console) helpCommand() *cobra.Command {
	short := c.words.help.helpShort
	cmd := c.command("help", "[COMMAND]", short, short)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := atMost(1, args, "spoor help COMMAND"); err != nil {
			return err
		}
		root := cmd.Root()
		if len(args) == 0 {
			return root.Help()
		}
		for _, known := range root.Commands() {
			if known.Name() == args[0] {
				return known.Help()
			}
		}
		near := nearest(args[0], commandNames(root))
		return fail(args[0], func(w *wording) message { return w.unknownCommand(near) })
	}
	return cmd
}
