package trace

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
)

// docket holds the verdicts of a trace, each with what it turned out to be about.
type docket struct {
	entries []entry
}

// entry is a verdict with the statement that it is on, as far as there is one.
type entry struct {
	Verdict
	found bool // Statement is the id of a statement that is there
	stale bool // that statement has other words than it was ruled on
	spent bool // nothing more to say of it: it is reported, or counts
}

// newDocket looks up what each verdict is on. Nothing is guessed: the words must be the same, or the id
// one that the writer of the notes gave.
func newDocket(verdicts []Verdict, statements []*Statement) *docket {
	d := &docket{}
	for _, v := range verdicts {
		e := entry{Verdict: v}
		e.look(statements, verdicts)
		d.entries = append(d.entries, e)
	}
	return d
}

func (e *entry) look(statements []*Statement, verdicts []Verdict) {
	seen := e.Seen.Statement
	named := statementNamed(e.Statement, statements)
	switch {
	case named != nil && (seen == "" || named.fingerprint() == seen):
		e.found, e.Statement = true, named.ID
		return
	case seen == "":
		return
	}
	for _, s := range statements {
		taken := func(v Verdict) bool {
			return strings.EqualFold(v.Statement, s.ID) && v.Seen.Statement == seen
		}
		if s.fingerprint() == seen && !slices.ContainsFunc(verdicts, taken) {
			e.found, e.Statement = true, s.ID // the same words under another id
			return
		}
	}
	if named != nil && !hasOwnID(named) {
		e.found, e.stale, e.Statement = true, true, named.ID
	}
}

func statementNamed(id string, statements []*Statement) *Statement {
	for _, s := range statements {
		if strings.EqualFold(s.ID, id) {
			return s
		}
	}
	return nil
}

// everyone are all statements and items, for looking things up in.
func (r *Report) everyone() []*Statement {
	var out []*Statement
	for i := range r.Statements {
		out = append(out, &r.Statements[i])
	}
	if r.Return != nil {
		for i := range r.Return.Items {
			out = append(out, &r.Return.Items[i])
		}
	}
	return out
}

// reportGone warns of verdicts on statements that are not there, and names the nearest that is.
func (d *docket) reportGone(r *Report) {
	statements := r.everyone()
	for i := range d.entries {
		e := &d.entries[i]
		if e.found {
			continue
		}
		e.spent = true
		r.Rulings.Gone++
		r.Warnings = append(r.Warnings, e.warning(WarnVerdictStatement, e.nearest(statements)))
	}
}

// reportDrafts counts the verdicts on drafts that are not there, and warns of those on items that no
// retelling follows.
func (d *docket) reportDrafts(r *Report) {
	for i := range d.entries {
		e := &d.entries[i]
		if e.spent || e.Draft == "" || statementNamed(e.Statement, r.everyone()) == nil {
			continue
		}
		e.spent = true
		r.Warnings = append(r.Warnings, e.warning(WarnVerdictDraft, e.Draft))
	}
	for _, w := range r.Warnings {
		if w.Message == WarnVerdictDraft {
			r.Rulings.Gone++
		}
	}
}

// warning tells of a verdict; more is what there is to say besides its statement.
func (v *Verdict) warning(kind WarningKind, more string) Warning {
	detail := v.Statement
	if more != "" {
		detail += " → " + more
	}
	return Warning{Path: v.Path, Line: v.Line, Message: kind, Detail: detail}
}

// nearest is the id of the statement whose words are most like those ruled on; "" when none is alike.
func (v *Verdict) nearest(statements []*Statement) string {
	const alike = 0.4 // of the words of both: two rewrites of one sentence mostly share half
	best, most := "", alike
	for _, s := range statements {
		if like := sharedWords(v.Words, s.Text); like > most {
			best, most = s.ID, like
		}
	}
	return best
}

// sharedWords is the Dice coefficient of two texts as sets of words.
func sharedWords(a, b string) float64 {
	words := func(text string) map[string]bool {
		set := map[string]bool{}
		for _, w := range strings.Fields(sameLetters(text)) {
			if w = strings.Trim(w, `.,;:!?()"'`); w != "" {
				set[w] = true
			}
		}
		return set
	}
	x, y := words(a), words(b)
	same := 0
	for w := range x {
		if y[w] {
			same++
		}
	}
	return share(2*float64(same), float64(len(x)+len(y)))
}

// takeOut moves statements that a person ruled to be none to the other lines of the notes.
func (d *docket) takeOut(r *Report) {
	before := len(r.NotStatements)
	r.Statements = slices.DeleteFunc(r.Statements, func(s Statement) bool {
		if !d.isNone(&s) {
			return false
		}
		r.NotStatements = append(r.NotStatements, NotStatement{s.Path, s.Lines, WhyRuled, s.Text})
		r.disown(&s)
		return true
	})
	if r.Return != nil {
		r.Return.Items = slices.DeleteFunc(r.Return.Items, func(s Statement) bool { return d.isNone(&s) })
	}
	if len(r.NotStatements) == before {
		return
	}
	order := map[string]int{}
	for i, n := range r.Notes {
		order[n.Path] = i
	}
	slices.SortStableFunc(r.NotStatements, func(a, b NotStatement) int {
		return cmp.Or(cmp.Compare(order[a.Path], order[b.Path]), cmp.Compare(a.Lines.Start, b.Lines.Start))
	})
}

func (d *docket) isNone(s *Statement) bool {
	return slices.ContainsFunc(d.entries, func(e entry) bool {
		return e.found && !e.stale && e.Statement == s.ID && e.Ruling == NoStatement
	})
}

// disown takes a statement out of the account of the lines.
func (r *Report) disown(s *Statement) {
	for i := range r.Notes {
		if r.Notes[i].Path != s.Path {
			continue
		}
		for k := range r.Notes[i].Lines {
			l := &r.Notes[i].Lines[k]
			was := len(l.Statements)
			l.Statements = slices.DeleteFunc(l.Statements, func(id string) bool { return id == s.ID })
			if was > 0 && len(l.Statements) == 0 {
				l.As, l.Why, l.Statements = OtherLine, WhyRuled, nil
			}
		}
	}
}

// FindDraft finds a draft as people name one: by its path, the name of its file with or without its
// ending, its label, or its number from 1. -1 when none is meant, or several.
func FindDraft(drafts []Draft, name string) int {
	name = strings.ReplaceAll(name, `\`, "/")
	for _, same := range []func(i int) bool{
		func(i int) bool { return drafts[i].Path == name },
		func(i int) bool { return strings.EqualFold(path.Base(drafts[i].Path), name) },
		func(i int) bool { return strings.EqualFold(stem(drafts[i].Path), name) },
		func(i int) bool { return strings.EqualFold(drafts[i].Label, name) },
		func(i int) bool { return fmt.Sprint(i+1) == name },
	} {
		found := -1
		for i := range drafts {
			if !same(i) {
				continue
			}
			if found >= 0 {
				return -1
			}
			found = i
		}
		if found >= 0 {
			return found
		}
	}
	return -1
}

func stem(file string) string {
	return strings.TrimSuffix(path.Base(file), path.Ext(file))
}

// draftOf finds the draft a verdict is on: the one that has the very text it was based on, else the one
// it names.
func (v *Verdict) draftOf(drafts []Draft) int {
	named := FindDraft(drafts, v.Draft)
	if v.Seen.Draft == "" || named >= 0 && drafts[named].fingerprint() == v.Seen.Draft {
		return named
	}
	found := -1
	for i := range drafts {
		if drafts[i].fingerprint() == v.Seen.Draft {
			if found >= 0 {
				return named
			}
			found = i
		}
	}
	if found >= 0 {
		return found
	}
	return named
}
