package render

import "spoor/trace"

// Decimals of the numbers in JSON: what goes beyond is noise of the computation.
const (
	strengthDecimals  = 2
	vaguenessDecimals = 1
)

// wireOfReading is a note with all its lines.
func wireOfReading(n *trace.Note) wireNote {
	out := wireOfNote(n)
	for i := range n.Lines {
		l := &n.Lines[i]
		out.Lines = append(out.Lines,
			wireLine{i + 1, string(l.As), known(string(l.Why)), texts(l.Statements), l.Text})
	}
	return out
}

func wireOfNote(n *trace.Note) wireNote {
	return wireNote{Path: n.Path, Session: n.Session, Date: known(n.Date), SHA256: n.SHA256}
}

func wireOfDraft(d *trace.Draft) wireDraft {
	return wireOfDraftWith(d, func(*trace.Paragraph) bool { return true })
}

// wireOfDraftWith writes a draft with some of its paragraphs.
func wireOfDraftWith(d *trace.Draft, wanted func(*trace.Paragraph) bool) wireDraft {
	out := wireDraft{
		Path: d.Path, Label: d.Label, Title: d.Title, Date: known(d.Date), Authors: texts(d.Authors),
		SHA256: d.SHA256, Vagueness: round(d.Vagueness, vaguenessDecimals),
		PolicyTerms: each(d.PolicyTerms, func(t *trace.PolicyTerm) wireTerm {
			return wireTerm{t.Term, t.Lines, t.New, t.Behind}
		}),
		Lineage: each(d.Lineage, func(b *trace.Bead) wireBead {
			return wireBead{string(b.Kind), texts(b.From), texts(b.To), b.Moved}
		}),
	}
	for i := range d.Paragraphs {
		if p := &d.Paragraphs[i]; wanted(p) {
			out.Paragraphs = append(out.Paragraphs, wireOfParagraph(p))
		}
	}
	return out
}

// wireOfCited writes the drafts with the paragraphs that a statement's thread points at.
func wireOfCited(drafts []trace.Draft, s *trace.Statement) list[wireDraft] {
	cited := map[string]bool{}
	for _, step := range s.Steps {
		for _, p := range step.Passages {
			cited[p.Paragraph] = true
		}
		for _, c := range step.Candidates {
			cited[c.Paragraph] = true
		}
	}
	return each(drafts, func(d *trace.Draft) wireDraft {
		return wireOfDraftWith(d, func(p *trace.Paragraph) bool { return cited[p.ID] })
	})
}

func wireOfParagraph(p *trace.Paragraph) wireParagraph {
	return wireParagraph{
		ID: p.ID, Start: p.Lines.Start, End: p.Lines.End, Kind: string(p.Kind),
		Section: texts(p.Section), Text: p.Text, Vagueness: round(p.Vagueness, vaguenessDecimals),
		From: each(p.From, func(o *trace.Origin) wireOrigin {
			return wireOrigin{o.Paragraph, round(o.Strength, strengthDecimals)}
		}),
		Statements: texts(p.Statements), Unsourced: p.Unsourced,
	}
}

func wireOfSaid(s *trace.Statement) wireSaid {
	return wireSaid{
		ID: s.ID, Path: s.Path, Line: s.Lines.Start, EndLine: s.Lines.End,
		Participant: s.Participant, Role: s.Role, Session: s.Session, Question: s.Question,
		Support: s.Support, SupportText: s.SupportText, Text: s.Text, ByReader: s.ByReader,
		Vagueness: round(s.Vagueness, vaguenessDecimals),
		Fates:     each(s.Steps, wireOfStep), VanishedIn: known(s.VanishedIn),
		Repair: wireOfRepair(s.Repair), Answer: wireOfAnswer(s.Answer),
	}
}

func wireOfRepair(r *trace.Repair) *wireRepair {
	if r == nil {
		return nil
	}
	return &wireRepair{r.Paragraph, r.Lines.Start, r.Lines.End, r.From, r.FromLines.Start,
		r.FromLines.End, r.Wording, each(r.Missing, func(m *trace.Missing) wireMissing {
			return wireMissing{string(m.Kind), texts(m.Words)}
		})}
}

func wireOfStep(s *trace.Step) wireFate {
	return wireFate{
		Draft: s.Draft, Fate: string(s.Fate), Confidence: round(s.Confidence, strengthDecimals),
		Verdict:  wireOfVerdict(s.Verdict),
		Passages: each(s.Passages, wireOfPassage), Jump: wireOfJump(s.Jump),
		Candidates: each(s.Candidates, func(c *trace.Candidate) wireCandidate {
			return wireCandidate{c.Paragraph, c.Lines.Start, c.Lines.End,
				round(c.Strength, strengthDecimals)}
		}),
		Reasons: each(s.Reasons, wireOfReason), Reader: wireOfHeard(s.Reader),
	}
}

func wireOfPassage(p *trace.Passage) wirePassage {
	return wirePassage{
		Paragraph: p.Paragraph, Start: p.Lines.Start, End: p.Lines.End,
		Strength: round(p.Strength, strengthDecimals), Suspect: p.Suspect, Ruled: p.Ruled,
		Evidence: each(p.Evidence, func(e *trace.Evidence) wireEvidence {
			return wireEvidence{string(e.Kind), e.Ours, e.Theirs}
		}),
		Reasons: each(p.Reasons, wireOfReason),
	}
}

func wireOfJump(j *trace.Jump) *wireJump {
	if j == nil {
		return nil
	}
	return &wireJump{j.From, texts(j.Kinds), texts(j.Gone), texts(j.Came),
		each(j.Why, func(k *trace.KindReasons) wireWhy {
			return wireWhy{string(k.Kind), round(k.Probability, strengthDecimals),
				round(k.Cut, strengthDecimals), each(k.Reasons, wireOfReason)}
		})}
}

func wireOfReason(r *trace.Reason) wireReason {
	return wireReason{r.Feature, round(r.Value, strengthDecimals), round(r.Weight, strengthDecimals),
		each(r.Parts, wireOfReason), each(r.Words, func(p *trace.WordPair) wirePair { return wirePair(*p) })}
}

func wireOfJumps(j *trace.DraftJump) wireJumps {
	return wireJumps{j.From, j.To, texts(j.Weakened), texts(j.Vanished), texts(j.Restored),
		texts(j.PolicyTerms)}
}

func wireOfPerson(p *trace.Participant) wirePerson {
	return wirePerson{p.Name, texts(p.Statements), p.Kept, p.Abstracted, p.Lost}
}

func wireOfOther(n *trace.NotStatement) wireOther {
	return wireOther{n.Path, n.Lines.Start, n.Lines.End, string(n.Why), n.Text}
}

func wireOfReturn(back *trace.Return) *wireReturn {
	if back == nil {
		return nil
	}
	out := &wireReturn{
		Decision:   back.Decision.Path,
		Retellings: each(back.Retellings, func(d *trace.Draft) string { return d.Path }),
		Items:      each(back.Items, wireOfSaid),
		Documents:  list[wireDraft]{wireOfDraft(&back.Decision)},
		Jumps:      each(back.Jumps, wireOfJumps),
	}
	out.Documents = append(out.Documents, each(back.Retellings, wireOfDraft)...)
	return out
}

func wireOfWarnings(r *trace.Report, o Options) list[wireWarning] {
	w := words(o.language(r))
	return each(r.Warnings, func(x *trace.Warning) wireWarning {
		return wireWarning{x.Path, x.Line, string(x.Message), x.Detail, w.warning(x.Message, x.Detail)}
	})
}
