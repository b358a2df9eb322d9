package main

import (
	"os"
	"strings"

	"github.com/spf13/cobra"

	"spoor/trace"
)

// root is the command line as a whole: the commands in the order of the help, and what they share.
func (c *console) root(args []string) *cobra.Command {
	root := &cobra.Command{Use: "spoor", SilenceErrors: true, SilenceUsage: true}
	root.SetArgs(args)
	root.SetIn(c.in)
	root.SetOut(c.out)
	root.SetErr(c.err)
	root.CompletionOptions.HiddenDefaultCmd = true

	h := c.words.help
	showVersion := root.Flags().Bool("version", false, h.versionFlag)
	root.PersistentFlags().BoolP("help", "h", false, h.helpFlag)
	root.PersistentFlags().StringVar(&c.lang, "lang", "", h.lang)
	completeValues(root, nil)
	root.PersistentPreRunE = func(*cobra.Command, []string) error { return c.checkLanguage() }
	root.SetFlagErrorFunc(flagFailure)
	root.SetHelpFunc(c.printHelp)

	root.Args = c.unknownCommand
	root.RunE = func(cmd *cobra.Command, _ []string) error {
		if *showVersion {
			return c.printVersion()
		}
		return cmd.Help()
	}
	root.SetHelpCommand(c.helpCommand())
	root.AddCommand(c.traceCommand(), c.showCommand(), c.readCommand(), c.termsCommand(),
		c.reviewCommand(), c.verdictCommand(), c.checkCommand(), c.lettersCommand(), c.readerCommand(),
		c.schemaCommand(), c.versionCommand())
	return root
}

// command makes a command with what all have; arguments is how they are written in the help.
func (c *console) command(name, arguments, short, long string) *cobra.Command {
	use := name
	if arguments != "" {
		use += " " + arguments
	}
	// Arguments are counted by the command itself: cobra's own answers are English only.
	cmd := &cobra.Command{Use: use, Short: short, Long: long, Args: cobra.ArbitraryArgs,
		DisableFlagsInUseLine: true}
	cmd.Flags().SortFlags = false
	return cmd
}

func (c *console) checkLanguage() error {
	switch trace.Language(c.lang) {
	case "", trace.Dutch, trace.English:
		return nil
	}
	return fail("--lang "+c.lang, func(w *wording) message { return w.badLanguage() })
}

// unknownCommand answers a first word that is no command. A folder is most likely a case.
func (c *console) unknownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	word := args[0]
	if info, err := os.Stat(word); err == nil && info.IsDir() {
		return fail(word, func(w *wording) message { return w.folderAsCommand(word) })
	}
	near := nearest(word, commandNames(root))
	return fail(word, func(w *wording) message { return w.unknownCommand(near) })
}

func commandNames(root *cobra.Command) []string {
	var names []string
	for _, cmd := range root.Commands() {
		if !cmd.Hidden {
			names = append(names, cmd.Name())
		}
	}
	return names
}

// atMost refuses more arguments than a command takes.
func atMost(n int, args []string, usage string) error {
	if len(args) <= n {
		return nil
	}
	onCase := strings.Contains(usage, "CASE")
	return fail(args[n], func(w *wording) message { return w.tooMany(usage, onCase) })
}
