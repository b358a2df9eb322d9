package trace

import (
	"sort"
	"strings"

	"spoor/trace/internal/lang"
)

// findPolicyTerms fills in the policy terms of each draft: jargon that no participant used. A term is
// told by its stems, so that its inflections are one.
func (m *material) findPolicyTerms(drafts []Draft, voices []Statement, code lang.Code) {
	said := newSpoken(voices, code)
	known := map[string]bool{} // in an earlier draft
	for d := range drafts {
		found := map[string]*PolicyTerm{}
		var order []string
		for q, p := range m.drafts[d] {
			for _, ph := range m.policyTermsIn(p) {
				key := stemKey(p.words[ph.First : ph.Last+1])
				if key == "" || said.has(key) {
					continue
				}
				if found[key] == nil {
					term := p.text[p.words[ph.First].Start:p.words[ph.Last].End]
					found[key] = &PolicyTerm{Term: term, New: !known[key]}
					order = append(order, key)
				}
				found[key].add(drafts[d].Paragraphs[q].Lines.Start)
			}
		}
		for _, key := range order {
			known[key] = true
			drafts[d].PolicyTerms = append(drafts[d].PolicyTerms, *found[key])
		}
	}
}

func (t *PolicyTerm) add(line int) {
	i := sort.SearchInts(t.Lines, line)
	if i == len(t.Lines) || t.Lines[i] != line {
		t.Lines = append(t.Lines, line)
		sort.Ints(t.Lines)
	}
}

// stemKey names a phrase by the stems of its words.
func stemKey(words []lang.Word) string {
	var stems []string
	for _, w := range words {
		stems = append(stems, w.Stem)
	}
	return strings.Join(stems, " ")
}

// spoken holds everything participants said, as one string of stems per statement.
type spoken struct{ texts []string }

func newSpoken(voices []Statement, code lang.Code) spoken {
	var s spoken
	for _, v := range voices {
		s.texts = append(s.texts, " "+stemKey(lang.Read(v.Text+" . "+v.Question, code))+" ")
	}
	return s
}

func (s spoken) has(key string) bool {
	for _, t := range s.texts {
		if strings.Contains(t, " "+key+" ") {
			return true
		}
	}
	return false
}
