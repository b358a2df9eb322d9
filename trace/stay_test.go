package trace

import (
	"context"
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"spoor/trace/internal/fit"
	"spoor/trace/internal/lang"
)

// largeMaterial is a case of a thousand statements on 110 paragraphs in three drafts. Of the second draft
// every fifth paragraph is new, the third turns its halves round.
func largeMaterial() (*material, []Draft) {
	things := strings.Fields("printer kantine rooster bushalte zwembad stoep bibliotheek fietspad lift balie trap")
	places := strings.Fields("Noord Oost West Zuid Haven Centrum Dorp Polder Veld Brink")
	subject := func(k int) string {
		return fmt.Sprintf("de %s in %s", things[k%len(things)], places[k/len(things)%len(places)])
	}
	var statements []Statement
	for s := range 1000 {
		statements = append(statements, Statement{Text: fmt.Sprintf("Aan %s ontbreekt al %d weken een slot.",
			subject(s*7), s/90+2)})
	}
	var drafts [3]Draft
	for q := range len(things) * len(places) {
		text := fmt.Sprintf("Aan %s ontbreekt al weken een slot.", subject(q))
		for d := range drafts {
			if d > 0 && q%5 == 0 {
				text = fmt.Sprintf("Voor %s wordt ingezet op een integrale aanpak.", subject(q))
			}
			drafts[d].Paragraphs = append(drafts[d].Paragraphs, Paragraph{Text: text, Kind: TextParagraph})
		}
	}
	last := drafts[2].Paragraphs
	drafts[2].Paragraphs = append(append([]Paragraph(nil), last[55:]...), last[:55]...)
	return gather(crew{ctx: context.Background()}, false, statements, drafts[:], lang.NL, lang.LoadConcepts()), drafts[:]
}

func TestWhatStaysIsReadOnce(t *testing.T) {
	t.Parallel()
	w, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	m, drafts := largeMaterial()
	if !m.large || !m.keeps {
		t.Fatal("the case is not as large as the test wants it")
	}
	f := newFollower(m, w, drafts, m.read(w))
	checkStays(t, f)
	checkReasons(t, f)

	again, _ := largeMaterial()
	again.keeps = false
	anew := again.read(w)
	if !reflect.DeepEqual(f.links.leanings, anew.leanings) {
		t.Error("links are others when pairs are worked out anew")
	}
	for s := range m.statements {
		if kept, made := f.links.first.rows(s), anew.first.rows(s); !sameRows(kept, made) {
			t.Fatalf("the pairs of statement %d are others when worked out anew", s)
		}
	}
}

func sameRows(a, b [][]pair) bool {
	for d := range a {
		for k := range a[d] {
			if !reflect.DeepEqual(a[d][k].x, b[d][k].x) {
				return false
			}
		}
	}
	return true
}

// checkStays holds that a pair that stays is as likely as it was, and that most do.
func checkStays(t *testing.T, f *follower) {
	t.Helper()
	m, pairs, stayed := f.m, 0, 0
	for d := 1; d < len(f.links.leanings); d++ {
		l, before := &f.links.leanings[d], &f.links.leanings[d-1]
		for s := range m.statements {
			for k, q := range l.at[s] {
				pairs++
				was := l.stays(s, k)
				if was < 0 {
					continue
				}
				stayed++
				text, old := m.drafts[d][q].text, m.drafts[d-1][before.at[s][was]].text
				if text != old || l.p[s][k] != before.p[s][was] {
					t.Fatalf("draft %d, statement %d: %q at %v was %q at %v", d, s, text, l.p[s][k], old,
						before.p[s][was])
				}
			}
		}
	}
	if stayed < pairs/2 {
		t.Errorf("%d of %d pairs stayed, want half", stayed, pairs)
	}
}

// checkReasons holds that the reasons of a link sum to its log-odds wherever it was read.
func checkReasons(t *testing.T, f *follower) {
	t.Helper()
	f.loads = f.links.loads()
	for s := 0; s < len(f.m.statements); s += 97 {
		f.take(s)
		for d := range f.links.leanings {
			l := &f.links.leanings[d]
			for k, q := range l.at[s] {
				sum := sumOf(f.linkReasons(f.links, place{s, d, int(q)}))
				if math.Abs(fit.Sigmoid(sum)-l.p[s][k]) > 1e-9 {
					t.Fatalf("draft %d, statement %d, paragraph %d: reasons give %v, likely %v", d, s, q,
						fit.Sigmoid(sum), l.p[s][k])
				}
			}
		}
	}
}
