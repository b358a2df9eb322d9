package trace

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"spoor/trace/internal/lang"
)

// circledCases reads the labelled cases with what a reader circled in their drafts.
func circledCases(t *testing.T) []*lesson {
	t.Helper()
	files, err := filepath.Glob("../testdata/cases/*/gold.json")
	if err != nil || len(files) < 4 {
		t.Fatalf("%d labelled cases (%v), want at least 4", len(files), err)
	}
	l := &learner{}
	for i, file := range files {
		var gold struct {
			Terms map[string][]string `json:"policy_terms"`
		}
		data, err := os.ReadFile(file)
		if err == nil {
			err = json.Unmarshal(data, &gold)
		}
		if err != nil {
			t.Fatal(err)
		}
		dir := filepath.Dir(file)
		c := Labelled{Name: filepath.Base(dir), Case: Case{
			Notes: sourcesIn(t, dir, "notes"), Drafts: sourcesIn(t, dir, "drafts")}}
		for _, d := range c.Case.Drafts {
			c.PolicyTerms = append(c.PolicyTerms, gold.Terms[d.Path])
		}
		if err := l.add(context.Background(), i, c, Options{}); err != nil {
			t.Fatal(err)
		}
	}
	return l.lessons
}

func sourcesIn(t *testing.T, dir, folder string) []Source {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, folder, "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	var out []Source
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, Source{Path: folder + "/" + filepath.Base(f), Text: string(text)})
	}
	return out
}

// TestLearnedTermsBeatTheList holds that what one half of the cases teaches finds the terms of the other
// half better than the lists and rules of form alone. Half the cases teach little; how well all of
// them teach, cmd/learn measures.
func TestLearnedTermsBeatTheList(t *testing.T) {
	t.Parallel()
	lessons := circledCases(t)
	halves := [2][]*termLesson{}
	listHit, listBoth := 0, 0
	for i, x := range lessons {
		taught := x.termLesson()
		halves[i%2] = append(halves[i%2], taught)
		hit, both := x.listHits(taught)
		listHit, listBoth = listHit+hit, listBoth+both
	}
	hit, both := 0, 0
	for i, half := range halves {
		model, cut := learnTerms(halves[1-i]), learnTermCut(halves[1-i])
		for _, x := range half {
			h, b := x.hits(model, cut)
			hit, both = hit+h, both+b
		}
	}
	learned := 2 * float64(hit) / float64(both)
	listed := 2 * float64(listHit) / float64(listBoth)
	t.Logf("F1 of terms on cases not seen: learned %.3f, list alone %.3f", learned, listed)
	if learned <= listed {
		t.Errorf("learned F1 %.3f, list alone %.3f: want better", learned, listed)
	}
}

// listHits scores the terms that lists and rules give, as hits does those of a model.
func (x *lesson) listHits(taught *termLesson) (hit, both int) {
	for d, paragraphs := range x.m.drafts {
		phrases := map[string]bool{}
		for _, p := range paragraphs {
			for _, ph := range lang.PolicyTerms(p.words, p.code) {
				phrases[stemKey(p.words[ph.First:ph.Last+1])] = true
			}
		}
		heard := x.heard.among(phrases)
		listed := map[string]bool{}
		for _, p := range paragraphs {
			for _, ph := range lang.PolicyTerms(p.words, p.code) {
				words := p.words[ph.First : ph.Last+1]
				if !heard[stemKey(words)] {
					listed[plainPhrase(p.text[words[0].Start:words[len(words)-1].End])] = true
				}
			}
		}
		both += len(listed) + len(taught.circled[d])
		for term := range listed {
			hit += int(flag(taught.circled[d][term]))
		}
	}
	return hit, both
}

func TestHabitsLeaveTheCaseItselfOut(t *testing.T) {
	t.Parallel()
	h := habitTaught{counts: map[string]habitCount{}, rate: 0.05}
	for group, y := range []float64{1, 1, 1, 0} {
		h.add("nl draagvlak", group, y)
		h.add("nl tafel", group%3, 0)
	}
	all, rest := h.without(-1), h.without(0)
	if all["nl draagvlak"] <= rest["nl draagvlak"] {
		t.Errorf("with the case %.2f, without it %.2f: its circling must be gone",
			all["nl draagvlak"], rest["nl draagvlak"])
	}
	if all["nl tafel"] >= 0 {
		t.Errorf("a word never circled has habit %.2f, want below 0", all["nl tafel"])
	}
	if _, known := rest["nl tafel"]; known {
		t.Error("a word of two other cases has a habit; it takes three")
	}
}

func TestWithoutCircledTermsNothingIsLearnedOfThem(t *testing.T) {
	t.Parallel()
	var w Weights
	(&learner{}).learnPolicy(&w)
	c := &candidate{key: "draagvlak", x: make([]float64, ownFeatures), spots: []spot{{}}}
	if got := chooseTerms([]*candidate{c}, w.policy, w.policyCut); len(got) != 0 {
		t.Errorf("%d terms chosen by a model that learned nothing, want none", len(got))
	}
}
