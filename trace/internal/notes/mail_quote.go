package notes

import (
	"strings"
)

// earlierMail says whether a quotation is the mail that was answered, below the line that says whose it was.
func (r *reader) earlierMail(i int) bool {
	u := &r.units[i]
	if !u.quoted {
		return false
	}
	for j := i - 1; j >= 0 && i-j < 40; j-- {
		if before := &r.units[j]; !before.quoted {
			return announcesQuote(before.text)
		}
	}
	return false
}

// repliesBelow says whether the mail we are in has words of its own besides the quotation at i: then the
// quotation is the mail that it answers.
func (r *reader) repliesBelow(i int) bool {
	for _, step := range []int{1, -1} {
		for j := i + step; j >= 0 && j < len(r.units); j += step {
			u := &r.units[j]
			if u.isHeading() && u.level < leadIn || !u.quoted && isMailHead(u.text) || r.ruled(min(u.end, r.units[j-step].end),
				max(u.start, r.units[j-step].start)) {
				break
			}
			if l, ok := u.labelled(); ok && l.kind != "" || u.quoted {
				continue
			}
			if !isGreeting(u.text) && !isClosing(u.text) && wordCount(u.text) > 3 {
				return true
			}
		}
	}
	return false
}

// announcesQuote says whether a line only says whose mail stands below it: "Op 3 mei schreef Kim:", "On
// 3 May Kim wrote:".
func announcesQuote(text string) bool {
	if !strings.HasSuffix(text, ":") || len(text) > 150 {
		return false
	}
	low := strings.ToLower(text)
	return strings.Contains(low, "schreef") || strings.HasSuffix(low, "wrote:") ||
		strings.Contains(low, "original message") || strings.Contains(low, "oorspronkelijk bericht")
}
