package trace

import (
	"slices"
	"strings"

	"spoor/trace/internal/lang"
)

// material is what one direction of a case is judged on: statements and successive drafts, or decision
// items and successive retellings, all read once.
type material struct {
	ix           *index
	statements   []said
	back         bool // the way back: items of a decision, not statements of participants
	drafts       [][]*passage
	kin          [][][]kinship     // [draft][paragraph before][paragraph]; nil for the first draft
	texts        []map[string]bool // [draft] the texts of its paragraphs
	same         []bool            // [draft] it has the paragraphs of the draft before, in order
	direct       [][][]pair        // [draft][statement][paragraph], filled by compare
	met          map[[2]*reading]overlap
	ownTerms     []string // policy terms that the owner of the case adds
	keepReadings bool     // links keep what each reading of them saw, to explain it
	asked        [][]int  // [statement] all statements that answer the same question, itself too
}

// said is a statement as read, with what is known around it.
type said struct {
	*reading
	role     *reading // role or group of the participant
	question *reading // the question it answers
	path     string   // of the notes it stands in
}

// passage is a paragraph of a draft as read.
type passage struct {
	*reading
	kind    ParagraphKind
	section *reading
	place   float64 // 0 for the first of the draft, 1 for the last
}

// gather reads all texts. Texts are read twice: the first time for the vocabulary that compounds are
// split on, the second time to compare.
func gather(statements []Statement, drafts []Draft, code lang.Code, cs *lang.Concepts) *material {
	codes := make([]lang.Code, len(drafts))
	for i, d := range drafts {
		codes[i] = draftLanguage(d, code)
	}
	m := &material{ix: newIndex(allTexts(statements, drafts, code, codes), cs),
		met: map[[2]*reading]overlap{}}
	for _, s := range statements {
		m.statements = append(m.statements, said{m.ix.read(s.Text, code),
			m.ix.read(s.Role, code), m.ix.read(s.Question, code), s.Path})
	}
	m.asked = sameQuestion(statements)
	for i, d := range drafts {
		m.drafts = append(m.drafts, m.passages(d, codes[i]))
	}
	m.weigh()
	m.compareTexts()
	for d := range m.drafts {
		if d == 0 {
			m.kin = append(m.kin, nil)
			continue
		}
		m.kin = append(m.kin, m.ix.kin(m.drafts[d-1], m.drafts[d]))
	}
	return m
}

func allTexts(statements []Statement, drafts []Draft, code lang.Code, codes []lang.Code) []tongued {
	var texts []tongued
	for _, s := range statements {
		for _, t := range []string{s.Text, s.Role, s.Question} {
			texts = append(texts, tongued{t, code})
		}
	}
	for i, d := range drafts {
		for _, p := range d.Paragraphs {
			texts = append(texts, tongued{p.Text, codes[i]})
		}
	}
	return texts
}

// draftLanguage is the language of a draft; when the words do not say clearly, that of the notes.
func draftLanguage(d Draft, notes lang.Code) lang.Code {
	var all []string
	for _, p := range d.Paragraphs {
		all = append(all, p.Text)
	}
	const clear = 0.2 // share of the vote; below it the text is too short or too mixed to tell
	if code, share := lang.Detect(strings.Join(all, " ")); share >= clear {
		return code
	}
	return notes
}

func (m *material) passages(d Draft, code lang.Code) []*passage {
	sections := map[string]*reading{}
	var out []*passage
	for i, p := range d.Paragraphs {
		key := strings.Join(p.Section, ". ")
		if sections[key] == nil {
			sections[key] = m.ix.read(key, code)
		}
		place := float64(i) / float64(max(1, len(d.Paragraphs)-1))
		out = append(out, &passage{m.ix.read(p.Text, code), p.Kind, sections[key], place})
	}
	return out
}

// weigh counts how rare everything is and then builds the sets that carry those weights.
func (m *material) weigh() {
	for _, s := range m.statements {
		m.ix.count(s.reading)
	}
	for _, d := range m.drafts {
		for _, p := range d {
			m.ix.count(p.reading)
		}
	}
	m.ix.weigh()
	m.ix.relate()
	for _, s := range m.statements {
		for _, r := range []*reading{s.reading, s.role, s.question} {
			m.ix.views(r)
		}
		s.reach = m.ix.reach(s.reading)
	}
	for _, d := range m.drafts {
		for _, p := range d {
			m.ix.views(p.reading)
			p.reach = m.ix.reach(p.reading)
			if p.section.whole == nil {
				m.ix.views(p.section)
			}
		}
	}
}

// compareTexts finds what stands unchanged between drafts.
func (m *material) compareTexts() {
	for d, paragraphs := range m.drafts {
		texts := map[string]bool{}
		for _, p := range paragraphs {
			texts[p.text] = true
		}
		m.texts = append(m.texts, texts)
		m.same = append(m.same, d > 0 && sameTexts(m.drafts[d-1], paragraphs))
	}
}

func sameTexts(a, b []*passage) bool {
	return slices.EqualFunc(a, b, func(p, q *passage) bool { return p.text == q.text })
}

// sameQuestion finds, for each statement, those of the same notes that answer the same question.
func sameQuestion(statements []Statement) [][]int {
	type question struct{ path, text string }
	answers := map[question][]int{}
	for i, s := range statements {
		if s.Question != "" {
			q := question{s.Path, s.Question}
			answers[q] = append(answers[q], i)
		}
	}
	out := make([][]int, len(statements))
	for i, s := range statements {
		out[i] = answers[question{s.Path, s.Question}]
	}
	return out
}
