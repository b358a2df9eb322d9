package trace

import "slices"

// replies are those that a reader gave about one draft.
type replies struct {
	texts map[string]string // of the draft as it is now, by key
	at    map[string]int    // paragraph, by key; the first of those with the same text
	all   []sheet           // newest first
}

// sheet is one reply, looked things up in.
type sheet struct {
	asked, seen map[string]bool
	answers     map[string]Finding // by key of the statement
	strays      []Fall             // what fell of it that belongs to no statement asked about
	used        bool               // something of it still holds
}

func repliesTo(kind QuestionKind, d Draft, given []Reply) *replies {
	r := &replies{texts: map[string]string{}, at: map[string]int{}}
	for q, p := range d.Paragraphs {
		key := keyOf(p.Text)
		if _, twice := r.at[key]; !twice {
			r.at[key], r.texts[key] = q, p.Text
		}
	}
	for _, g := range slices.Backward(given) {
		if g.Kind == kind && g.Draft == d.Path {
			r.all = append(r.all, newSheet(g))
		}
	}
	return r
}

func newSheet(g Reply) sheet {
	out := sheet{asked: setOf(g.Asked), seen: setOf(g.Seen), answers: map[string]Finding{}}
	for _, a := range g.Findings {
		_, twice := out.answers[a.Key]
		switch {
		case !out.asked[a.Key]:
			out.strays = append(out.strays, FallStatement)
		case twice:
			out.strays = append(out.strays, FallTwice)
		default:
			out.answers[a.Key] = a
		}
	}
	return out
}

func setOf(list []string) map[string]bool {
	out := make(map[string]bool, len(list))
	for _, x := range list {
		out[x] = true
	}
	return out
}

// find gives the newest reply that still holds for a statement; nil when there is none. One that answers
// comes before one that was asked and did not. near are keys of the paragraphs that could carry it.
func (r *replies) find(key string, near []string) (*sheet, bool) {
	var silent *sheet
	for i := range r.all {
		s := &r.all[i]
		if !s.asked[key] || !s.saw(near) {
			continue
		}
		a, answered := s.answers[key]
		if answered && r.gone(s, a) {
			continue
		}
		if answered {
			s.used = true
			return s, true
		}
		if silent == nil {
			silent = s
		}
	}
	if silent != nil {
		silent.used = true
	}
	return silent, false
}

func (s *sheet) saw(paragraphs []string) bool {
	for _, key := range paragraphs {
		if !s.seen[key] {
			return false
		}
	}
	return true
}

// gone says whether an answer quotes a paragraph that was shown and is no longer there.
func (r *replies) gone(s *sheet, a Finding) bool {
	return slices.ContainsFunc(a.Passages, func(q Quoted) bool {
		_, there := r.at[q.Paragraph]
		return s.seen[q.Paragraph] && !there
	})
}

// shown are the paragraphs of a reply that still stand, with their texts, by key.
func (r *replies) shown(s *sheet) map[string]string {
	out := map[string]string{}
	for key, text := range r.texts {
		if s.seen[key] {
			out[key] = text
		}
	}
	return out
}

// strays are what fell of the replies that still hold and belongs to no statement asked about.
func (r *replies) strays() []Fall {
	var out []Fall
	for _, s := range r.all {
		if s.used {
			out = append(out, s.strays...)
		}
	}
	return out
}
