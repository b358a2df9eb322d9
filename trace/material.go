package trace

import (
	"slices"
	"strings"

	"spoor/trace/internal/lang"
)

// material is what one direction of a case is judged on: statements and successive drafts, or decision
// items and successive retellings, all read once.
type material struct {
	crew       crew
	ix         *index
	statements []said
	back       bool // the way back: items of a decision, not statements of participants
	drafts     [][]*passage
	paragraphs []*reading // all that stand in the drafts, each once
	every      [][]int32  // [draft] all its paragraphs
	large      bool       // too large to compare all with all
	keeps      bool       // its pairs are kept in memory
	once       bool       // its links are read once: nobody needs the pairs as they were compared

	kin   [][][]kinship     // [draft][paragraph before][paragraph]; nil for the first draft
	news  [][]float64       // [draft][paragraph] how much of it is in no paragraph before
	heirs [][][]int32       // [draft][paragraph before] likeliest descendants; in a large case only
	was   [][]int32         // [draft][paragraph] place in the draft before, -1 for none; in a large case only
	texts []map[string]bool // [draft] the texts of its paragraphs
	same  []bool            // [draft] it has the paragraphs of the draft before, in order

	tops   []tops      // [draft]
	direct [][][]pair  // [statement][draft][paragraph]; nil in a large case
	near   [][][]int32 // [statement][draft] nearest paragraphs, in a large case only
	posted *postings
	blurs  *blurs

	ownTerms []string // policy terms that the owner of the case adds
	asked    [][]int  // [statement] all statements that answer the same question, itself too
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
	no      int // among all paragraphs of the case that differ
	kind    ParagraphKind
	section *reading
	place   float64 // 0 for the first of the draft, 1 for the last
}

// gather reads all texts of one direction.
func gather(c crew, back bool, statements []Statement, drafts []Draft, code lang.Code,
	cs *lang.Concepts) *material {
	x := newReader(c, cs)
	m := &material{crew: c, ix: x.ix, back: back, asked: sameQuestion(statements)}
	for _, s := range statements {
		m.statements = append(m.statements, said{x.addSaid(s.Text, code, s.Participant), x.addPlain(s.Role, code),
			x.addPlain(s.Question, code), s.Path})
	}
	numbers := map[*reading]int{}
	for _, d := range drafts {
		m.drafts = append(m.drafts, m.passages(x, d, draftLanguage(d, code), numbers))
		m.large = m.large || len(statements)*len(d.Paragraphs) > mostPairs
	}
	x.read()
	m.weigh(x.texts)
	m.compareTexts()
	m.readBlurs()
	m.findKin()
	m.findStays()
	m.keeps = m.keepsPairs()
	if m.large {
		m.posted = m.post()
	}
	return m
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

func (m *material) passages(x *reader, d Draft, code lang.Code, numbers map[*reading]int) []*passage {
	var out []*passage
	var every []int32
	for i, p := range d.Paragraphs {
		section := x.add(strings.Join(p.Section, ". "), code)
		r := x.addPlain(p.Text, code)
		no, known := numbers[r]
		if !known {
			no = len(m.paragraphs)
			numbers[r] = no
			m.paragraphs = append(m.paragraphs, r)
		}
		place := float64(i) / float64(max(1, len(d.Paragraphs)-1))
		out, every = append(out, &passage{r, no, p.Kind, section, place}), append(every, int32(i))
	}
	m.every = append(m.every, every)
	return out
}

// weigh counts how rare everything is and then works out what others look up in the texts.
func (m *material) weigh(texts []*reading) {
	for _, s := range m.statements {
		m.ix.count(s.reading)
	}
	sought := map[*reading]bool{}
	for _, d := range m.drafts {
		for _, p := range d {
			m.ix.count(p.reading)
			sought[p.reading], sought[p.section] = true, true
		}
	}
	m.ix.weigh()
	m.ix.relate(m.crew)
	m.crew.share(ReadingTexts, len(texts), func() func(int) {
		l := m.ix.newLayer()
		return func(i int) {
			l.finish(texts[i])
			if sought[texts[i]] {
				l.layOut(texts[i])
			}
		}
	})
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

// putWordsAway drops the words of the statements: they are most of what a statement takes, and are read
// again sooner than they are needed.
func (m *material) putWordsAway() {
	inDraft := map[*reading]bool{}
	for _, r := range m.paragraphs {
		inDraft[r] = true
	}
	for _, s := range m.statements {
		for _, r := range []*reading{s.reading, s.role, s.question} {
			if !inDraft[r] {
				r.words, r.stems = nil, nil
			}
		}
	}
}
