package main

import (
	"strings"

	"github.com/spf13/cobra"

	"spoor/render"
	"spoor/trace"
)

// What shells offer behind an option when the user asks them to finish a word.

// completeValues tells shells the values of the options of a command that take one of a few words.
func completeValues(cmd *cobra.Command, formats []writer) {
	values := map[string][]string{
		"format": formatNames(formats),
		"names":  {string(render.NamesCodes), string(render.NamesInitials), string(render.NamesFull)},
		"color":  {colorAuto, colorAlways, colorNever},
		"lang":   {string(trace.Dutch), string(trace.English)},
	}
	for name, words := range values {
		if cmd.Flags().Lookup(name) == nil && cmd.PersistentFlags().Lookup(name) == nil {
			continue
		}
		offer(cmd, name, func(string) []string { return words })
	}
}

// offer has shells offer words behind an option, and no files.
func offer(cmd *cobra.Command, flag string, words func(begun string) []string) {
	// Refused only for a flag that is not there or has words already; neither can be.
	_ = cmd.RegisterFlagCompletionFunc(flag,
		func(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
			return words(begun), cobra.ShellCompDirectiveNoFileComp
		})
}

// nextInList are a list of words with commas, as it is begun, with each word that may come next.
func nextInList(begun string, words []string) []string {
	done := ""
	if i := strings.LastIndexByte(begun, ','); i >= 0 {
		done = begun[:i+1]
	}
	var out []string
	for _, word := range words {
		switch {
		case strings.Contains(","+done, ","+word+","), done != "" && word == failOnNone:
		default:
			out = append(out, done+word)
		}
	}
	return out
}
