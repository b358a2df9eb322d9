package notes

import "spoor/trace/internal/pattern"

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

// heardAround is a sentence that tells what was heard without saying from whom: "Drie apps is te veel, klinkt het van
// alle kanten.", "What people would like: bins emptied twice a week".
var heardAround = pattern.New(`(?i), (?:klinkt|klonk) het[^,.]{0,40}\.?$|` +
	`^(?:(?:there was )?(?:general|broad|wide) agreement|(?:er was |was )?(?:algemene|brede) (?:instemming|overeenstemming)` +
	`) (?:that|dat) |` +
	`^(?:what|wat) (?:people|they|everyone|everybody|residents|tenants|parents|staff|mensen|bewoners|ouders|ze|iedereen|men` +
	`|de meesten) (?:would|want|wanted|need|miss|willen|wilden|missen|misten|graag|vragen|vroegen)[^:.]{0,25}: \S`)

// allAgreed is a sentence in which all who are there say one thing: "All four agreed the new calendar is unreadable".
var allAgreed = pattern.New(`(?i)^((?:all (?:of them|\p{L}+)|both of them|alle \p{L}+)) ` +
	`(?:agreed?|think|thought|felt|vinden|vonden) (?:that |dat )?\S+(?: \S+){2,}`)

// otherView is what somebody thinks of what was said, before they say what they think themselves: "had a different view".
var otherView = pattern.New(`(?i)^(?:had|has|took|takes|heeft|had) (?:a|an|een|quite a|a very) (?:different|other|opposite|andere|heel andere) ` +
	`(?:view|opinion|take|idea|mening|kijk|visie|beeld)\b|^(?:sees?|saw|ziet|zag) (?:it|that|het|dat) (?:very )?(?:differently|anders)\b` +
	`|^(?:dacht|denkt) (?:er|daar) (?:heel )?anders over\b`)

// saysLittle is a sentence that tells that somebody hardly spoke: "Sjaan zegt niet veel."
var saysLittle = pattern.New(`(?i)^\S+(?: \S+){0,3} (?:(?:zegt|zei|zeggen|had|heeft) (?:verder )?(?:niet veel|niet zoveel|weinig` +
	`|niets|niks|niet veel te zeggen)|(?:said|says) (?:very )?(?:little|not much|nothing)|(?:didn't|did not) say (?:very )?much)` +
	`(?: (?:daarover|erover|vandaag|die avond|about it|today))?\.?$`)
