package reader

import (
	"slices"
	"strings"

	"spoor/render"
	"spoor/trace"
)

// veiledSplit is a question about a passage with codes for names.
type veiledSplit struct {
	trace.SplitQuestion // as it may leave the computer; its key is that of the original

	veil     *Veil
	original trace.SplitQuestion
	hidden   [][]render.Swap   // what was hidden of each line
	names    map[string]string // of participants, by what is shown of them
}

// coverSplit hides the names in a question about a passage, those of the participants in the list with them.
func (v *Veil) coverSplit(q trace.SplitQuestion) *veiledSplit {
	hide := func(text string) string {
		hidden, _ := v.codes.Hide(text)
		return hidden
	}
	out := &veiledSplit{SplitQuestion: q, veil: v, original: q, names: map[string]string{}}
	out.Path = ""
	out.Heading, out.Question = hide(q.Heading), hide(q.Question)
	out.Before, out.After, out.Lines, out.Participants = nil, nil, nil, nil
	for _, text := range q.Before {
		out.Before = append(out.Before, hide(text))
	}
	for _, text := range q.After {
		out.After = append(out.After, hide(text))
	}
	for _, l := range q.Lines {
		text, swaps := v.codes.Hide(l.Text)
		out.hidden = append(out.hidden, swaps)
		out.Lines = append(out.Lines, trace.SplitLine{Text: text, Opens: l.Opens})
	}
	for _, name := range q.Participants {
		shown := hide(name)
		if key := plainWord(shown); out.names[key] == "" { // two whom one code stands for are one here
			out.names[key] = name
			out.Participants = append(out.Participants, shown)
		}
	}
	return out
}

// lift puts the names back in what a reader found.
func (v *veiledSplit) lift(found []trace.Found) []trace.Found {
	out := slices.Clone(found)
	for i, f := range out {
		first, last := max(1, f.Lines.Start), min(f.Lines.End, len(v.hidden))
		var swaps []render.Swap
		var text []string
		for n := first; n <= last; n++ {
			swaps = append(swaps, v.hidden[n-1]...)
			text = append(text, v.original.Lines[n-1].Text)
		}
		out[i].Quote = v.veil.liftQuote(f.Quote, strings.Join(text, " "), swaps)
		out[i].Participant = v.name(f.Participant)
		out[i].Supporters = nil
		for _, shown := range f.Supporters {
			out[i].Supporters = append(out[i].Supporters, v.name(shown))
		}
	}
	return out
}

// name is the participant who was shown so.
func (v *veiledSplit) name(shown string) string {
	if name := v.names[plainWord(shown)]; name != "" {
		return name
	}
	return v.veil.lift(shown, slices.Concat(v.hidden...))
}
