package notes

import (
	"slices"
	"strings"

	"spoor/trace/internal/pattern"
)

// table is what the columns of the table we are in hold; -1 for a column it has not.
type table struct {
	head    []string
	who     int
	support int
	topic   int
	texts   []int  // columns with remarks
	asked   []int  // columns whose headings are questions of a form
	why     string // set when no row holds a statement
	last    speech // who was named in the row above, for "idem"
	filled  bool   // nearly every row says who speaks: one that does not goes on with the row above
	pipes   int    // column marks in the header, to notice rows with more
}

// isColumn says whether a heading is that of a kind of column.
func isColumn(head, kind string) bool {
	low := strings.ToLower(strings.Trim(strings.TrimSpace(head), ":?*. "))
	for _, w := range words().columns[kind] {
		if low == w || strings.HasPrefix(low, w+" ") || strings.HasPrefix(low, w+"(") ||
			strings.HasPrefix(low, w+"/") {
			return true
		}
	}
	return false
}

// row reads one row of a table.
func (r *reader) row(i int) {
	u := &r.units[i]
	if why := metaRow(u.cells); why != "" {
		if u.header {
			r.table = table{why: whyMetadata}
		}
		r.rest(u, why)
		return
	}
	if u.header {
		r.table = r.columns(i)
		r.rest(u, r.headerWhy())
		return
	}
	if strings.Count(u.raw[0], "|")-strings.Count(u.raw[0], `\|`) > r.table.pipes &&
		r.table.pipes > 0 {
		r.note.Doubts = append(r.note.Doubts, Doubt{u.start, doubtTable, ""})
	}
	switch kind := r.kind(); {
	case kind == whyAttendance || kind == whyAction || kind == whyDecision ||
		kind == whyAgenda || kind == whyMetadata:
		r.rest(u, kind)
	case r.table.why != "":
		r.rest(u, r.table.why)
	default:
		r.remarks(u)
	}
}

// countsIn says whether one of the words of a heading is that of something counted: "Groene
// kaarten".
func countsIn(head string) bool {
	for _, w := range strings.Fields(strings.ToLower(head)) {
		switch strings.Trim(w, "()?:.") {
		case "kaarten", "kaartjes", "cards", "stickers", "stippen", "dots", "stemmen", "votes", "handen",
			"hands", "likes", "duimen", "streepjes", "plussen", "eens", "agree", "agreed", "instemming":
			return true
		}
	}
	return false
}

// isNumberColumn says whether a column only numbers the rows.
func isNumberColumn(head string) bool {
	switch strings.Trim(strings.ToLower(head), ". ") {
	case "nr", "no", "id", "#", "nummer", "number":
		return true
	}
	return false
}

func (r *reader) headerWhy() string {
	if r.table.why != "" {
		return r.table.why
	}
	return whyHeading
}

// columns finds out from the header and the rows below what each column holds.
func (r *reader) columns(i int) table {
	u := &r.units[i]
	t := table{head: u.cells, who: -1, support: -1, topic: -1,
		pipes: strings.Count(u.raw[0], "|") - strings.Count(u.raw[0], `\|`)}
	rows := r.rowsBelow(i)
	switch {
	case isRosterHeader(u.cells) && !r.remarksIn(rows), rostersCodes(u.cells, rows):
		t.why = whyAttendance
		return t
	case isActionHeader(u.cells):
		t.why = whyAction
		return t
	}
	alone := namesOnePerson(u.cells)
	for c, head := range u.cells {
		switch {
		case t.who < 0 && isColumn(head, "who") && !(alone && isColumn(head, "together")):
			t.who = c
		case numbersRows(head, rows, c), isOutcomeColumn(head):
		case t.support < 0 && (isColumn(head, "support") || countsIn(head) && r.numbersIn(rows, c)):
			t.support = c
		case isColumn(head, "answer"):
		case isColumn(head, "text"):
			t.texts = append(t.texts, c)
		case (t.topic < 0 || isNumberColumn(t.head[t.topic])) && isColumn(head, "topic"):
			t.topic = c
		case averageWords(rows, c) >= 4:
			t.texts = append(t.texts, c)
		}
	}
	t.asked = questionColumns(u.cells)
	r.guess(&t, rows)
	t.filled = t.who >= 0 && filledIn(rows, t.who)
	return t
}

// namesOnePerson says whether a heading of a header is that of who speaks and not of a table or group.
func namesOnePerson(head []string) bool {
	for _, c := range head {
		if isColumn(c, "who") && !isColumn(c, "together") {
			return true
		}
	}
	return false
}

// questionColumns are the columns of a form of which the headings ask something, or for a tip: what stands in them
// answers it, however short.
func questionColumns(head []string) []int {
	var out []int
	for c, h := range head {
		if h = strings.TrimRight(h, " *_"); strings.HasSuffix(h, "?") || asksForTip.MatchString(h) {
			out = append(out, c)
		}
	}
	return out
}

// asksForTip is the heading of a column for tips and the like.
var asksForTip = pattern.New(`(?i)^[*_ ]*(?:tips?|tops?|suggesties?|suggestions?|wens(?:en)?` +
	`|verbeterpunt(?:en)?|complimenten?)\b`)

// guess finds the columns whose headings say nothing by what stands in them.
func (r *reader) guess(t *table, rows []*unit) {
	if t.who < 0 {
		for c := range t.head {
			if !contains(t.texts, c) && c != t.support && !isColumn(t.head[c], "address") && !isOutcomeColumn(t.head[c]) &&
				r.namesIn(rows, c)*10 >= len(rows)*6 && len(rows) > 0 {
				t.who = c
				break
			}
		}
	}
	if len(t.asked) > 1 && t.who >= 0 {
		for _, c := range t.asked {
			if c != t.who && c != t.support && !contains(t.texts, c) {
				t.texts = append(t.texts, c)
			}
		}
		slices.Sort(t.texts)
	} else if len(t.texts) > 1 && t.who >= 0 && isColumn(t.head[t.who], "who") {
		t.texts = longOnes(t.texts, rows)
	}
	if len(t.texts) > 0 {
		return
	}
	best, most := -1, 0.0
	for c := range t.head {
		if n := averageWords(rows, c); c != t.who && c != t.support && n > most {
			best, most = c, n
		}
	}
	if best >= 0 {
		t.texts = []int{best}
	}
	if t.topic == best {
		t.topic = -1
	}
}

func contains(list []int, x int) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

// remarksIn says whether some column holds sentences.
func (r *reader) remarksIn(rows []*unit) bool {
	columns := 0
	for _, u := range rows {
		columns = max(columns, len(u.cells))
	}
	for c := range min(columns, 50) {
		if averageWords(rows, c) >= 6 {
			return true
		}
	}
	return false
}

// namesIn counts the rows whose cell names a speaker.
func (r *reader) namesIn(rows []*unit, c int) int {
	n := 0
	for _, u := range rows {
		if c >= len(u.cells) || wordCount(u.cells[c]) > 6 {
			continue
		}
		if _, ok := r.known.speakers(u.cells[c], "", false); ok && u.cells[c] != "" {
			n++
		}
	}
	return n
}

// isActionHeader says whether a table lists who does what by when.
func isActionHeader(cells []string) bool {
	action, other := false, false
	for _, c := range cells {
		low := strings.ToLower(strings.TrimSpace(c))
		switch {
		case strings.HasPrefix(low, "actie") || strings.HasPrefix(low, "action") ||
			low == "taak" || low == "task" || low == "to do":
			action = true
		case strings.HasPrefix(low, "wie") || strings.HasPrefix(low, "who") ||
			strings.HasPrefix(low, "wanneer") ||
			strings.HasPrefix(low, "when") || strings.HasPrefix(low, "deadline") ||
			strings.HasPrefix(low, "verantwoordelijk") ||
			strings.HasPrefix(low, "owner") || strings.HasPrefix(low, "due") ||
			strings.HasPrefix(low, "status") || strings.HasPrefix(low, "by"):
			other = true
		case isColumn(low, "text"):
			return false
		}
	}
	return action && other
}

// remarks records the statements of one row.
func (r *reader) remarks(u *unit) {
	if why := r.standingOf(u.cells); why != "" {
		r.rest(u, why)
		return
	}
	if title := headingTitle(boldCellAlone(u, r.table.who)); title != "" {
		r.asked, r.table.last = title, speech{}
		r.rest(u, whyHeading)
		return
	}
	sp, ok := r.rowSpeech(u)
	found := false
	for _, c := range r.table.texts {
		if c >= len(u.cells) {
			continue
		}
		text := strings.TrimSpace(u.cells[c])
		if points := cellPoints(text); len(points) > 1 && ok && !sp.organiser {
			for _, point := range points {
				found = r.state(u, u.start, u.end, sp, point) >= 0 || found
			}
			continue
		}
		if !hasLetter(text) || isNothing(text) || acknowledges(text) || inBrackets(text) || !ok {
			continue
		}
		if by, said, passed := r.forAnother(text); passed {
			by.support, by.supportText = sp.support, sp.supportText
			sp, text = by, said
		}
		if sp.organiser {
			continue
		}
		if r.unsaidIn(u, sp, text) {
			r.rest(u, whyLogistics)
			return
		}
		if isReaction(text) && len(r.drafts) > 0 {
			r.back(max(1, len(sp.names)), text)
			continue
		}
		if len(sp.names) == 0 && r.table.who < 0 {
			if r.toldBySeveral(u, text) {
				found = true
				continue
			}
			sp, text = r.told(text, sp)
		}
		asked := r.asked
		if q := r.rowQuestion(u, c); q != "" {
			r.asked = q
		}
		found = r.state(u, u.start, u.end, sp, text) >= 0 || found
		r.asked = asked
	}
	switch {
	case found:
	case sp.organiser:
		r.rest(u, whyFacilitator)
	default:
		r.rest(u, whyOther)
	}
}

// unsaidIn says whether a cell beside an empty one for who speaks is the note taker's: tea, or something in
// italics.
func (r *reader) unsaidIn(u *unit, sp speech, text string) bool {
	if r.table.who < 0 || r.table.who >= len(u.cells) ||
		strings.Trim(u.cells[r.table.who], " –—-") != "" || sp.support > 0 {
		return false
	}
	return asideOf(text) != "" || strings.Contains(u.raw[0], "| *"+text+"* |") ||
		strings.Contains(u.raw[0], "| _"+text+"_ |")
}

// metaRow gives the reason why a row of two cells with a label in the first holds no statement:
// "Datum | 3 februari", "Aanwezig | ...". It is "" for other rows.
func metaRow(cells []string) string {
	if len(cells) != 2 || strings.TrimSpace(cells[1]) == "" {
		return ""
	}
	why := labelKind(cells[0])
	switch why {
	case whyMetadata, whyAttendance:
	case "organiser":
		why = whyMetadata
	default:
		return ""
	}
	for _, c := range cells {
		for _, kind := range []string{"who", "text", "support", "topic"} {
			if slices.Contains(words().columns[kind], strings.ToLower(strings.TrimSpace(c))) {
				return "" // the header of a table of remarks
			}
		}
	}
	return why
}
