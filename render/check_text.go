package render

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"spoor/trace"
	"spoor/trace/check"
)

// CheckText writes the outcome of a check for people: every rule with how much there is of it, what
// broke a rule and where, and what to do then.
func CheckText(w io.Writer, r *trace.Report, x Checked, o Options) error {
	v, err := newCheckView(r, x, o)
	if err != nil {
		return err
	}
	p := &checkPrinter{newSheet(o), v, &v.Words.Check, map[string]bool{}}
	p.heading(v.Title, "=")
	if len(v.Rules) == 0 {
		p.blank()
		p.text(0, p.w.NoRules)
	}
	for i := range v.Rules {
		p.rule(&v.Rules[i])
	}
	if len(v.Compared) > 0 {
		p.blank()
		p.text(0, strings.Join(v.Compared, " "))
	}
	p.warnings()
	if len(v.alerts()) > 0 {
		p.next(x)
	}
	return write(w, strings.TrimLeft(p.b.String(), "\n"))
}

type checkPrinter struct {
	*sheet
	v    *checkView
	w    *checkWords
	told map[string]bool // statements that were listed
}

func (p *checkPrinter) rule(r *ruleView) {
	p.blank()
	state := piece{p.w.Within + ":", plainStyle}
	if r.Broken {
		state = piece{p.w.Broken + ":", boldStyle}
	}
	p.hang(0, 2, state, piece{text: " " + r.Sum})
	var above []string
	for i := range r.Alerts {
		a := &r.Alerts[i]
		if r.Kind == check.Unruled && p.told[a.ID] {
			above = append(above, a.ID)
			continue
		}
		p.told[a.ID] = true
		p.alert(a)
	}
	if len(above) > 0 {
		p.text(2, p.w.Above(p.v.Words.list(above)))
	}
}

func (p *checkPrinter) alert(a *alert) {
	p.hang(2, 4, piece{joined(" ", a.where(), a.ID), boldStyle})
	p.text(4, sentence(a.Text))
	if a.Related != nil {
		p.text(4, sentence(a.Related.say()))
	}
	if a.Quote != "" {
		p.text(4, a.Quote)
	}
}

func (p *checkPrinter) warnings() {
	if len(p.v.Warnings) == 0 {
		return
	}
	p.heading(p.w.Warnings, "-")
	for _, a := range p.v.Warnings {
		p.hang(0, 2, piece{text: "! " + a.where() + ": " + a.Text})
	}
}

func (p *checkPrinter) next(x Checked) {
	p.heading(p.w.Next, "-")
	for i := range p.v.Rules {
		if p.v.Rules[i].Broken {
			p.hang(0, 2, piece{text: "- " + p.v.Rules[i].Words.Help})
		}
	}
	p.blank()
	for _, do := range p.w.Do {
		command := strings.Join(strings.Fields(strings.Replace(do[1], "CASE", x.Case, 1)), " ")
		if utf8.RuneCountInString(command) >= commandRoom { // no room beside it
			p.hang(2, 4, piece{command, boldStyle})
			p.hang(6, 6, piece{text: do[0]})
			continue
		}
		p.after(piece{fmt.Sprintf("  %-*s", commandRoom, command), boldStyle}, commandRoom+2,
			piece{text: do[0]})
	}
	if !x.Quote {
		p.blank()
		p.text(0, p.w.OnlyIDs)
	}
}

// where points at an alert, in the form that editors and terminals make clickable.
func (a *alert) where() string { return placeIn(a.File, a.Start) }

func (r *related) say() string { return r.Text + ": " + placeIn(r.File, r.Start) }

func placeIn(file string, line int) string {
	file = cleanText(file)
	if line > 0 {
		return at(file, line)
	}
	return file
}

// CheckLine writes one line for every thing that broke a rule, and for every warning, in the form that
// editors and grep understand:
//
//	path:line: kind id: what is the matter
//
// kind is the same in every language; id is missing when it is about no statement.
func CheckLine(w io.Writer, r *trace.Report, x Checked, o Options) error {
	v, err := newCheckView(r, x, o)
	if err != nil {
		return err
	}
	var b strings.Builder
	for _, rule := range v.Rules {
		for i := range rule.Alerts {
			a := &rule.Alerts[i]
			fmt.Fprintf(&b, "%s: %s: %s\n", a.where(), joined(" ", string(rule.Kind), a.ID), a.say())
		}
	}
	for _, a := range v.Warnings {
		fmt.Fprintf(&b, "%s: warning: %s\n", a.where(), a.Text)
	}
	return write(w, b.String())
}

// say tells all of an alert in one line.
func (a *alert) say() string {
	about := a.Text
	if a.Related != nil {
		about += "; " + a.Related.say()
	}
	return joined(". ", about, a.Quote)
}

// Baseline writes how every statement stands in the last draft, for a later check to compare with. It
// is the same in every language and tells nothing of what was said.
func Baseline(w io.Writer, r *trace.Report, _ Options) error {
	if r == nil {
		return errNoReport
	}
	return write(w, check.NewBaseline(r).String())
}
