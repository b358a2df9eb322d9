package trace

import (
	"fmt"
	"slices"
	"strings"

	"spoor/trace/internal/blur"
	"spoor/trace/internal/lang"
)

// LearnBlurs learns from examples what plain words become in policy language (internal/blur), and gives the table
// that ships. Each source is a file of examples on one subject, in the language that its name ends in ("-nl", "-en"):
//
//	S: what a participant said
//	1: a sentence of a memo that still hints at it
//	2: one in which it has gone behind policy language
//	X: one of the same memo, on something near it, that does not carry it
//
// The same sources give the same bytes. An error names file and line.
func LearnBlurs(sources []Source) ([]byte, error) {
	concepts := lang.LoadConcepts()
	var texts []blurText
	for _, s := range sources {
		more, err := readBlurs(s)
		if err != nil {
			return nil, err
		}
		texts = append(texts, more...)
	}
	compounds := blurCompounds(texts)
	var examples []blur.Example
	for i := 0; i < len(texts); i += len(blurLeads) {
		var met [len(blurLeads)][]blur.Met
		for k := range met {
			t := texts[i+k]
			met[k] = metIn(t.words, compounds[t.code], concepts.Fields())
		}
		examples = append(examples, blur.Example{Subject: texts[i].subject,
			Said: met[0], Hint: met[1], Blur: met[2], Beside: met[3]})
	}
	return blur.Learn(examples, fieldsOf(concepts))
}

// blurLeads are how the lines of an example begin, in order.
var blurLeads = [...]string{"S:", "1:", "2:", "X:"}

// blurText is one line of an example.
type blurText struct {
	subject string // the file
	code    lang.Code
	words   []lang.Word
}

// readBlurs reads the lines of a file of examples.
func readBlurs(s Source) ([]blurText, error) {
	code := lang.NL
	if strings.HasSuffix(s.Path, "-en.txt") {
		code = lang.EN
	}
	r := lang.NewReader(code)
	var out []blurText
	for n, line := range strings.Split(s.Text, "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		lead := blurLeads[len(out)%len(blurLeads)]
		text, found := strings.CutPrefix(line, lead)
		if text = strings.TrimSpace(text); !found || text == "" {
			return nil, fmt.Errorf("%s:%d: %q, want a line that begins with %s", s.Path, n+1, line, lead)
		}
		out = append(out, blurText{s.Path, code, r.Read(text)})
	}
	if len(out)%len(blurLeads) != 0 {
		return nil, fmt.Errorf("%s: the last example is cut off", s.Path)
	}
	return out, nil
}

// blurCompounds splits compounds on the words of all examples in a language.
func blurCompounds(texts []blurText) map[lang.Code]*lang.Compounds {
	words := map[lang.Code][]string{}
	for _, t := range texts {
		for _, w := range t.words {
			words[t.code] = append(words[t.code], w.Lower)
		}
	}
	out := map[lang.Code]*lang.Compounds{}
	for code, vocabulary := range words {
		slices.Sort(vocabulary)
		out[code] = lang.NewCompounds(slices.Compact(vocabulary), code)
	}
	return out
}

// metIn are the content words of a text, with their fields.
func metIn(words []lang.Word, compounds *lang.Compounds, fields *lang.Fields) []blur.Met {
	var out []blur.Met
	for _, w := range words {
		if w.Content() {
			out = append(out, metWord(w.Stem, fields.OfCompound(w.Stem, compounds.Parts(w.Lower))))
		}
	}
	return out
}

func metWord(stem string, fields []lang.FieldShare) blur.Met {
	out := blur.Met{Stem: stem}
	for _, f := range fields {
		out.Fields = append(out.Fields, blur.Field{No: f.Field, Share: f.Share})
	}
	return out
}

// fieldsOf is how many fields there are: two around each concept.
func fieldsOf(c *lang.Concepts) int { return 2 * c.Len() }
