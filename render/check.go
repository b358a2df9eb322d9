package render

import (
	"slices"
	"strconv"

	"spoor/trace"
	"spoor/trace/check"
)

// Checked is the outcome of a check with what is needed to tell of it.
//
// What a check says ends up where others read it: in the log of a pipeline, beside a change, in a list
// of alerts. So it tells where a statement stands and not what was said or by whom. Quote asks for
// that as well; participants are then called by codes unless Options.Names says otherwise.
type Checked struct {
	Outcome *check.Outcome
	Quote   bool
	Place   func(path string) string // what a file is called where the outcome is read; nil for as it is
	Case    string                   // the case as typed behind a command, "" for the folder one is in
}

// checkView is the outcome of a check, ready to lay out.
type checkView struct {
	Words    *wording
	Title    string
	Rules    []ruleView
	Compared []string // sentences about what Worse compared with
	Warnings []alert
}

// ruleView is one rule with what broke it.
type ruleView struct {
	Kind   check.Kind
	Words  *ruleWords
	Sum    string // how much there is and how much there may be
	Broken bool
	Alerts []alert // of a broken rule only
}

// alert is one thing to look at.
type alert struct {
	ID          string // of the statement, "" when it is about something else
	File        string // as Checked.Place calls it; not cleaned
	Start, End  int    // lines, Start 0 for a whole file
	Text        string // what is the matter, as a clause
	Quote       string // what was said and by whom, "" unless asked for
	Related     *related
	Fingerprint string // stays the same while the same is the matter with the same statement
}

// related is another place that has to do with an alert.
type related struct {
	File       string
	Start, End int
	Text       string
}

// alerts are those of all broken rules, rule by rule.
func (v *checkView) alerts() []alert {
	var out []alert
	for _, r := range v.Rules {
		out = append(out, r.Alerts...)
	}
	return out
}

func newCheckView(r *trace.Report, x Checked, o Options) (*checkView, error) {
	if r == nil || x.Outcome == nil {
		return nil, errNoReport
	}
	m := newCheckMaker(r, x, o)
	v := &checkView{Words: m.w, Title: sentenceCase(m.w.Check.Title(m.draftNamed(x.Outcome.Draft)))}
	for i := range x.Outcome.Results {
		v.Rules = append(v.Rules, m.rule(&x.Outcome.Results[i]))
	}
	v.Compared = m.compared()
	v.Warnings = m.warnings(v)
	return v, nil
}

// checkMaker knows what is needed while the view of a check is made.
type checkMaker struct {
	*maker
	checked Checked
	names   map[string]string           // path of a draft -> what it is called in a sentence
	quoted  map[string]*trace.Statement // by id, with everybody called as asked
	warned  []trace.Warning             // those of the report, with everybody called as asked
	taken   map[string]int              // fingerprints in use
}

func newCheckMaker(r *trace.Report, x Checked, o Options) *checkMaker {
	o.Names = o.Names.or(NamesCodes)
	w, shown := words(o.language(r)), o.renamed(clean(r))
	m := &checkMaker{newMaker(w, r), x, map[string]string{}, map[string]*trace.Statement{},
		shown.Warnings, map[string]int{}}
	for i := range r.Drafts {
		m.names[r.Drafts[i].Path] = m.labelName(&w.There, &shown.Drafts[i])
	}
	for i := range shown.Statements {
		m.quoted[shown.Statements[i].ID] = &shown.Statements[i]
	}
	return m
}

func (m *checkMaker) draftNamed(path string) string {
	if path == trace.FromNotes {
		return m.w.There.Start
	}
	return m.names[path]
}

func (m *checkMaker) place(path string) string {
	if m.checked.Place == nil {
		return path
	}
	return m.checked.Place(path)
}

func (m *checkMaker) rule(r *check.Result) ruleView {
	out := ruleView{Kind: r.Kind, Words: m.w.Check.rule(r.Kind), Sum: m.sum(r), Broken: r.Broken}
	if !r.Broken {
		return out
	}
	for i := range r.Findings {
		out.Alerts = append(out.Alerts, m.alert(r, &r.Findings[i]))
	}
	return out
}

// sum tells how much there is of a kind and how much there may be: "2 of the 6 statements are gone
// (at most 1)".
func (m *checkMaker) sum(r *check.Result) string {
	var limits []string
	if r.Max != nil {
		limits = append(limits, m.amount(r.Kind, *r.Max))
	}
	if r.MaxShare != nil {
		limits = append(limits, m.number(*r.MaxShare*100)+"%")
	}
	told := m.w.Check.rule(r.Kind).Tell(m.amount(r.Kind, r.Found), int(r.Found), r.All)
	if len(limits) == 0 {
		return told
	}
	return told + " (" + m.w.Check.AtMost(m.w.list(limits)) + ")"
}

func (m *checkMaker) amount(k check.Kind, x float64) string {
	if k == check.Vagueness {
		return m.number(x)
	}
	return m.w.count(int(x))
}

// number writes a number without decimals that say nothing.
func (m *checkMaker) number(x float64) string {
	x = round(x, 1)
	if x == float64(int(x)) {
		return m.w.count(int(x))
	}
	return m.w.decimal(x, 1)
}

// warnings are those of the report, without those that an alert tells already.
func (m *checkMaker) warnings(v *checkView) []alert {
	var out []alert
	told := v.alerts()
	for i, x := range m.report.Warnings {
		a := alert{File: m.place(x.Path), Start: x.Line, End: x.Line,
			Text: m.w.warning(x.Message, m.warned[i].Detail)}
		if a.Start > 0 && slices.ContainsFunc(told, func(b alert) bool {
			return a.File == b.File && a.Start == b.Start
		}) {
			continue
		}
		a.Fingerprint = m.fingerprint("warning", string(x.Message), x.Path, strconv.Itoa(x.Line))
		out = append(out, a)
	}
	return out
}
