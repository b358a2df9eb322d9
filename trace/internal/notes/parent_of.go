package notes

// parentOf gives the token behind somebody who is only known by whose they are, at the head of a sentence: "De moeder van
// Yassin en Amira leest"; 0 when a sentence begins otherwise, or no verb follows.
func (n *narrator) parentOf(ts []token, i, end int) int {
	if i != 0 || !n.prose || end > 2 || end+2 >= len(ts) || ts[end-1].stop || !ts[end-1].is(aPerson) ||
		ts[end].lower != "van" && ts[end].lower != "of" || !startsUpper(ts[end+1].text) {
		return 0
	}
	at := end + 1
	for at+1 < len(ts) && !ts[at].stop && (startsUpper(ts[at].text) && !ts[at].is(aCommonWord) || isParticle(ts[at].lower) ||
		(ts[at].lower == "en" || ts[at].lower == "and") && startsUpper(ts[at+1].text)) {
		at++
	}
	if ts[at-1].stop || !isFinite(ts[at].lower) && !endsLikeVerb(&ts[at], n.code) {
		return 0
	}
	return at
}
