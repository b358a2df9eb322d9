package notes

import "spoor/trace/internal/pattern"

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
