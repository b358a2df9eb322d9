package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// judge turns a speech into an attribution: organisers preside, everyone else says.
func (n *narrator) judge(sp speech, clause string, skip int) attribution {
	a := attribution{how: said, by: sp, skip: skip}
	if sp.organiser && !n.ownView(sp, clause) {
		low := n.lower(clause)
		a.how = presided
		a.asks = strings.HasSuffix(strings.TrimSpace(low), "?") || asks(low)
	} else if sp.official && !officialView(n.lower(clause)) {
		a.how = answered
	}
	return a
}

// officialView says whether somebody who answers for the body that asks is told to put in a wish, a
// complaint or a view of their own.
func officialView(low string) bool {
	lists := words().narration
	return lists["personal"].in(low) || lists["wishing"].in(low) && !lists["promising"].in(low)
}

var asksGroup = pattern.New(`\b(vraagt|vroeg|vragen|asks|asked|wil weten|wanted to know)\b`)

// asks says whether a clause in small letters tells of asking.
func asks(low string) bool { return mayAsk(low) && asksGroup.MatchString(low) }

// ownView says whether someone who runs or records the session is told to put something in: a view
// or an experience of their own. Who has another role besides may say it with any verb but those of
// running a session.
func (n *narrator) ownView(sp speech, clause string) bool {
	low := n.lower(clause)
	lists := words().narration
	switch {
	case lists["personal"].in(low), sp.member && lists["member wish"].in(low) && !strings.Contains(clause, "?"):
		return true
	case strings.Contains(clause, "?"), asks(low), lists["organising"].in(low),
		lists["framing"].in(low), lists["moderating"].in(low),
		lists["presiding"].in(low), lists["promising"].in(low):
		return false
	}
	return lists["own view"].in(low) || sp.member && lists["member view"].in(low)
}
