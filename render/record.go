package render

import (
	"slices"

	"spoor/trace"
)

// Record is the record of answers (nota van antwoord): every statement of a case once, in a table per
// session, with what is done with it and why. Its numbers are those of the report. Its fields are what
// the templates record.md and record.html are filled in with. Everybody stands in it as the names
// policy says.
type Record struct {
	Language string // "nl" or "en"
	Spoken   string // language of the notes and so of what is quoted, "nl" or "en"
	Title    string
	Subject  string // title of the case or the memo; "" when neither has one
	Opening  []string
	Sessions []RecordSession
	Totals   RecordTotals
	Labels   RecordLabels
	ToFill   string // says how many places are still to fill in; "" when none is
}

// RecordSession is one session with what was said there.
type RecordSession struct {
	Title string
	Date  string // "" when the notes do not tell
	Rows  []RecordRow
}

// RecordRow is one statement.
type RecordRow struct {
	ID       string
	Said     string // word for word
	Short    string // its first words
	By       string // who said it
	Weight   string // how many people said or backed it; "" when it is one
	Outcome  string // "taken-over", "partly", "not-taken-over", "otherwise" or "open"
	Answer   string // the same in words
	Why      Fill   // the reason
	Fate     string // "kept", "abstracted" or "lost": in the last draft
	FateWord string // the same in words
	Place    string // where it can be read in the last draft; "" when nowhere
}

// RecordTotals add up: those of Outcomes together are All, and those of Fates are.
type RecordTotals struct {
	All      int
	Outcomes []Total
	Fates    []Total // in the last draft; nothing without drafts
}

// Total is how many statements are of a sort.
type Total struct {
	Key   string // as in Outcome and Fate
	Word  string
	Count int
}

// RecordLabels are the headings in a record.
type RecordLabels struct {
	ID, Said, By, Answer, Why, Place, Totals, Outcomes, Fates, All string
}

// outcomeKeys name the outcomes in templates.
var outcomeKeys = [outcomes]string{"taken-over", "partly", "not-taken-over", "otherwise", "open"}

// shortSaid is how many characters of a statement stand in Short.
const shortSaid = 120

func newRecord(r *trace.Report, o Options) Record {
	v, m := makeView(r, o, NamesCodes)
	w := &v.Words.Record
	b := &recorder{maker: m, w: w, view: v}
	out := Record{Language: string(v.Words.Language),
		Spoken: spokenIn(r.Language, v.Words.Language), Title: w.Title, Subject: v.Title, Labels: w.Labels}
	memo, draft := "", ""
	if n := len(v.There.Drafts); n > 0 {
		memo, draft = v.There.Drafts[n-1].Title, v.There.LastName
	}
	if out.Subject == "" {
		out.Subject = memo
	}
	out.Sessions = b.sessions()
	out.Opening = []string{w.Opening(v.There.All, len(out.Sessions)), w.How(memo, draft)}
	out.Totals = b.totals()
	n := 0
	for _, s := range out.Sessions {
		for _, row := range s.Rows {
			if row.Why.Open {
				n++
			}
		}
	}
	if n > 0 {
		out.ToFill = w.ToFill(n)
	}
	return out
}

// recorder makes a record.
type recorder struct {
	*maker
	w    *recordWords
	view *view
}

// sessions are in the order of the notes.
func (b *recorder) sessions() []RecordSession {
	var out []RecordSession
	at, titles := map[[2]string]int{}, map[string]int{}
	for i := range b.report.Statements {
		s := &b.report.Statements[i]
		key := [2]string{s.Path, s.Session}
		k, known := at[key]
		if !known {
			k = len(out)
			at[key] = k
			session := b.session(s)
			if titles[session.Title]++; titles[session.Title] > 1 {
				session.Title += " (" + b.maker.w.count(titles[session.Title]) + ")"
			}
			out = append(out, session)
		}
		out[k].Rows = append(out[k].Rows, b.row(s, b.view.There.Statements[i]))
	}
	return out
}

func (b *recorder) session(s *trace.Statement) RecordSession {
	out := RecordSession{Title: s.Session}
	if i := slices.IndexFunc(b.report.Notes, func(n trace.Note) bool { return n.Path == s.Path }); i >= 0 {
		out.Date = b.maker.w.dateBeside(s.Session, b.report.Notes[i].Date)
	}
	if out.Title == "" {
		out.Title = sentenceCase(fileName(s.Path))
	}
	if out.Title == "" {
		out.Title = baseName(s.Path)
	}
	return out
}

func (b *recorder) row(s *trace.Statement, t *threadView) RecordRow {
	o := outcomeOf(s)
	out := RecordRow{ID: s.ID, Said: s.Text, Short: shortly(s.Text, shortSaid), By: sentenceCase(t.Who),
		Outcome: outcomeKeys[o], Answer: b.maker.w.outcome(o)}
	if s.Support > 1 {
		out.Weight = b.maker.w.Common.Support(s.Support)
	}
	a := answerTo(s)
	if a != nil && o != unanswered {
		out.Answer = b.answer(a).Text
	}
	switch {
	case needsFilling(s) && o == unanswered:
		out.Why = Fill{Lines: []string{b.maker.w.Letter.Fill(b.maker.w.Letter.FillAnswer)}, Open: true}
	case needsFilling(s):
		out.Why = Fill{Lines: []string{b.maker.w.Letter.Fill(b.maker.w.Letter.FillWhy)}, Open: true}
	case a != nil:
		out.Why.Lines = linesOf(a.Reason)
	}
	if t.Now != nil {
		out.Fate, out.FateWord = string(t.Now.Fate), t.Now.Word
		out.Place = b.placeNow(t)
	}
	return out
}

// placeNow says where a statement can be read in the last draft.
func (b *recorder) placeNow(t *threadView) string {
	if len(t.Now.Passages) == 0 {
		return ""
	}
	id := t.Now.Passages[0].Anchor
	p := b.paragraphs[id]
	if p == nil {
		return ""
	}
	return b.w.Place(b.numbers[id], b.headingOver(p))
}

func (b *recorder) totals() RecordTotals {
	out := RecordTotals{All: b.view.There.All}
	var n [outcomes]int
	for i := range b.report.Statements {
		n[outcomeOf(&b.report.Statements[i])]++
	}
	for o, count := range n {
		out.Outcomes = append(out.Outcomes, Total{outcomeKeys[o], b.maker.w.outcome(outcome(o)), count})
	}
	if len(b.view.There.Drafts) == 0 {
		return out
	}
	last := b.view.There.Last
	for _, x := range []struct {
		fate  trace.Fate
		count int
	}{{trace.Kept, last.Kept}, {trace.Abstracted, last.Abstracted}, {trace.Lost, last.Lost}} {
		out.Fates = append(out.Fates, Total{string(x.fate), b.maker.w.fate(x.fate), x.count})
	}
	return out
}
