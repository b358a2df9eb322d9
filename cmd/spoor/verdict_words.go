package main

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"spoor/trace"
)

// choice is a value with the words that people write for it, the first being the word of the format.
type choice[T ~string] struct {
	value T
	words []string
}

func fateWords() []choice[trace.Fate] {
	return []choice[trace.Fate]{
		{trace.Kept, []string{"kept", "can be read back", "behouden", "terug te lezen"}},
		{trace.Abstracted, []string{"abstracted", "blurred", "vervaagd"}},
		{trace.Lost, []string{"lost", "gone", "verdwenen"}},
	}
}

func dispositionWords() []choice[trace.Disposition] {
	return []choice[trace.Disposition]{
		{trace.TakenOver, []string{"taken-over", "overgenomen"}},
		{trace.Partly, []string{"partly", "deels", "deels overgenomen"}},
		{trace.NotTakenOver, []string{"not-taken-over", "niet overgenomen"}},
	}
}

func rulingWords() []choice[trace.Ruling] {
	return []choice[trace.Ruling]{
		{trace.RejectedRuling, []string{"rejected", "afgewezen"}},
		{trace.OmittedRuling, []string{"left-out", "weggelaten"}},
		{trace.MovedRuling, []string{"moved", "verplaatst"}},
		{trace.DeferredRuling, []string{"deferred", "uitgesteld"}},
		{trace.MergedRuling, []string{"merged", "samengevoegd"}},
		{trace.NoStatement, []string{"not-a-statement", "geen uitspraak"}},
	}
}

// chosen is the value that a word stands for; "" when it stands for none.
func chosen[T ~string](word string, choices []choice[T]) T {
	for _, c := range choices {
		if slices.Contains(c.words, plainWord(word)) ||
			slices.Contains(c.words, strings.ReplaceAll(plainWord(word), " ", "-")) {
			return c.value
		}
	}
	return ""
}

func plainWord(word string) string {
	word = strings.NewReplacer("_", " ", "-", " ").Replace(strings.ToLower(word))
	return strings.Join(strings.Fields(word), " ")
}

// wordsOf are the words to choose from, in a language or in both.
func wordsOf[T ~string](choices []choice[T]) []string {
	var out []string
	for _, c := range choices {
		out = append(out, c.words[0], c.words[len(c.words)-1])
	}
	return out
}

// readWord reads one of a few words.
func readWord[T ~string](into *T, choices []choice[T]) func(*yaml.Node) *fault {
	return func(n *yaml.Node) *fault {
		if n.Kind == yaml.ScalarNode {
			*into = chosen(n.Value, choices)
		}
		if *into == "" {
			near := nearest(n.Value, wordsOf(choices))
			return &fault{max(n.Line, 1),
				func(w *wording) message { return w.verdictBadWord(near, wordsOf(choices)) }}
		}
		return nil
	}
}

// lacking names a key that a ruling cannot do without, with an example of its value; "" when all is there.
func lacking(v *trace.Verdict) (key, example string) {
	switch {
	case v.Ruling == trace.RejectedRuling && v.Reason == "":
		return "reason", "..."
	case v.Ruling == trace.MovedRuling && v.MovedTo == "":
		return "moved_to", "..."
	case v.Ruling == trace.DeferredRuling && v.Until == "":
		return "until", "2026"
	case v.Ruling == trace.MergedRuling && v.With == "":
		return "with", "SX3K2"
	}
	return "", ""
}

// strays says whether a verdict has a detail of another ruling than its own.
func strays(v *trace.Verdict) bool {
	return v.With != "" && v.Ruling != trace.MergedRuling ||
		v.MovedTo != "" && v.Ruling != trace.MovedRuling ||
		v.Until != "" && v.Ruling != trace.DeferredRuling ||
		len(v.Lines) > 0 && (v.Fate == "" || v.Fate == trace.Lost)
}
