package render

import (
	"fmt"
	"strings"

	"spoor/trace"
)

// Paths of the small case.
const (
	noteOne  = "notes/1-sessie.md"
	noteTwo  = "notes/2-sessie.md"
	draftOne = "drafts/1-concept.md"
	draftTwo = "drafts/2-na-hr.md"
	draftEnd = "drafts/3-definitief.md"
	decision = "return/1-besluit.md"
	mail     = "return/2-mail.md"
	plan     = "return/3-teamplan.md"
)

// smallReport is a report written by hand that has something of everything: each fate, each way
// back, an anonymous note, a suspect link, a warning about a file and one about a line.
func smallReport() *trace.Report {
	return &trace.Report{
		Language: trace.Dutch,
		Notes: []trace.Note{
			{Path: noteOne, Session: "Sessie 1: werkplekleren", Date: "2022-03-08", SHA256: hash("a"),
				Lines: noteOneLines()},
			{Path: noteTwo, SHA256: hash("b"), Lines: noteTwoLines()},
		},
		Drafts:     smallDrafts(),
		Statements: smallStatements(),
		Jumps: []trace.DraftJump{
			{From: trace.FromNotes, To: draftOne, Weakened: []string{"S4"}, Vanished: []string{"S6"},
				PolicyTerms: []string{"regie"}},
			{From: draftOne, To: draftTwo, Weakened: []string{"S2", "S3"},
				PolicyTerms: []string{"leerlijnenhuis", "in samenhang met"}},
			{From: draftTwo, To: draftEnd, Vanished: []string{"S2", "S5"}, Restored: []string{"S4"},
				PolicyTerms: []string{"strategisch plan"}},
		},
		Participants: []trace.Participant{
			{Name: "Bente", Statements: []string{"S1"}, Kept: 1},
			{Name: "Nadia", Statements: []string{"S2", "S5"}, Lost: 2},
			{Name: "Ahmet", Statements: []string{"S3"}, Abstracted: 1},
			{Name: "", Statements: []string{"S4", "S6"}, Kept: 1, Lost: 1},
		},
		NotStatements: []trace.NotStatement{
			{Path: noteOne, Lines: trace.Lines{Start: 1, End: 1}, Why: trace.WhyHeading,
				Text: "Aantekeningen sessie 1"},
			{Path: noteOne, Lines: trace.Lines{Start: 3, End: 3}, Why: trace.WhyAttendance,
				Text: "Aanwezig: Bente, Nadia en Ahmet"},
			{Path: noteTwo, Lines: trace.Lines{Start: 9, End: 9}, Why: trace.WhyFacilitator,
				Text: "Jorrit vraagt door bij Nadia"},
		},
		Return: smallReturn(),
		Warnings: []trace.Warning{
			{Path: noteTwo, Message: trace.WarnEncoding, Detail: "windows-1252"},
			{Path: draftTwo, Line: 14, Message: trace.WarnTable},
		},
	}
}

// noteOneLines are the lines of the first note; those not named are blank.
func noteOneLines() []trace.NoteLine {
	lines := blankLines(31)
	lines[0] = otherLine(trace.WhyHeading, "# Aantekeningen sessie 1")
	lines[2] = otherLine(trace.WhyAttendance, "Aanwezig: Bente, Nadia en Ahmet")
	lines[16] = saidLine("- Bente: Begin in mei gewoon met drie of vier proeven.", "S1")
	lines[17] = saidLine("    - Nadia: Als we op een plan moeten wachten is het 2024. (12 van de 14)", "S2")
	lines[20] = saidLine("- Ahmet: Geef het opleidingsgeld aan het team. 1000 euro de man.", "S3")
	lines[24] = saidLine("Meelopen zonder formulier.", "S4")
	lines[26] = saidLine("- Nadia: De oude kantine aan de Werfkade staat leeg. Maak daar een plek van.", "S5")
	lines[29] = saidLine("=Koffie <b>die</b> te drinken is", "S6")
	lines[30] = otherLine(trace.WhyOff, "")
	return lines
}

func noteTwoLines() []trace.NoteLine {
	lines := blankLines(9)
	lines[8] = otherLine(trace.WhyFacilitator, "Jorrit vraagt door bij Nadia")
	return lines
}

func blankLines(n int) []trace.NoteLine {
	lines := make([]trace.NoteLine, n)
	for i := range lines {
		lines[i].As = trace.BlankLine
	}
	return lines
}

func otherLine(why trace.NotStatementReason, text string) trace.NoteLine {
	l := trace.NoteLine{Text: text, As: trace.OtherLine, Why: why}
	if why == trace.WhyHeading {
		l.As = trace.HeadingLine
	}
	return l
}

func saidLine(text string, ids ...string) trace.NoteLine {
	return trace.NoteLine{Text: text, As: trace.StatementLine, Statements: ids}
}

func hash(c string) string { return strings.Repeat(c, 64) }

func smallDrafts() []trace.Draft {
	return []trace.Draft{
		{Path: draftOne, Label: "1", Title: "Werkplekleren", Date: "2022-03-29",
			Authors: []string{"Jorrit van Essen", "HR"}, SHA256: hash("1"), Vagueness: 16.25,
			Paragraphs: []trace.Paragraph{
				paragraph("d1p1", 5, "Begin in mei met drie of vier proeven. Wachten op een plan duurt te lang.",
					[]string{"Werkplekleren", "Wat we hoorden"}, "S1", "S2"),
				paragraph("d1p2", 7, "Geef het opleidingsgeld aan het team: 1.000 euro de man.",
					[]string{"Werkplekleren", "Wat we hoorden"}, "S3"),
				paragraph("d1p3", 9, "Medewerkers houden zelf de regie.", []string{"Werkplekleren", "Advies"}, "S4"),
				paragraph("d1p4", 11, "De oude kantine aan de Werfkade wordt een werkplaats.",
					[]string{"Werkplekleren", "Advies", "Huisvesting"}, "S5"),
			},
			PolicyTerms: []trace.PolicyTerm{{Term: "regie", Lines: []int{9}, New: true, Behind: []string{"S1"}}}},
		{Path: draftTwo, Label: "2", Title: "Werkplekleren", SHA256: hash("2"), Vagueness: 34,
			Paragraphs: []trace.Paragraph{
				from(paragraph("d2p1", 5, "In samenhang met het leerlijnenhuis start in mei een aantal proeven.",
					[]string{"Werkplekleren", "Advies"}, "S1", "S2"), "d1p1", 0.62),
				from(paragraph("d2p2", 7, "Teams krijgen bestedingsruimte.",
					[]string{"Werkplekleren", "Advies"}, "S3"), "d1p2", 0.41),
				from(paragraph("d2p3", 14, "Er komt een werkplaats in de oude kantine.",
					[]string{"Werkplekleren", "Advies"}, "S5"), "d1p4", 0.7),
				unsourced("d2p4", 16, "De ondernemingsraad heeft instemmingsrecht."),
			},
			PolicyTerms: []trace.PolicyTerm{
				{Term: "in samenhang met", Lines: []int{5}, New: true},
				{Term: "leerlijnenhuis", Lines: []int{5}, New: true}}},
		{Path: draftEnd, Label: "3", Title: "Werkplekleren: nota", Date: "2022-06-21",
			SHA256: hash("3"), Vagueness: 51.04,
			Paragraphs: []trace.Paragraph{
				from(paragraph("d3p1", 6, "In te stemmen met drie of vier proeven in mei, in samenhang met het "+
					"strategisch plan.", []string{"Beslispunten"}, "S1"), "d2p1", 0.55),
				from(paragraph("d3p2", 8, "De bestedingsruimte wordt betrokken bij de begroting. Bij het budget "+
					"hoort verantwoording.", []string{"Beslispunten"}, "S3"), "d2p2", 0.38),
				paragraph("d3p3", 10, "Leren kan ook zonder formulier.", []string{"Beslispunten"}, "S4"),
				unsourced("d3p4", 12, "Deze nota heeft geen financiële gevolgen."),
				remark("d3p5", 14, "[Opmerking AB: is dat zo?]"),
			},
			PolicyTerms: []trace.PolicyTerm{
				{Term: "in samenhang met", Lines: []int{6}},
				{Term: "strategisch plan", Lines: []int{6, 12}, New: true}}},
	}
}

func paragraph(id string, line int, text string, section []string, carries ...string) trace.Paragraph {
	return trace.Paragraph{ID: id, Lines: trace.Lines{Start: line, End: line}, Kind: trace.TextParagraph,
		Section: section, Text: text, Vagueness: 20, Statements: carries}
}

func from(p trace.Paragraph, id string, strength float64) trace.Paragraph {
	p.Kind = trace.ListItem
	p.From = []trace.Origin{{Paragraph: id, Strength: strength}}
	return p
}

func unsourced(id string, line int, text string) trace.Paragraph {
	p := paragraph(id, line, text, []string{"Kanttekeningen"})
	p.Unsourced = true
	return p
}

func remark(id string, line int, text string) trace.Paragraph {
	p := paragraph(id, line, text, []string{"Kanttekeningen"})
	p.Kind, p.Vagueness = trace.Remark, 0
	return p
}

func smallStatements() []trace.Statement {
	return []trace.Statement{
		said("S1", 17, "Bente", "Begin in mei gewoon met drie of vier proeven.",
			kept(draftOne, passage("d1p1", 5, sameWord("proeven"), number("drie of vier"))),
			kept(draftTwo, passage("d2p1", 5, sameWord("proeven"))),
			kept(draftEnd, passage("d3p1", 6, sameWord("proeven"), number("drie of vier")))),
		weighed(said("S2", 18, "Nadia", "Als we op een plan moeten wachten is het 2024.",
			kept(draftOne, passage("d1p1", 5, sameWord("wachten"), sameWord("plan"))),
			blurred(draftTwo, draftOne, passage("d2p1", 5), []string{"2024"}, []string{"in samenhang met"},
				trace.Generalisation, trace.Tone),
			lost(draftEnd, draftTwo, 0.64))),
		said("S3", 21, "Ahmet", "Geef het opleidingsgeld aan het team. 1000 euro de man.",
			kept(draftOne, passage("d1p2", 7, sameWord("opleidingsgeld"))),
			blurred(draftTwo, draftOne, suspect("d2p2", 7), []string{"1.000 euro", "opleidingsgeld"},
				[]string{"bestedingsruimte"}, trace.Generalisation, trace.Quantity),
			still(draftEnd, suspect("d3p2", 8))),
		said("S4", 25, "", "Meelopen zonder formulier.",
			blurred(draftOne, trace.FromNotes, passage("d1p3", 9), []string{"formulier"}, []string{"regie"},
				trace.Actor),
			still(draftTwo, passage("d2p2", 7)),
			kept(draftEnd, passage("d3p3", 10, sameWord("formulier")))),
		said("S5", 27, "Nadia", "De oude kantine aan de Werfkade staat leeg. Maak daar een plek van.",
			kept(draftOne, passage("d1p4", 11, sameWord("kantine"))),
			kept(draftTwo, passage("d2p3", 14, sameWord("kantine"))),
			lost(draftEnd, draftTwo, 0.95)),
		said("S6", 30, "", "=Koffie <b>die</b> te drinken is",
			lost(draftOne, trace.FromNotes, 0.93), gone(draftTwo), gone(draftEnd)),
	}
}

func said(id string, line int, who, text string, steps ...trace.Step) trace.Statement {
	s := trace.Statement{ID: id, Path: noteOne, Lines: trace.Lines{Start: line, End: line},
		Participant: who, Session: "Sessie 1: werkplekleren", Question: "Wat heb je nodig?", Support: 1,
		Text: text, Vagueness: 8.125, Steps: steps}
	if who != "" {
		s.Role = "KCC"
	}
	if n := len(steps); n > 0 && steps[n-1].Fate == trace.Lost {
		s.VanishedIn = steps[n-1].Draft
	}
	return s
}

func weighed(s trace.Statement) trace.Statement {
	s.Support, s.SupportText = 12, "12 van de 14"
	s.Steps[0].Reasons = fateReasons()
	s.Steps[0].Passages[0].Reasons = linkReasons()
	s.Steps[1].Jump.Why = []trace.KindReasons{
		{Kind: trace.Generalisation, Probability: 0.71, Cut: 0.45, Reasons: []trace.Reason{
			reason("load", 0.6, 1.3), reason("policy-came", 1, 0.9), reason("start", 1, -0.8)}},
		{Kind: trace.Tone, Probability: 0.2, Cut: 0.3, Reasons: []trace.Reason{
			reason("start", 1, -1.6), reason("tone-rise", 1, 0.25)}},
	}
	s.Steps[2].Candidates = []trace.Candidate{{Paragraph: "d3p1", Lines: trace.Lines{Start: 6, End: 6},
		Strength: 0.21}}
	return s
}

func reason(feature string, value, weight float64) trace.Reason {
	return trace.Reason{Feature: feature, Value: value, Weight: weight}
}

// fateReasons has more on either side than is listed unless asked for.
func fateReasons() []trace.Reason {
	return []trace.Reason{
		reason("carried-logit", 0.9, 3.1), reason("start", 1, -2.25), reason("words", 0.8333, 1.2),
		reason("length-paragraph", 0.6, -0.9), reason("thread", 0.21, 0.8), reason("row", 1, -0.5),
		reason("change-of-numbers", -0.5, 0.45), reason("no-numbers", 1, 0.4),
		reason("statement-vague-first-person", 0.3, 0.3), reason("later-carried-any", 0.7, 0.2),
		reason("next-letters", 0.2, 0.1),
	}
}

// linkReasons are those of three readings.
func linkReasons() []trace.Reason {
	first := []trace.Reason{reason("start", 1, -9.5), reason("words", 0.8333, 4.4),
		reason("descent-in-order", 1, 3.2), reason("negation", 1, -0.3)}
	second := trace.Reason{Feature: "first-reading", Value: -0.44, Weight: 1.5, Parts: first}
	third := trace.Reason{Feature: "first-reading", Value: 0.3, Weight: 2.4,
		Parts: []trace.Reason{second, reason("next-draft", 0.8, 0.7)}}
	return []trace.Reason{reason("start", 1, -3.7), third, reason("paragraph-numbers", 0.3, 0.2),
		reason("rival-statement", 0.4, -0.1)}
}

func kept(draft string, p trace.Passage) trace.Step {
	return trace.Step{Draft: draft, Fate: trace.Kept, Confidence: 0.971,
		Passages: []trace.Passage{p}}
}

func still(draft string, p trace.Passage) trace.Step {
	return trace.Step{Draft: draft, Fate: trace.Abstracted, Confidence: 0.55,
		Passages: []trace.Passage{p}}
}

func blurred(draft, before string, p trace.Passage, went, came []string,
	kinds ...trace.JumpKind) trace.Step {
	s := still(draft, p)
	s.Confidence = 0.78
	s.Jump = &trace.Jump{From: before, Kinds: kinds, Gone: went, Came: came}
	return s
}

func gone(draft string) trace.Step {
	return trace.Step{Draft: draft, Fate: trace.Lost, Confidence: 0.9}
}

func lost(draft, before string, confidence float64) trace.Step {
	s := gone(draft)
	s.Confidence = confidence
	s.Jump = &trace.Jump{From: before, Kinds: []trace.JumpKind{trace.Omission}}
	return s
}

func passage(id string, line int, evidence ...trace.Evidence) trace.Passage {
	return trace.Passage{Paragraph: id, Lines: trace.Lines{Start: line, End: line}, Strength: 0.8333,
		Evidence: evidence}
}

func suspect(id string, line int) trace.Passage {
	p := passage(id, line, trace.Evidence{Kind: trace.LineageEvidence, Ours: "", Theirs: ""})
	p.Suspect, p.Strength = true, 0.2
	return p
}

func sameWord(w string) trace.Evidence {
	return trace.Evidence{Kind: trace.WordEvidence, Ours: w, Theirs: w}
}

func number(w string) trace.Evidence {
	return trace.Evidence{Kind: trace.NumberEvidence, Ours: w, Theirs: w}
}

func smallReturn() *trace.Return {
	item := func(id string, line int, text string, steps ...trace.Step) trace.Statement {
		s := said(id, line, "", text, steps...)
		s.Path, s.Session, s.Question = decision, "", ""
		return s
	}
	return &trace.Return{
		Decision: trace.Draft{Path: decision, Label: "0", Title: "Besluit", SHA256: hash("4"),
			Paragraphs: []trace.Paragraph{
				paragraph("r0p1", 5, "De proeven worden uitgesteld tot 2023.", []string{"Besluit"}, "R1"),
				paragraph("r0p2", 7, "Voor 2022 is er geen geld.", []string{"Besluit"}, "R2")}},
		Retellings: []trace.Draft{
			{Path: mail, Label: "1", Title: "Bedankt!", SHA256: hash("5"), Vagueness: 61,
				Paragraphs: []trace.Paragraph{paragraph("r1p1", 3, "Het krijgt een stevige plek in 2023.", nil, "R1")}},
			{Path: plan, Label: "2", SHA256: hash("6"), Vagueness: 22,
				Paragraphs: []trace.Paragraph{paragraph("r2p1", 3, "In 2023 beginnen de proeven.", nil, "R1")}},
		},
		Items: []trace.Statement{
			item("R1", 5, "De proeven worden uitgesteld tot 2023.",
				blurred(mail, decision, passage("r1p1", 3, number("2023")), []string{"uitgesteld"},
					[]string{"stevige plek"}, trace.Tone),
				kept(plan, passage("r2p1", 3, number("2023"), sameWord("proeven")))),
			item("R2", 7, "Voor 2022 is er geen geld.", lost(mail, decision, 0.93), gone(plan)),
		},
		Jumps: []trace.DraftJump{
			{From: decision, To: mail, Weakened: []string{"R1"}, Vanished: []string{"R2"}},
			{From: mail, To: plan, Restored: []string{"R1"}},
		},
	}
}

// manyReport has n statements that all went the same way.
func manyReport(n int) *trace.Report {
	r := smallReport()
	r.Statements = nil
	for i := range n {
		r.Statements = append(r.Statements, said(fmt.Sprintf("S%d", i+1), i+1, "Bente",
			fmt.Sprintf("Uitspraak nummer %d over de kantine.", i+1),
			kept(draftOne, passage("d1p4", 11, sameWord("kantine"))),
			kept(draftTwo, passage("d2p3", 14, sameWord("kantine"))), lost(draftEnd, draftTwo, 0.95)))
	}
	return r
}
