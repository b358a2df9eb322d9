package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// around reads a sentence that tells what was heard, by all or by nobody in particular, or that somebody hardly spoke.
func (n *narrator) around(clause string) (attribution, bool) {
	low := n.lower(clause)
	switch {
	case len(clause) < 80 && maySayLittle(low) && saysLittle.MatchString(clause):
		return attribution{how: presided}, true
	case strings.HasPrefix(low, "all") || strings.HasPrefix(low, "both"):
		if m := allAgreed.FindStringSubmatch(clause); m != nil {
			return attribution{how: said, by: speech{names: []string{m[1]}}}, true
		}
	}
	if mayBeHeard(low) && heardAround.MatchString(clause) {
		return attribution{how: impersonal}, true
	}
	return attribution{}, false
}

// maySayLittle and mayBeHeard are cheap looks before the dear ones.
func maySayLittle(low string) bool {
	for _, end := range []string{"veel", "weinig", "niets", "niks", "little", "much", "nothing"} {
		if strings.Contains(low, end) {
			return true
		}
	}
	return false
}

func mayBeHeard(low string) bool {
	if strings.Contains(low, "klinkt het") || strings.Contains(low, "klonk het") {
		return true
	}
	switch first := low[:wordEnd(low, 0)]; first {
	case "what", "wat", "general", "broad", "wide", "there", "er", "was", "algemene", "brede":
		return strings.Contains(low, ": ") || strings.Contains(low, "agree") || strings.Contains(low, "stemming")
	}
	return false
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
var otherView = pattern.New(`(?i)^(?:had|has|took|takes|heeft) (?:a|an|een|quite a|a very) (?:different|other|opposite|andere` +
	`|heel andere) (?:view|opinion|take|idea|mening|kijk|visie|beeld)\b` +
	`|^(?:sees?|saw|ziet|zag) (?:it|that|het|dat) (?:very )?(?:differently|anders)\b|^(?:dacht|denkt) (?:er|daar) (?:heel )?anders over\b`)

// saysLittle is a sentence that tells that somebody hardly spoke: "Sjaan zegt niet veel."
var saysLittle = pattern.New(`(?i)^\S+(?: \S+){0,3} (?:(?:zegt|zei|zeggen|had|heeft) (?:verder )?(?:niet veel|niet zoveel|weinig` +
	`|niets|niks|niet veel te zeggen)|(?:said|says) (?:very )?(?:little|not much|nothing)|(?:didn't|did not) say (?:very )?much)` +
	`(?: (?:daarover|erover|vandaag|die avond|about it|today))?\.?$`)
