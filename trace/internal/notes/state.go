package notes

import (
	"strconv"
	"strings"

	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

// state records a statement and gives its index in drafts; -1 when nothing is left of the text.
func (r *reader) state(u *unit, start, end int, sp speech, text string) int {
	if r.known.isOutside(sp) {
		r.note.Rest = append(r.note.Rest, Rest{start, end, whyFacilitator, text})
		return -1
	}
	s := Statement{Start: start, End: end, Session: r.note.Session, Question: r.question(),
		Participant: sp.participant(r.code), Role: sp.role}
	backers, backed := 0, ""
	cut := cutTally
	if len(sp.names) == 1 && !r.known.groupWords(sp.names) {
		cut = cutOthers
	}
	whole := strings.TrimSpace(text)
	text, t := cut(whole)
	text, backers, backed = r.known.cutAside(text)
	text, backers, backed = r.known.cutNod(text, backers, backed)
	if t.support == 0 && text != whole {
		text, t = cut(text)
	}
	s.Text = strings.TrimSpace(unquote(strings.TrimSpace(text)))
	if t.support == 0 && len(s.Text) < len(text) {
		s.Text, t = cut(s.Text) // counted within the quotation marks
	}
	if !saysMore(s.Text) {
		r.rest(u, whyOther)
		return -1
	}
	s.Support, s.SupportText = r.support(sp, t, s.Text, backers+sp.backers, backed)
	if r.saidLast = nil; len(sp.names) > 0 {
		r.saidLast = &sp
	}
	r.drafts = append(r.drafts, draft{Statement: s, summary: r.kind() == whySummary,
		sure: len(sp.names) > 0})
	return len(r.drafts) - 1
}

// saysMore says whether a text has words outside the brackets in it.
func saysMore(s string) bool {
	open := strings.IndexByte(s, '(')
	return open < 0 && hasLetter(s) || open > 0 && hasLetter(s[:open]) || hasLetter(withoutBrackets(s))
}

func hasLetter(s string) bool {
	return strings.IndexFunc(s, isWordRune) >= 0
}

// support counts who is behind a statement: a mark that counts wins, then the label, then a count
// in the words of an anonymous or group remark, then the names.
func (r *reader) support(sp speech, t tally, text string, backers int, backed string) (int,
	string) {
	n := max(1, len(sp.names)) + backers
	signed := findIf(strings.Contains(text, "handtekening") || strings.Contains(text, "signature"), signatures, text)
	switch {
	case t.support > 0:
		return max(1, t.support), strings.Trim(t.text, "()[] ")
	case signed != nil:
		return max(n, numberWord(signed[1])), signed[0]
	case sp.support > 0:
		return sp.support, sp.supportText
	case len(sp.names) == 0 || r.known.groupWords(sp.names):
		if k, said := votesIn(text); k > 0 {
			return r.ofPresent(text, k), said
		}
		if r.known.groupWords(sp.names) && everybody(sp.names[0]) && r.present > n {
			return r.present, sp.names[0]
		}
	default:
		if k, said := ofUs(text); k > 0 {
			return max(n, k), said
		}
	}
	return n, backed
}

// signatures is how many people put their names below something.
var signatures = pattern.New(`(?i)\b(\d{1,6}) (?:handtekeningen|signatures)\b`)

// votesIn counts the people in a result such as "14 van de 31 bewoners willen ...".
func votesIn(text string) (int, string) {
	if n, said := partOf(text); n > 0 {
		return n, said
	}
	if n, said := ballot(text); n > 0 {
		return n, said
	}
	if n, end := outOfAll(head(text, 70)); n > 0 {
		return n, text[:end]
	}
	if !strings.ContainsAny(text, "0123456789") {
		return 0, ""
	}
	if headCount(head(text, 70)) {
		for _, t := range tokenize(head(text, 70)) {
			if n := numberWord(t.lower); n > 1 {
				return n, t.text
			}
		}
	}
	if mayBeShare(text) {
		if m := percentage.FindString(text); m != "" {
			return 1, m
		}
	}
	return 0, ""
}

// ofPresent gives the number of people that a percentage comes to when it is known how many were
// there; else the count as it is.
func (r *reader) ofPresent(text string, count int) int {
	m := percentage.FindStringIndex(text)
	if count != 1 || r.present == 0 || m == nil {
		return count
	}
	share, err := strconv.ParseFloat(strings.Replace(strings.TrimRight(text[m[0]:m[1]],
		"% abcdefghijklmnopqrstuvwxyz"), ",", ".", 1), 64)
	if err != nil || share > 100 {
		return count
	}
	return max(1, int(share*float64(r.present)/100+0.5))
}

// everybody says whether a group is all who were there.
func everybody(name string) bool {
	switch strings.ToLower(name) {
	case "iedereen", "allen", "allemaal", "everyone", "everybody", "all":
		return true
	}
	return false
}

// presentCount reads how many people were there from the lines at the top: "Aanwezig: 42 leden",
// "47
// deelnemers"; 0 when they do not say. With more than one count nothing is known for certain.
func presentCount(units []unit) int {
	n := 0
	for i := range units {
		if i >= preambleUnits || units[i].isItem() || units[i].kind == markdown.Row {
			continue
		}
		text := head(units[i].text, 400)
		if !words().narration["attended"].in(strings.ToLower(text)) {
			continue
		}
		ts := tokenize(text)
		for j := 0; j+1 < len(ts); j++ {
			next := ts[j+1].lower
			k := numberWord(ts[j].lower)
			if k < 2 || !isA(next, aPerson) && next != "aanwezig" && next != "present" {
				continue
			}
			if n > 0 && n != k {
				return 0
			}
			n = k
		}
	}
	return n
}

// ofUs counts people in what one person says of a group they belong to: "11 of the 16 of us".
func ofUs(text string) (int, string) {
	if !mayCount(text) {
		return 0, ""
	}
	for _, m := range sharesOf(text) {
		n, total := numberWord(text[m[2]:m[3]]), numberWord(text[m[4]:m[5]])
		after := strings.ToLower(head(text[m[5]:], 20))
		if n > 0 && total >= n && (strings.HasPrefix(after, " of us") ||
			strings.HasPrefix(after, " van ons") ||
			strings.HasPrefix(after, " collega")) {
			return n, text[m[0]:m[5]]
		}
	}
	return 0, ""
}

// back counts more people behind the last statement.
func (r *reader) back(n int, said string) {
	if len(r.drafts) > 0 {
		r.backStatement(len(r.drafts)-1, n, said)
	}
}

// mostSupportText is how many bytes of what tells the support of a statement are kept.
const mostSupportText = 100

// backStatement counts more people behind a statement.
func (r *reader) backStatement(at, n int, said string) {
	d := &r.drafts[at]
	d.Support += n
	switch {
	case d.SupportText == "":
		d.SupportText = said
	case len(d.SupportText)+len(said) < mostSupportText:
		d.SupportText += "; " + said
	}
}

// extend adds a unit to a statement that was begun above it.
func (r *reader) extend(u *unit, at int) {
	d := &r.drafts[at]
	text, _, _ := r.known.cutAside(u.text)
	d.more = append(d.more, text)
	d.End = u.end
}

// settle decides which remarks are statements once the whole file is known: a summary is one only
// when nothing else in the file is.
func (r *reader) settle() {
	full := 0
	for i := range r.drafts {
		if d := &r.drafts[i]; len(d.more) > 0 {
			d.Text = strings.TrimSpace(strings.Join(append([]string{d.Text}, d.more...), " "))
		}
	}
	for i := range r.drafts {
		if !r.drafts[i].summary {
			full++
		}
	}
	if len(r.drafts) > 0 {
		r.note.Statements = make([]Statement, 0, len(r.drafts))
	}
	for i := range r.drafts {
		d := &r.drafts[i]
		if d.summary && full >= 3 {
			r.note.Rest = append(r.note.Rest, Rest{d.Start, d.End, whySummary, d.Text})
			continue
		}
		for _, point := range r.points(*d) {
			r.note.Statements = append(r.note.Statements, point.Statement)
		}
	}
}

// cover gives every line that is not blank a reason when it lies in no statement and in no rest:
// rules, comments, front matter, the line under a table header.
func (r *reader) cover() {
	lines := r.lines
	seen := make([]bool, len(lines)+2)
	mark := func(start, end int) {
		for i := max(start, 1); i <= end && i <= len(lines); i++ {
			seen[i] = true
		}
	}
	for _, s := range r.note.Statements {
		mark(s.Start, s.End)
	}
	for _, s := range r.note.Rest {
		mark(s.Start, s.End)
	}
	for i, l := range lines {
		if n := i + 1; !seen[n] && strings.TrimSpace(strings.TrimPrefix(l, "\ufeff")) != "" {
			why := whyMarkup
			if n <= r.src.Doc.MetaEnd {
				why = whyMetadata
			}
			r.note.Rest = append(r.note.Rest, Rest{n, n, why, strings.TrimSpace(l)})
		}
	}
	sortRest(r.note.Rest)
}

// doubt tells what was read only with doubt.
func (r *reader) doubt() {
	add := func(line int, kind, detail string) {
		r.note.Doubts = append(r.note.Doubts, Doubt{line, kind, detail})
	}
	if strings.TrimSpace(r.src.Text) == "" {
		add(0, doubtEmpty, "")
		return
	}
	if r.src.Doc.OpenFrontMatter {
		add(1, doubtFrontMatter, "")
	}
	r.note.Doubts = append(r.note.Doubts, r.note.silence()...)
	called := r.calledBy()
	for _, name := range r.known.doubles() {
		if line := called[name]; line > 0 {
			add(line, doubtSameName, name)
		}
	}
	r.note.Doubts = append(r.note.Doubts, r.unlisted()...)
}

// calledBy gives for each name, in small letters, the first line on which a statement goes by it.
func (r *reader) calledBy() map[string]int {
	called := map[string]int{}
	for _, s := range r.note.Statements {
		name := strings.ToLower(s.Participant)
		if called[name] == 0 {
			called[name] = s.Start
		}
	}
	return called
}

// paragraphOf says whether a unit is running text at the top level.
func paragraphOf(u *unit) bool { return u.kind == markdown.Paragraph && u.level == 0 && !u.quoted }
