package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// size is how large a case is to be.
type size struct {
	statements, drafts, paragraphs int
}

// madeCase is a case with what is known of it.
type madeCase struct {
	dir   string
	truth map[place][]int // [draft] first line of the paragraph on the subject of a statement, 0 for none
}

// place is where a statement stands in the notes.
type place struct {
	path string
	line int
}

const (
	statementsOfNote = 400 // that one file of notes holds at most
	firstStatement   = 3   // its line
)

// makeCase writes a case to a folder. The same seed and size make the same case. Every statement is about one
// of as many subjects as there are paragraphs: an object at a place.
func makeCase(dir string, t *tongue, s size, seed uint64) (*madeCase, error) {
	g := &generator{tongue: t, size: s, random: rand.New(rand.NewPCG(seed, 1)),
		made: madeCase{dir: dir, truth: map[place][]int{}}, said: make([][]string, s.paragraphs)}
	if err := g.writeNotes(); err != nil {
		return nil, err
	}
	return &g.made, g.writeDrafts()
}

type generator struct {
	*tongue
	size
	random *rand.Rand
	made   madeCase
	about  []place    // [statement]
	theme  []int      // [statement] its subject
	said   [][]string // [subject] troubles that were told of it
}

func pick[T any](g *generator, of []T) T { return of[g.random.IntN(len(of))] }

// subject fills an object and place into a template, with numbers, streets and policy phrases of chance.
func (g *generator) subject(template string, subject int) string {
	object := subject % len(g.objects)
	at := g.places[subject/len(g.objects)%len(g.places)]
	if k := subject / len(g.objects) / len(g.places); k > 0 {
		at += " (" + g.street(subject) + ")"
	}
	return strings.NewReplacer("{o}", g.objects[object], "{p}", at, "{b}", g.broader[object%len(g.broader)],
		"{n}", fmt.Sprint(2+g.random.IntN(28)), "{w}", pick(g, g.policy),
		"{s}", g.street(g.random.IntN(1000))).Replace(template)
}

func (g *generator) street(k int) string {
	first, last := g.streets[0], g.streets[1]
	return first[k%len(first)] + last[k/len(first)%len(last)]
}

func (g *generator) statement(subject int) string {
	trouble := g.subject(pick(g, g.troubles), subject)
	g.said[subject] = append(g.said[subject], trouble)
	text := capital(g.subject("{o} {p} ", subject)) + trouble + "."
	if g.random.IntN(3) > 0 {
		text += " " + g.subject(pick(g, g.effects), subject)
	}
	if g.random.IntN(2) == 0 {
		text += " " + g.subject(pick(g, g.wishes), subject)
	}
	return text
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

func (g *generator) writeNotes() error {
	for n := 0; n*statementsOfNote < g.statements; n++ {
		name := fmt.Sprintf("notes/%03d.md", n+1)
		var b strings.Builder
		fmt.Fprintf(&b, "# %s %d\n\n", g.notesTitle, n+1)
		for i := n * statementsOfNote; i < min((n+1)*statementsOfNote, g.statements); i++ {
			subject := g.random.IntN(g.paragraphs)
			at := place{name, firstStatement + i - n*statementsOfNote}
			g.about, g.theme = append(g.about, at), append(g.theme, subject)
			fmt.Fprintf(&b, "- %s: %s\n", pick(g, g.names), g.statement(subject))
		}
		if err := g.write(name, b.String()); err != nil {
			return err
		}
	}
	return nil
}

func (g *generator) write(name, text string) error {
	file := filepath.Join(g.made.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		return err
	}
	return os.WriteFile(file, []byte(text), 0o666)
}

// written is a paragraph of a draft.
type written struct {
	text     string
	subjects []int
}

func (g *generator) writeDrafts() error {
	memo := g.firstDraft()
	for d := range g.drafts {
		if d > 0 {
			memo = g.nextDraft(memo)
		}
		var b strings.Builder
		fmt.Fprintf(&b, "# %s\n", g.draftTitle)
		lines, line := map[int]int{}, 2
		section := max(1, len(memo)/len(g.headings))
		for q, p := range memo {
			if q%section == 0 {
				fmt.Fprintf(&b, "\n## %s\n", g.headings[q/section%len(g.headings)])
				line += 2
			}
			fmt.Fprintf(&b, "\n%s\n", p.text)
			for _, subject := range p.subjects {
				lines[subject] = line + 1
			}
			line += 2
		}
		for i, at := range g.about {
			g.made.truth[at] = append(g.made.truth[at], lines[g.theme[i]])
		}
		if err := g.write(fmt.Sprintf("drafts/%02d.md", d+1), b.String()); err != nil {
			return err
		}
	}
	return nil
}

// firstDraft tells of every subject, from what was said of it.
func (g *generator) firstDraft() []written {
	memo := make([]written, g.paragraphs)
	for subject := range memo {
		memo[subject] = written{g.told(subject), []int{subject}}
	}
	return memo
}

func (g *generator) told(subject int) string {
	var sentences []string
	for range 2 + g.random.IntN(2) {
		trouble := "{w}"
		if said := g.said[subject]; len(said) > 0 {
			trouble = pick(g, said)
		}
		template := strings.ReplaceAll(pick(g, g.telling), "{t}", trouble)
		sentences = append(sentences, capital(g.subject(template, subject)))
	}
	return strings.Join(sentences, " ")
}

func (g *generator) blur(subject int) string {
	return capital(g.subject(pick(g, g.blurred), subject)) + " " +
		capital(g.subject(pick(g, g.blurred), subject))
}

// nextDraft rewrites a memo as memos are rewritten: most of it stays, some is told in vaguer words, some
// is merged with its neighbour, divided, moved or left out, and some comes back.
func (g *generator) nextDraft(memo []written) []written {
	var out []written
	for q := 0; q < len(memo); q++ {
		p := memo[q]
		switch chance := g.random.IntN(100); {
		case chance < 10 && len(p.subjects) > 0:
			p.text = g.blur(p.subjects[0])
		case chance < 13 && len(p.subjects) > 0:
			p.text = g.told(p.subjects[0])
		case chance < 16 && q+1 < len(memo):
			q++
			p = written{p.text + " " + memo[q].text, append(append([]int(nil), p.subjects...),
				memo[q].subjects...)}
		case chance < 18:
			if first, second, more := strings.Cut(p.text, ". "); more {
				out = append(out, written{first + ".", nil})
				p.text = second
			}
		case chance < 19:
			continue
		}
		out = append(out, p)
	}
	for range len(out) / 50 { // moves
		from, to := g.random.IntN(len(out)), g.random.IntN(len(out))
		out[from], out[to] = out[to], out[from]
	}
	return out
}
