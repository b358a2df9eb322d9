package trace

import (
	"slices"
	"strings"
)

// fingerprintLength is the number of hexadecimal digits of a fingerprint: 64 bits, so that two texts of
// one case never share one by chance.
const fingerprintLength = 16

// fingerprint is the same for texts that differ in white space, letter case or marks only.
func fingerprint(text string) string {
	return digest(sameLetters(text))[:fingerprintLength]
}

// fingerprint tells a statement by what was said and by whom, as its id does.
func (s *Statement) fingerprint() string {
	return digest(identity(s))[:fingerprintLength]
}

// fingerprint tells a draft by its paragraphs, whatever their order. Remarks are no part of it.
func (d *Draft) fingerprint() string {
	var all []string
	for i := range d.Paragraphs {
		if d.Paragraphs[i].Kind != Remark {
			all = append(all, fingerprint(d.Paragraphs[i].Text))
		}
	}
	slices.Sort(all)
	return digest(strings.Join(all, "\n"))[:fingerprintLength]
}

// othersSeen is how many paragraphs that are most like a statement, besides those that carry it, a
// verdict remembers; othersChecked of them must not be new. The difference leaves room for paragraphs
// that are taken out.
const (
	othersSeen    = 6
	othersChecked = 3
)

// CandidatesToSeal is how many Options.Candidates a report needs for Seal.
const CandidatesToSeal = 2 * othersSeen

// Seal fills in what a verdict was based on, from a report in which it counts: traced with the verdict
// among Options.Verdicts and with at least CandidatesToSeal candidates. ok is false when it counts
// nowhere in the report, or is stale there.
func Seal(r *Report, v Verdict) (sealed Verdict, ok bool) {
	s, drafts := r.find(v.Statement)
	if s == nil {
		return v, false
	}
	v.Statement, v.Words = s.ID, s.Text
	v.Seen = Seen{Statement: s.fingerprint()}
	at := len(s.Steps) - 1
	if v.Draft != "" {
		at = FindDraft(drafts, v.Draft)
	}
	if v.Draft != "" && (at < 0 || v.Fate != "" && s.Steps[at].Fate != v.Fate) {
		return v, false
	}
	if at >= 0 && (v.Draft != "" || v.answered() == TakenOver || v.answered() == Partly) {
		v.Seen.look(&s.Steps[at], &drafts[at], v.Draft != "")
	}
	if len(v.Seen.Passages) > 0 {
		v.Lines = nil // lines move; the fingerprints stay
	}
	return v, true
}

// look notes what there is to see of a step; others only when asked.
func (n *Seen) look(step *Step, d *Draft, others bool) {
	texts := map[string]string{}
	for i := range d.Paragraphs {
		texts[d.Paragraphs[i].ID] = fingerprint(d.Paragraphs[i].Text)
	}
	n.Draft = d.fingerprint()
	for _, p := range step.Passages {
		n.Passages = append(n.Passages, texts[p.Paragraph])
	}
	if !others {
		return
	}
	for _, c := range step.Candidates {
		text := texts[c.Paragraph]
		if len(n.Others) < othersSeen && !slices.Contains(n.Passages, text) &&
			!slices.Contains(n.Others, text) {
			n.Others = append(n.Others, text)
		}
	}
}

// find gives a statement or an item by its id, with the drafts that its steps run over.
func (r *Report) find(id string) (*Statement, []Draft) {
	for i := range r.Statements {
		if strings.EqualFold(r.Statements[i].ID, id) {
			return &r.Statements[i], r.Drafts
		}
	}
	if r.Return != nil {
		for i := range r.Return.Items {
			if strings.EqualFold(r.Return.Items[i].ID, id) {
				return &r.Return.Items[i], r.Return.Retellings
			}
		}
	}
	return nil, nil
}
