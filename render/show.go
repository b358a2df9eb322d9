package render

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"spoor/trace"
)

// Show writes everything that is known of one statement, or one item of the decision: what was said and where, and per
// draft its fate, the paragraphs that carry it in full with the evidence, what went and came word by word; below that
// what every judgement weighed, for who wants to know. It fails with *ErrNoStatement when the report has no such id;
// upper and lower case are the same.
func Show(w io.Writer, r *trace.Report, id string, o Options) error {
	p, err := newPrinter(r, o)
	if err != nil {
		return err
	}
	p.allReasons = o.AllReasons
	t := p.v.find(id)
	if t == nil {
		return &ErrNoStatement{ID: id, Nearest: p.v.nearest(id)}
	}
	p.said(t)
	for i := range t.Steps {
		p.step(&t.Steps[i])
	}
	p.weights(t)
	p.blank()
	p.text(0, p.w.Common.Limits)
	return write(w, p.String())
}

// find looks for a statement by its id, on the way there first.
func (v *view) find(id string) *threadView {
	for _, same := range []func(string) bool{
		func(x string) bool { return x == id },
		func(x string) bool { return strings.EqualFold(x, id) },
	} {
		for _, t := range v.all() {
			if same(t.ID) {
				return t
			}
		}
	}
	return nil
}

func (v *view) all() []*threadView {
	if v.Back == nil {
		return v.There.Statements
	}
	return slices.Concat(v.There.Statements, v.Back.Statements)
}

// nearestIDs is how many ids are offered for one that is not there.
const nearestIDs = 3

// nearest lists the ids that differ least from id, as far as no more than half of it is wrong: a
// letter and four symbols are like most others in something.
func (v *view) nearest(id string) []string {
	type near struct {
		id       string
		distance int
	}
	var all []near
	for _, t := range v.all() {
		d := distance(strings.ToLower(id), strings.ToLower(t.ID))
		if d <= max(1, len([]rune(t.ID))/2) {
			all = append(all, near{t.ID, d})
		}
	}
	slices.SortStableFunc(all, func(a, b near) int { return cmp.Compare(a.distance, b.distance) })
	var out []string
	for _, n := range all[:min(len(all), nearestIDs)] {
		out = append(out, n.id)
	}
	return out
}

// distance counts the characters to add, drop or replace to make a into b (Levenshtein).
func distance(a, b string) int {
	from, to := []rune(a), []rune(b)
	row := make([]int, len(to)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range from {
		corner := row[0]
		row[0] = i + 1
		for j, y := range to {
			replace := corner
			if x != y {
				replace++
			}
			corner = row[j+1]
			row[j+1] = min(replace, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(to)]
}

// said writes the statement itself with all that the notes tell of it.
func (p *printer) said(t *threadView) {
	if t.Now != nil {
		p.who(t)
	} else {
		p.hang(0, 4, piece{t.ID, boldStyle}, piece{text: "  " + t.Who})
	}
	p.line(4, piece{text: quoted(t.Text)})
	p.blank()
	p.fact(p.w.Text.Place, t.Place)
	p.fact(p.w.Common.Session, t.Session)
	p.fact(p.w.Common.Question, t.Question)
	p.fact(p.w.Text.Support, t.Support)
	p.fact(sentenceCase(p.w.Common.Vagueness), t.Vagueness)
	if t.FoundBy != "" {
		p.text(2, t.FoundBy)
	}
	if t.Answer != nil {
		p.fact(p.w.Verdict.Answer, t.Answer.Long)
	}
}

func (p *printer) fact(label, value string) {
	if value != "" {
		p.hang(2, 4, piece{label + ": ", dimStyle}, piece{text: value})
	}
}

func (p *printer) step(s *stepView) {
	p.heading(sentenceCase(s.Draft), "-")
	p.line(0, symbolPiece(s.Fate), piece{text: " "}, piece{s.Word, fateStyle(s.Fate)},
		piece{text: ". " + s.Sure + " (" + p.w.Text.Confidence + " " + s.Confidence + ")"})
	p.verdict(2, s.Verdict)
	if s.Worse {
		p.text(2, s.Kinds)
		p.words(2, p.w.Common.Gone, s.Gone)
		p.words(2, p.w.Common.Came, s.Came)
	}
	if len(s.Passages) == 0 {
		p.text(2, p.w.Common.NoPassage)
	}
	for i := range s.Passages {
		p.passage(&s.Passages[i])
	}
	p.heard(s.Reader)
	if s.Was != "" {
		p.changes(trace.WordChanges(s.Was, s.Passages[0].Text))
	}
	p.candidates(s)
}

func (p *printer) passage(x *passageView) {
	p.blank()
	p.line(2, piece{x.Place, dimStyle},
		piece{text: " (" + p.w.Text.Strength + " " + x.Strength + ")"})
	p.marked(4, x.Runs)
	p.evidence(x.Evidence)
	if x.Suspect {
		p.text(4, p.w.Common.Suspect)
	}
	if x.Ruled {
		p.text(4, p.w.Verdict.Vouched)
	}
}

// evidence lists what speaks for a link, all of a kind together; a wording that is the same on both sides stands
// there once.
func (p *printer) evidence(all []evidenceView) {
	for len(all) > 0 {
		kind, n := all[0].Kind, 0
		var pairs []string
		for ; n < len(all) && all[n].Kind == kind; n++ {
			pair := joined(" → ", all[n].Ours, all[n].Theirs)
			if strings.EqualFold(all[n].Ours, all[n].Theirs) {
				pair = all[n].Ours
			}
			pairs = append(pairs, pair)
		}
		all = all[n:]
		p.hang(4, 6, piece{p.w.Text.Evidence + " (" + kind + "): ", dimStyle}, piece{text: strings.Join(pairs, ", ")})
	}
}

func (p *printer) marked(indent int, runs []run) {
	var pieces []piece
	for _, r := range runs {
		st := plainStyle
		if r.Marked {
			st = keptStyle
		}
		pieces = append(pieces, piece{r.Text, st})
	}
	p.line(indent, pieces...)
}

// changes writes the main passage against the one of the draft before, in the marks of wdiff: what
// went as [-...-], what came as {+...+}.
func (p *printer) changes(changes []trace.WordChange) {
	if len(changes) == 0 {
		return
	}
	p.blank()
	p.line(2, piece{p.w.Text.Changes + ":", dimStyle})
	var pieces []piece
	for _, c := range changes {
		text := strings.TrimSpace(c.Text)
		switch c.Kind {
		case trace.GoneWords:
			pieces = append(pieces, piece{"[-" + text + "-] ", lostStyle})
		case trace.CameWords:
			pieces = append(pieces, piece{"{+" + text + "+} ", keptStyle})
		default:
			pieces = append(pieces, piece{text: text + " "})
		}
	}
	p.line(4, pieces...)
}

// candidates lists what is like the statement, but for what was shown to carry it.
func (p *printer) candidates(s *stepView) {
	shown := map[string]bool{}
	for _, x := range s.Passages {
		shown[x.Anchor] = true
	}
	heading := false
	for _, c := range s.Candidates {
		if shown[c.Anchor] {
			continue
		}
		if !heading {
			p.blank()
			p.line(2, piece{p.w.Text.Candidates + ":", dimStyle})
			heading = true
		}
		p.line(4, piece{c.Place, dimStyle},
			piece{text: " (" + p.w.Text.Strength + " " + c.Strength + ")"})
		p.text(6, plain(c.Excerpt))
	}
}
