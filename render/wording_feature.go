package render

import "strings"

// measure is a feature in words: what it measures, and the unit of its value.
type measure struct{ What, Unit string }

// Units of features whose value is no number to people.
const (
	yesOrNo = "?"
	unsaid  = "-" // its value says nothing: what a model starts from
)

// featureWords name the features of trace.FeatureNames.
type featureWords struct {
	Text  map[string]measure // of fates and links, by name
	Jump  map[string]measure // of kinds of jump, as far as they are not named in Text
	Signs map[string]string  // of vagueness, as a noun
	Of    composedWords
}

// composedWords word the features whose names are composed: a sign of vagueness in some text, or a
// feature in another draft.
type composedWords struct {
	Statement, Wording, Paragraph         func(sign string) measure
	Change, Next, NextChange, Later, Back func(m measure) measure
}

// of words a feature of fates and links.
func (w *featureWords) of(name string) (measure, bool) {
	if m, ok := w.Text[name]; ok {
		return m, true
	}
	for _, c := range []struct {
		prefix string
		say    func(sign string) measure
	}{
		{"statement-vague-", w.Of.Statement}, {"wording-vague-", w.Of.Wording},
		{"paragraph-", w.Of.Paragraph},
	} {
		if rest, ok := strings.CutPrefix(name, c.prefix); ok {
			sign, known := w.Signs[rest]
			return c.say(sign), known
		}
	}
	for _, c := range []struct {
		prefix string
		say    func(measure) measure
	}{
		{"change-of-", w.Of.Change}, {"next-change-of-", w.Of.NextChange}, {"next-", w.Of.Next},
		{"later-", w.Of.Later}, {"way-back-", w.Of.Back},
	} {
		if rest, ok := strings.CutPrefix(name, c.prefix); ok {
			m, known := w.of(rest)
			return c.say(m), known
		}
	}
	return measure{}, false
}

// ofJump words a feature of kinds of jump.
func (w *featureWords) ofJump(name string) (measure, bool) {
	if m, ok := w.Jump[name]; ok {
		return m, true
	}
	return w.of(name)
}

// reasonWords stand around the reasons of an outcome.
type reasonWords struct {
	Sum          string
	For, Against func(sum string) string // headings
	Fate         func(fate, confidence string) string
	Smaller      func(n int, sum string) string // what is not listed
	MostOf       func(pairs string) string      // words with what they may have become
	Reading      func(number, of int) string    // one of the times that a link was read
	Jump         func(kind, probability, cut string) string
	Likeliest    func(kind, probability string) string // a kind that was named for want of a better
	Yes, No      string
	Title        string
	Legend       []string // how to read the numbers
	LegendBack   string   // more on the way back
	More         string   // how to see all
}

// merged puts catalogues together.
func merged(all ...map[string]measure) map[string]measure {
	out := map[string]measure{}
	for _, one := range all {
		for name, m := range one {
			out[name] = m
		}
	}
	return out
}
