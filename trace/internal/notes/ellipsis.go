package notes

import (
	"slices"
	"strings"

	"spoor/trace/internal/pattern"
)

// In talk people answer with half a sentence that leans on what was just said: "Well it would.", "I'd
// love to.", "Dat zou kunnen."

// The words that such an answer begins with: those before it, who or what it is about, and verbs.
const (
	ellipsisStarts   = `well|oh|no|yes|yeah|and|but|so|er|um|nou|ja|nee|och`
	ellipsisSubjects = `i|you|it|he|she|we|they|that|this|there`
	ellipsisOthers   = `dat|het|doe|zal|zullen`
)

var ellipsisOpenings = strings.Split(ellipsisStarts+"|"+ellipsisSubjects+"|"+ellipsisOthers, "|")

// mayBeEllipsis is a cheap look for what ellipses need.
func mayBeEllipsis(s string) bool { return slices.Contains(ellipsisOpenings, firstLower(s)) }

var ellipses = pattern.New(`(?i)^(?:(?:` + ellipsisStarts + `)[, ]+)*` +
	`(?:(?:` + ellipsisSubjects + `)(?:'d|’d|'ll|’ll| would| will| do| does| did| is| was` +
	`| are| were| can| could| have| has| had| should| might| am)(?: not|n't|n’t)?` +
	`(?: (?:love|like) to| (?:do|say) (?:that|so))?` +
	`(?: too| as well| so)?|(?:dat|het) (?:zou kunnen|kan|klopt|is zo|is waar|doe ik|weet ik|snap ik` +
	`|begrijp ik|denk ik ook|vind ik ook)(?: wel| ook)?|doe ik|zal ik doen|zullen we doen)` +
	`(?:,[^.!?]{0,20})?(?:[.!?]+|$)`)

// isEllipsis says whether a remark is such an answer, with at most a few words behind it.
func isEllipsis(text string) bool {
	if len(text) > 80 || !mayBeEllipsis(text) {
		return false
	}
	at := ellipses.FindStringIndex(text)
	if at == nil {
		return false
	}
	rest := strings.TrimSpace(text[at[1]:])
	return rest == "" || fewWords(rest)
}
