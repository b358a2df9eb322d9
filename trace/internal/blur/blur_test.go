package blur

import (
	"bytes"
	"fmt"
	"math"
	"testing"
)

// met are words in no field, but for those that begin with a number: "3/wachtrij" lies in field 3.
func met(words ...string) []Met {
	var out []Met
	for _, w := range words {
		m := Met{Stem: w}
		if w[1] == '/' {
			m = Met{w[2:], []Field{{int(w[0] - '0'), 1}}}
		}
		out = append(out, m)
	}
	return out
}

// canteen are examples in which what is said of queues becomes flow, and what is said of cold rooms comfort.
func canteen() []Example {
	var out []Example
	for i := range 40 {
		day, room := fmt.Sprint("dag", i%7), fmt.Sprint("zaal", i%5)
		out = append(out,
			Example{"kantine", met("0/rij", "kassa", day), met("wachten", "doorstroom"),
				met("doorstroom", "optimaliseren", room), met("huisstijl", "kleur")},
			Example{"kantine", met("1/kou", "jas", room), met("warmte", "comfort"),
				met("comfort", "borgen", day), met("huisstijl", "meubel")})
	}
	return out
}

func learned(t *testing.T) *Model {
	t.Helper()
	data, err := Learn(canteen(), 4)
	if err != nil {
		t.Fatal(err)
	}
	return &Model{table(data)}
}

// likeness is that of words said and words written.
func (m *Model) likeness(said, written []Met) float64 {
	maker, p := m.NewMaker(), m.NewProbe()
	text := func(all []Met, side Side) *Text {
		var words []*Word
		for _, w := range all {
			words = append(words, m.Word(w))
		}
		return maker.Text(words, side)
	}
	p.Load(text(met("huisstijl"), Said)) // nothing of it may stay behind
	p.Load(text(said, Said))
	return p.Likeness(text(written, Written))
}

func TestWhatBecomesOfWordsIsLearned(t *testing.T) {
	t.Parallel()
	m := learned(t)
	for _, c := range []struct{ said, own, other []Met }{
		{met("0/rij", "kassa"), met("doorstroom", "optimaliseren"), met("comfort", "borgen")},
		{met("1/kou", "jas"), met("comfort", "borgen"), met("doorstroom", "optimaliseren")},
		{met("0/rij"), met("doorstroom"), met("huisstijl")},
		{met("0/wachtrij"), met("doorstroom"), met("comfort")}, // no example has it: its field tells
	} {
		own, other := m.likeness(c.said, c.own), m.likeness(c.said, c.other)
		if own < other+0.2 {
			t.Errorf("%v: %.3f for %v, %.3f for %v", c.said, own, c.own, other, c.other)
		}
	}
}

func TestLikenessHasBounds(t *testing.T) {
	t.Parallel()
	m := learned(t)
	all := met("0/rij", "kassa", "1/kou", "jas", "doorstroom", "comfort", "huisstijl")
	for i := range all {
		for j := range all {
			if v := m.likeness(all[i:i+1], all[j:j+1]); !(math.Abs(v) <= 1+1e-6) {
				t.Errorf("%v and %v: %v", all[i], all[j], v)
			}
		}
	}
	for _, nothing := range [][]Met{nil, met("onbekend"), met("9/ver")} {
		if v := m.likeness(nothing, all) + m.likeness(all, nothing); v != 0 {
			t.Errorf("%v: %v", nothing, v)
		}
	}
}

func TestLearningTwiceGivesTheSameBytes(t *testing.T) {
	t.Parallel()
	first, err := Learn(canteen(), 4)
	if err != nil {
		t.Fatal(err)
	}
	second, err := Learn(canteen(), 4)
	if err != nil || !bytes.Equal(first, second) {
		t.Errorf("not the same bytes; %v", err)
	}
	if _, err := Learn(canteen()[:1], 4); err == nil {
		t.Error("one example is enough, want an error")
	}
}

func TestTableHoldsAllStems(t *testing.T) {
	t.Parallel()
	m := Load()
	if m.table.stems() < 10000 || m.table.units() <= m.table.stems() {
		t.Fatalf("%d stems, %d units", m.table.stems(), m.table.units())
	}
	for i := range m.table.stems() {
		stem := m.table.stemAt(i)
		if unit, known := m.table.stem(stem); !known || unit != i {
			t.Fatalf("%q is %d, want %d", stem, unit, i)
		}
	}
	if unit, known := m.table.stem("zzzz-geen-woord"); known {
		t.Errorf("found as %d", unit)
	}
}

// TestRarerStemsWeighMore holds for the model that ships, and that a stem no example holds is the rarest.
func TestRarerStemsWeighMore(t *testing.T) {
	t.Parallel()
	m := Load()
	for i := range m.table.stems() {
		if w := m.table.weight(i); !(w > 0 && w < m.table.rarest()) {
			t.Fatalf("%q weighs %v; the rarest %v", m.table.stemAt(i), w, m.table.rarest())
		}
	}
}

func TestLikenessesAreEachLikeness(t *testing.T) {
	t.Parallel()
	m := learned(t)
	maker, p := m.NewMaker(), m.NewProbe()
	text := func(words ...string) *Text {
		var all []*Word
		for _, w := range met(words...) {
			all = append(all, m.Word(w))
		}
		return maker.Text(all, Written)
	}
	texts := []*Text{text("doorstroom"), text(), text("comfort", "borgen"), text("0/rij", "kassa"),
		text("1/kou", "huisstijl"), text("kassa", "comfort", "jas")}
	for _, said := range texts {
		p.Load(said)
		for n := range len(texts) + 1 {
			got := make([]float64, n)
			p.Likenesses(texts[:n], got)
			for i, v := range got {
				if want := p.Likeness(texts[i]); v != want {
					t.Errorf("text %d of %d: %v, want %v", i, n, v, want)
				}
			}
		}
	}
}
