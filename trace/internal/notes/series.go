package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// replyHead is the head of one of a series of replies: "Reply 1 (resident, Mill Close)".
var replyHead = pattern.New(`(?i)^(reply|letter|response|submission|e-?mail|reactie` +
	`|brief|inspreker|` +
	`respondent|indiener|zienswijze|bijdrage|inzending) \d{1,3}(\s*\(([^)]{1,60})\)` +
	`|\s*[-–—:]\s*(.{1,60}))?$`)

// numberedReply reads the head of a reply: what stands below it is what that person wrote.
func (r *reader) numberedReply(u *unit) bool {
	if len(u.raw) > 1 || len(u.text) > 130 || !mayHeadReply(u.text) {
		return false
	}
	m := replyHead.FindStringSubmatch(u.text)
	if m == nil {
		return false
	}
	sp := speech{}
	if who := m[3] + m[4]; who != "" {
		sp, _ = r.known.speakers(who, "", true)
	}
	r.turn = &turn{by: sp, alone: true, last: -1}
	r.rest(u, whyHeading)
	return true
}

// replySpeaker reads the head of one of a series: "Inspreker 1: de heer Kamminga (Vogelwacht)".
func (r *reader) replySpeaker(title string) *speech {
	m := findIf(mayHeadReply(title), replyHead, head(title, 130))
	if m == nil || m[3]+m[4] == "" {
		return nil
	}
	name, role := roleApart(m[3] + m[4])
	sp, ok := r.known.speakers(name, role, true)
	if !ok {
		return nil
	}
	return &sp
}

// slipHead is the head of one of a series of slips out of a box or off a wall: "Nr. 4  dhr. Pruim, 6 september".
var slipHead = pattern.New(`(?i)^(?:nr|no|nummer|number|kaart|kaartje|briefje|formulier|card|slip|form)` +
	`\.? ?#?\d{1,3}[.:)]?\s+(?:[-–—:]\s*)?(\S.{0,90})$`)

// slipDate is the day behind the name on a slip, or that there is none.
var slipDate = pattern.New(`(?i),\s*(?:geen datum|zonder datum|no date|undated` +
	`|\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?` +
	`|(?:\p{L}+ )?\d{1,2}(?:e|st|nd|rd|th)? \p{L}{3,9}\.?(?: \d{4})?|\p{L}{3,9} \d{1,2}(?:, \d{4})?)$`)

// datedSlip says whether a line is the head of a slip with the day on it, as it stands in the source.
func datedSlip(line string) bool {
	if len(line) > 130 || !mayHeadSlip(line) {
		return false
	}
	m := slipHead.FindStringSubmatch(plain(line))
	return m != nil && slipDate.MatchString(m[1])
}

// slip reads the head of a slip: what stands below it is what its writer put in. Without a day behind it the
// head must name somebody, or it is the beginning of what is written on it.
func (r *reader) slip(i int) bool {
	u := &r.units[i]
	if !u.first || !paragraphOf(u) || len(u.text) > 130 || i+1 >= len(r.units) || !mayHeadSlip(u.text) {
		return false
	}
	m := slipHead.FindStringSubmatch(u.text)
	if m == nil {
		return false
	}
	who := strings.TrimSpace(m[1])
	day := slipDate.FindStringIndex(who)
	if day != nil {
		who = who[:day[0]]
	}
	name, role := nameAndRole(who)
	sp, ok := r.known.speakers(name, role, day != nil)
	switch firstLower(name) {
	case "onleesbaar", "illegible", "unreadable":
		sp = speech{}
	}
	if !ok || day == nil && !isAnonymous(name) && !r.certainName(name) {
		return false
	}
	r.turn = &turn{by: sp, alone: true, last: -1}
	r.rest(u, whyHeading)
	return true
}
