package notes

import (
	"strings"

	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

// runIn is a paragraph that opens with a bold name and goes on with what that one says: "**Coby** (desk) The
// queue is too long".
var runIn = pattern.New(`^(\*\*[^*]{2,40}\*\*(?: \([^()]{1,40}\))?) ["“'‘„(]?[\p{Lu}\d]`)

// toldIn is a paragraph that opens with a bold name and goes on to tell of that one.
var toldIn = pattern.New(`^\*\*([^*]{2,40})\*\*(?: \([^()]{1,40}\))? \p{Ll}`)

// runInSeries is how many of them must open with a name before all of them are taken to.
const runInSeries = 3

// colonRunIns sets a colon behind the names that open paragraphs in bold, as others write it, when the file has
// a series of them: a bold word before a sentence is a topic elsewhere. What goes on in small letters behind the
// name is running text ("**Ruben** thought it hard").
func colonRunIns(units []unit) {
	names, others := 0, 0
	for i := range units {
		name := runInName(&units[i])
		if name == "" {
			name = toldName(&units[i])
		}
		switch ts := tokenize(name); {
		case len(ts) == 0:
		case ts[0].is(aGivenName), titleLength(ts, 0) > 0:
			names++
		default:
			others++
		}
	}
	if names < runInSeries || others > names {
		return
	}
	for i := range units {
		u := &units[i]
		if u.led = toldName(u); u.led != "" {
			continue
		}
		name := runInName(u)
		if name == "" || !looksLikeName(strings.TrimSuffix(name, ".")) {
			continue
		}
		at := len(runIn.FindStringSubmatch(u.raw[0])[1])
		u.raw[0] = u.raw[0][:at] + ":" + u.raw[0][at:]
		head := plain(u.raw[0][:at])
		u.text = head + ":" + strings.TrimPrefix(u.text, head)
		for k := range u.offset {
			if k > 0 {
				u.offset[k]++
			}
		}
	}
}

// toldOf reads a paragraph that opens with the bold name of one of a series and tells of that one: all of it is
// theirs, unless it is one sentence without anything in it that they say.
func (r *reader) toldOf(u *unit) bool {
	if u.led == "" {
		return false
	}
	r.turn = nil
	by, ok := r.known.speakers(u.led, "", false)
	if !ok || by.organiser {
		return false
	}
	n := r.narrator()
	n.named = true
	sheet := r.known.sheetOf(u)
	pieces := n.narrate(sheet, &by)
	switch {
	case speaks(pieces) || presides(pieces) || joinsIn(pieces):
		r.narrated(u, r.known.adopt(u.text, pieces, &by, false))
	case len(sheet.sentences) > 1:
		r.state(u, u.start, u.end, by, u.text)
	default:
		r.rest(u, whyOther)
	}
	return true
}

// joinsIn says whether somebody in running text agrees with what was said.
func joinsIn(pieces []piece) bool {
	for _, p := range pieces {
		if p.why == whySupport && p.sure {
			return true
		}
	}
	return false
}

// toldName is the bold name with which a paragraph opens that tells of whoever bears it; "" for another one.
func toldName(u *unit) string {
	if u.kind != markdown.Paragraph || u.quoted || u.fenced || !strings.HasPrefix(u.raw[0], "**") {
		return ""
	}
	if m := toldIn.FindStringSubmatch(u.raw[0]); m != nil && looksLikeName(m[1]) {
		return m[1]
	}
	return ""
}

// runInName is the bold name with which a paragraph opens; "" when what follows is no sentence.
func runInName(u *unit) string {
	if u.kind != markdown.Paragraph || u.quoted || u.fenced || !strings.HasPrefix(u.raw[0], "**") {
		return ""
	}
	m := runIn.FindStringSubmatch(u.raw[0])
	if m == nil {
		return ""
	}
	name, _, _ := strings.Cut(strings.TrimPrefix(m[1], "**"), "**")
	if strings.HasSuffix(name, ":") || len(tokenize(name)) == 0 {
		return ""
	}
	return name
}
