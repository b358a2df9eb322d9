package trace_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spoor/trace"
)

// paper is a small case that can be edited line by line.
type paper struct {
	said   []string // "Anna: ..."
	drafts [][]string
	names  []string // of the drafts
}

func (p paper) clone() paper {
	out := paper{slices.Clone(p.said), nil, slices.Clone(p.names)}
	for _, d := range p.drafts {
		out.drafts = append(out.drafts, slices.Clone(d))
	}
	return out
}

func (p paper) asCase() trace.Case {
	c := trace.Case{Notes: []trace.Source{{Path: "notes/1.md",
		Text: "# Sessie\n\n- " + strings.Join(p.said, "\n- ") + "\n"}}}
	for i, d := range p.drafts {
		c.Drafts = append(c.Drafts, trace.Source{Path: "drafts/" + p.names[i] + ".md",
			Text: "# Nota\n\n" + strings.Join(d, "\n\n") + "\n"})
	}
	return c
}

func (p paper) trace(t *rapid.T, verdicts []trace.Verdict) *trace.Report {
	r, err := trace.Trace(context.Background(), p.asCase(), trace.Options{Language: trace.Dutch,
		Verdicts: verdicts, Candidates: trace.CandidatesToSeal})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func subjects() []string {
	return []string{"de printer op de tweede verdieping", "het fietspad langs de school",
		"de wachtrij bij de balie", "het rooster van de nachtdienst", "de bank in het park",
		"de brief over de subsidie", "de training van twaalf dagen", "het overleg op vrijdag"}
}

func claims() []string {
	return []string{"is al drie weken kapot", "moet voor de zomer klaar zijn", "werkt voor niemand van ons",
		"kan met vijf mensen beter", "is te donker in de winter", "wordt nooit met ons besproken"}
}

func drawSaid(t *rapid.T) string {
	return rapid.SampledFrom([]string{"Anna", "Bert", "Carla"}).Draw(t, "who") + ": " +
		sentenceOf(t) + "."
}

func sentenceOf(t *rapid.T) string {
	text := rapid.SampledFrom(subjects()).Draw(t, "subject") + " " + rapid.SampledFrom(claims()).Draw(t, "claim")
	return strings.ToUpper(text[:1]) + text[1:]
}

func drawPaper(t *rapid.T) paper {
	p := paper{}
	for len(p.said) < 4 {
		if s := drawSaid(t); !slices.Contains(p.said, s) {
			p.said = append(p.said, s)
		}
	}
	for d := range rapid.IntRange(1, 3).Draw(t, "drafts") {
		var text []string
		for range rapid.IntRange(3, 7).Draw(t, "paragraphs") {
			text = append(text, sentenceOf(t)+" en "+rapid.SampledFrom(claims()).Draw(t, "more")+".")
		}
		p.drafts = append(p.drafts, text)
		p.names = append(p.names, fmt.Sprintf("%d-concept", d+1))
	}
	return p
}

// drawVerdicts rules on some steps, and seals what it ruled.
func drawVerdicts(t *rapid.T, p paper) []trace.Verdict {
	r := p.trace(t, nil)
	var raw []trace.Verdict
	for _, s := range r.Statements {
		for _, step := range s.Steps {
			if rapid.Bool().Draw(t, "ruled") {
				raw = append(raw, trace.Verdict{Statement: s.ID, Draft: step.Draft,
					By:   fmt.Sprint("ruler ", len(raw)),
					Fate: rapid.SampledFrom([]trace.Fate{trace.Kept, trace.Abstracted, trace.Lost}).Draw(t, "fate")})
			}
		}
	}
	r = p.trace(t, raw)
	for i, v := range raw {
		sealed, ok := trace.Seal(r, v)
		if !ok {
			t.Fatalf("%+v does not count in the report it was made for", v)
		}
		raw[i] = sealed
	}
	return raw
}

// plainText is a text without what an edit of its look changes. It is written apart from the code under
// test on purpose.
func plainText(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// editLook changes nothing that anybody said or wrote: order, white space, letter case.
func editLook(t *rapid.T, p *paper) {
	switch rapid.IntRange(0, 3).Draw(t, "look") {
	case 0:
		move(t, p.said)
	case 1:
		move(t, rapid.SampledFrom(p.drafts).Draw(t, "in"))
	case 2:
		d := rapid.SampledFrom(p.drafts).Draw(t, "in")
		i := rapid.IntRange(0, len(d)-1).Draw(t, "at")
		space := rapid.SampledFrom([]string{"  ", "\n", " "}).Draw(t, "space") // no empty lines
		d[i] = strings.Join(strings.Fields(d[i]), space)
	case 3:
		i := rapid.IntRange(0, len(p.said)-1).Draw(t, "at")
		p.said[i] = strings.ReplaceAll(p.said[i], " is ", "  is ")
	}
}

func move(t *rapid.T, list []string) {
	i, j := rapid.IntRange(0, len(list)-1).Draw(t, "from"), rapid.IntRange(0, len(list)-1).Draw(t, "to")
	list[i], list[j] = list[j], list[i]
}

// editText changes what was said or written.
func editText(t *rapid.T, p *paper) {
	d := rapid.IntRange(0, len(p.drafts)-1).Draw(t, "draft")
	i := rapid.IntRange(0, len(p.said)-1).Draw(t, "said")
	q := rapid.IntRange(0, len(p.drafts[d])-1).Draw(t, "paragraph")
	switch rapid.IntRange(0, 6).Draw(t, "edit") {
	case 0:
		p.said[i] = strings.Replace(p.said[i], " ", " echt ", 2)
	case 1:
		if len(p.said) > 1 {
			p.said = slices.Delete(p.said, i, i+1)
		}
	case 2:
		p.said = slices.Insert(p.said, i, drawSaid(t))
	case 3:
		p.drafts[d][q] = strings.Replace(p.drafts[d][q], " ", " wellicht ", 1)
	case 4:
		if len(p.drafts[d]) > 1 {
			p.drafts[d] = slices.Delete(p.drafts[d], q, q+1)
		}
	case 5: // somebody puts a statement back, word for word
		_, text, _ := strings.Cut(p.said[i], ": ")
		p.drafts[d] = slices.Insert(p.drafts[d], q, text)
	case 6:
		p.names[d] += "-nieuw"
	}
}

// TestVerdictsThroughEdits: whatever happens to notes and drafts, no verdict is lost, none comes to count
// for anything but what it was on, and none goes on counting when the text under it has changed.
func TestVerdictsThroughEdits(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		before := drawPaper(t)
		verdicts := drawVerdicts(t, before)
		after := before.clone()
		for range rapid.IntRange(1, 5).Draw(t, "edits") {
			if rapid.Bool().Draw(t, "look only") {
				editLook(t, &after)
			} else {
				editText(t, &after)
			}
		}
		r := after.trace(t, verdicts)
		for _, v := range verdicts {
			checkVerdict(t, before, r, v)
		}
		checkRulings(t, r, len(verdicts))
	})
}

// TestVerdictsThroughLooks: where nothing but the look of the texts changes, every verdict counts on.
func TestVerdictsThroughLooks(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		before := drawPaper(t)
		verdicts := drawVerdicts(t, before)
		after := before.clone()
		for range rapid.IntRange(1, 5).Draw(t, "edits") {
			editLook(t, &after)
		}
		r := after.trace(t, verdicts)
		if r.Rulings.Ruled != len(verdicts) || r.Rulings.Stale+r.Rulings.Gone > 0 {
			t.Errorf("of %d verdicts: %+v", len(verdicts), r.Rulings)
		}
	})
}

func checkVerdict(t *rapid.T, before paper, r *trace.Report, v trace.Verdict) {
	var at []trace.Statement
	var steps []trace.Step
	for _, s := range r.Statements {
		for _, step := range s.Steps {
			if step.Verdict != nil && step.Verdict.By == v.By {
				at, steps = append(at, s), append(steps, step)
			}
		}
	}
	reported := slices.ContainsFunc(r.Warnings, func(w trace.Warning) bool {
		gone := w.Message == trace.WarnVerdictStatement || w.Message == trace.WarnVerdictDraft ||
			w.Message == trace.WarnVerdictTwice
		return gone && strings.HasPrefix(w.Detail, v.Statement)
	})
	if len(at) > 1 || len(at) == 0 && !reported {
		t.Fatalf("the verdict of %s counts in %d places and is reported: %v", v.By, len(at), reported)
	}
	if len(at) == 0 {
		return
	}
	if plainText(at[0].Text) != plainText(v.Words) {
		t.Fatalf("ruled on %q, counts for %q", v.Words, at[0].Text)
	}
	step := steps[0]
	if !step.Verdict.Stale {
		if step.Fate != v.Fate || (len(step.Passages) == 0) != (v.Fate == trace.Lost) {
			t.Fatalf("ruled %s, came to %s with %d passages", v.Fate, step.Fate, len(step.Passages))
		}
		checkGround(t, before, r, v, step)
	}
}

// checkGround checks that what a verdict is based on is still there.
func checkGround(t *rapid.T, before paper, r *trace.Report, v trace.Verdict, step trace.Step) {
	was := before.drafts[slices.Index(before.names, nameOf(v.Draft))]
	plain := func(list []string) []string {
		var out []string
		for _, x := range list {
			out = append(out, plainText(x))
		}
		return out
	}
	if v.Fate == trace.Kept {
		for _, p := range step.Passages {
			if text := paragraph(r, p.Paragraph); !slices.Contains(plain(was), plainText(text)) {
				t.Fatalf("ruled kept by other paragraphs than %q", text)
			}
		}
		return
	}
	for _, c := range step.Candidates[:min(3, len(step.Candidates))] {
		if text := paragraph(r, c.Paragraph); !slices.Contains(plain(was), plainText(text)) {
			t.Fatalf("ruled %s, and %q came in since, among the three most like it", v.Fate, text)
		}
	}
}

func nameOf(path string) string {
	return strings.TrimSuffix(strings.TrimPrefix(path, "drafts/"), ".md")
}

func paragraph(r *trace.Report, id string) string {
	for _, d := range r.Drafts {
		for _, p := range d.Paragraphs {
			if p.ID == id {
				return p.Text
			}
		}
	}
	return ""
}

// checkRulings checks that the totals add up.
func checkRulings(t *rapid.T, r *trace.Report, given int) {
	n := r.Rulings
	steps, sums := 0, 0
	for _, s := range r.Statements {
		steps += len(s.Steps)
	}
	for _, p := range r.Participants {
		sums += p.Kept + p.Abstracted + p.Lost
	}
	twice := 0
	for _, w := range r.Warnings {
		if w.Message == trace.WarnVerdictTwice {
			twice++
		}
	}
	if n.Ruled+n.Unruled != steps || n.Answered+n.Open != len(r.Statements) || sums != len(r.Statements) ||
		n.Given != given || n.Ruled+n.Stale+n.Gone+twice != given {
		t.Fatalf("%+v for %d steps, %d statements, %d in the sums of participants, %d twice", n, steps,
			len(r.Statements), sums, twice)
	}
}
