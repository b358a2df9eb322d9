package trace

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// Word processors and editors keep what was taken out and put in, and comments beside the text. Where
// that reaches Markdown, what was taken out is no longer in the memo, and what was put in is.
//
//	~~gone~~  {--gone--}  {++new++}  {~~gone~>new~~}  {>>comment<<}  {==marked==}
//	[gone]{.deletion author="AB"}  [new]{.insertion author="AB"}  [comment]{.comment-start id="1"}
var tracked = pattern.New(`\{~~([^{}]*?)~>([^{}]*?)~~\}|\{\+\+([^{}]*?)\+\+\}|\{==([^{}]*?)==\}|` +
	`\{(?:--|>>)([^{}]*?)(?:--|<<)\}|~~([^\s~](?:[^~]*[^\s~])?)~~|` +
	`\[([^\[\]]*)\]\{\.(insertion|deletion|comment-start|comment-end|paragraph-insertion|` +
	`paragraph-deletion)[^{}]*\}`)

// The groups of tracked, in the order in which they stand there.
const (
	replacedGone = 1 + iota
	replacedNew
	put
	marked
	goneOrComment
	struck
	spanText
	spanKind
)

// settleChanges gives a text as it would be with all changes taken over, and apart what that takes out.
func settleChanges(text string) (settled string, out []string) {
	if !strings.ContainsAny(text, "{~") {
		return text, nil
	}
	changed := tracked.FindAllStringSubmatch(text, -1)
	if len(changed) == 0 {
		return text, nil
	}
	for _, m := range changed {
		kept, gone := m[replacedNew]+m[put]+m[marked], m[replacedGone]+m[goneOrComment]+m[struck]
		switch m[spanKind] {
		case "insertion":
			kept = m[spanText]
		case "deletion", "comment-start":
			gone = m[spanText]
		}
		text = strings.Replace(text, m[0], kept, 1)
		if gone = strings.TrimSpace(gone); gone != "" {
			out = append(out, gone)
		}
	}
	return strings.Join(strings.Fields(text), " "), out
}
