// Package check holds the last draft of a case against limits: how many statements may be lost, how
// many judgements may stand without a ruling, whether anything stands worse than it did before. It
// takes a report and gives facts; it opens nothing and words nothing.
//
// Somebody who ruled goes before the judge, and a loss that was answered is no loss to mend: a statement
// that is lost or abstracted does not count when a fresh ruling says why, or where it went instead. See
// Standing.
package check

import (
	"slices"

	"spoor/trace"
)

// Kind is what a limit is about.
type Kind string

// The kinds, in the order in which they are told.
const (
	Lost        Kind = "lost"         // lost in the last draft, and not answered
	Abstracted  Kind = "abstracted"   // blurred there, and not answered
	Unruled     Kind = "unruled"      // lost or blurred there, and nobody ruled on it
	Stale       Kind = "stale"        // verdicts on texts that have changed, or are no longer there
	Worse       Kind = "worse"        // stands worse than in the baseline; without one, than a draft ago
	Vagueness   Kind = "vagueness"    // of the last draft, 0 to 100
	PolicyTerms Kind = "policy-terms" // in the last draft
)

// Kinds are all kinds, in order.
func Kinds() []Kind {
	return []Kind{Lost, Abstracted, Unruled, Stale, Worse, Vagueness, PolicyTerms}
}

// OnStatements tells whether a kind counts statements; the others measure the draft as a whole.
func (k Kind) OnStatements() bool { return k != Vagueness && k != PolicyTerms }

// Rule says how much there may be of a kind. What is at a limit is within it. Without any limit the rule
// is never broken.
type Rule struct {
	Kind     Kind
	Max      *float64 // a number of statements, verdicts or terms; of Vagueness 0 to 100; nil for no limit
	MaxShare *float64 // of all statements, 0 to 1; nil for no limit
}

// AtMost is a rule with a limit in numbers.
func AtMost(k Kind, n float64) Rule { return Rule{Kind: k, Max: &n} }

// slack keeps a share that was written as a decimal from being passed by the rounding of it.
const slack = 1e-9

// brokenBy tells whether so much, among so many statements, is too much.
func (r Rule) brokenBy(found float64, all int) bool {
	return r.Max != nil && found > *r.Max+slack ||
		r.MaxShare != nil && found > *r.MaxShare*float64(all)+slack
}

// Outcome is what holding a draft against rules gave.
type Outcome struct {
	Draft   string // path of the last draft, which was checked
	Against string // what Worse compared with: the path of a draft, trace.FromNotes, or "" for a baseline
	Results []Result
	Better  []string // statements that stand better than in what Worse compared with
	Gone    []string // statements of the baseline that the notes no longer hold
}

// Result is what one rule gave.
type Result struct {
	Rule
	Found    float64 // how much there is
	All      int     // how many statements the case has
	Broken   bool
	Findings []Finding // what was counted, in the order of the notes; of a draft as a whole, one
}

// Finding is one thing that counts towards a rule.
type Finding struct {
	Statement string // its id, "" when it is about the draft, or about what is no longer there
	About     string // of a verdict on what is gone: the id it has, and what else its warning tells
	Path      string // where to look: in the notes, among the verdicts, or in the draft
	Line      int
	Since     string   // path of the draft since which the fate is what it is; "" when nothing is left of it
	Was, Now  Standing // Was is of Worse only; zero when the statement was not there
}

// Broken are the results of the rules that are broken.
func (o *Outcome) Broken() []Result {
	var out []Result
	for _, r := range o.Results {
		if r.Broken {
			out = append(out, r)
		}
	}
	return out
}

// Run holds the last draft of a report against rules. What is worse is told from the baseline; without
// one (nil) from the draft before, or from the notes when there is one draft only. A report without
// drafts, or without rules, breaks none.
func Run(r *trace.Report, rules []Rule, base Baseline) *Outcome {
	out := &Outcome{}
	if len(r.Drafts) == 0 {
		return out
	}
	c := newChecker(r, base)
	out.Draft, out.Against = c.draft.Path, c.against
	for _, kind := range Kinds() {
		for _, rule := range rules {
			if rule.Kind == kind {
				out.Results = append(out.Results, c.result(rule))
			}
		}
	}
	if slices.ContainsFunc(rules, func(r Rule) bool { return r.Kind == Worse }) {
		out.Better, out.Gone = c.better(), c.gone()
	}
	return out
}
