package notes

import "strings"

// sameHand is who an item without a speaker is of because it goes on about the one of the item right above it: it begins
// with a verb and names nobody, "wil weten welke dag de wc eruit gaat". Nil for another item.
func (r *reader) sameHand(i int) *speech {
	u := &r.units[i]
	if i == 0 || !u.isItem() || startsUpper(u.text) || wordCount(u.text) < 3 {
		return nil
	}
	if r.saidLast == nil || len(r.saidLast.names) != 1 || len(r.drafts) == 0 {
		return nil
	}
	above := &r.units[i-1]
	if !above.isItem() || above.level != u.level || r.drafts[len(r.drafts)-1].End != above.end || above.end+1 != u.start {
		return nil
	}
	first := firstLower(u.text)
	if !words().persons["goes on"][first] {
		return nil
	}
	if strings.HasSuffix(u.text, "?") && first != "zou" {
		return nil
	}
	by := *r.saidLast
	return &by
}
