package reader

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"spoor/render"
	"spoor/trace"
)

// Veil puts codes in the place of names in a question, and the names back in the answers to it.
type Veil struct {
	codes *render.Codes
	any   *regexp.Regexp // any code, as a model may write it
}

// NewVeil makes a veil over everybody whom these codes know.
func NewVeil(codes *render.Codes) *Veil {
	var all []string
	for _, code := range codes.All() {
		all = append(all, regexp.QuoteMeta(code))
	}
	for _, code := range codes.ContactCodes() {
		all = append(all, regexp.QuoteMeta(code))
	}
	return &Veil{codes, regexp.MustCompile(`(?i)(?:` + strings.Join(all, "|") + `)(?:[’']s\b)?`)}
}

// Veiled is a question with codes for names.
type Veiled struct {
	trace.Question // as it may leave the computer; its keys are those of the original

	veil     *Veil
	original trace.Question
	shown    map[string][]render.Swap // what was hidden of a paragraph, by its key
	said     map[string][]render.Swap // and of a statement, and what it was in the draft before
}

// Cover hides the names in a question. What only tells where a text comes from, or who said it, is left
// out: a path may hold a name, and in a small town a role is one.
func (v *Veil) Cover(q trace.Question) *Veiled {
	out := &Veiled{Question: q, veil: v, original: q, shown: map[string][]render.Swap{},
		said: map[string][]render.Swap{}}
	out.Draft, out.Paragraphs, out.Statements = "", nil, nil
	for _, p := range q.Paragraphs {
		hidden := p
		hidden.ID, hidden.Section = "", nil
		for _, heading := range p.Section {
			text, _ := v.codes.Hide(heading)
			hidden.Section = append(hidden.Section, text)
		}
		var swaps []render.Swap
		hidden.Text, swaps = v.codes.Hide(p.Text)
		out.shown[p.Key] = swaps
		out.Paragraphs = append(out.Paragraphs, hidden)
	}
	for _, s := range q.Statements {
		out.Statements = append(out.Statements, out.cover(s))
	}
	return out
}

func (v *Veiled) cover(s trace.AskedStatement) trace.AskedStatement {
	hide := func(text string) string {
		hidden, swaps := v.veil.codes.Hide(text)
		v.said[s.Key] = append(v.said[s.Key], swaps...)
		return hidden
	}
	s.ID, s.Role = "", ""
	s.Text, s.Question = hide(s.Text), hide(s.Question)
	before := s.BeforeTexts
	s.BeforeTexts = nil
	for _, text := range before {
		s.BeforeTexts = append(s.BeforeTexts, hide(text))
	}
	return s
}

// Lift puts the names back in answers to the question. A quote gets back what stood in its paragraph in
// that place; where a code can be placed nowhere, it gets the name in full, and no text will prove it.
func (v *Veiled) Lift(answers []trace.Finding) []trace.Finding {
	texts := map[string]string{}
	for _, p := range v.original.Paragraphs {
		texts[p.Key] = p.Text
	}
	out := slices.Clone(answers)
	for i, a := range out {
		said := v.said[a.Key]
		var came []render.Swap
		passages := slices.Clone(a.Passages)
		for k, q := range passages {
			passages[k].Quote = v.veil.liftQuote(q.Quote, texts[q.Paragraph], v.shown[q.Paragraph])
			came = append(came, v.shown[q.Paragraph]...)
		}
		out[i].Passages = passages
		out[i].Gone = v.veil.liftAll(a.Gone, said)
		out[i].Came = v.veil.liftAll(a.Came, came)
		out[i].Reason = v.veil.lift(a.Reason, slices.Concat(said, came))
	}
	return out
}

func (v *Veil) liftAll(texts []string, swaps []render.Swap) []string {
	var out []string
	for _, text := range texts {
		out = append(out, v.lift(text, swaps))
	}
	return out
}

// lift puts a name in the place of every code: as it was written where it was hidden, else in full.
func (v *Veil) lift(text string, swaps []render.Swap) string {
	return v.replaceCodes(text, func(code string) string {
		for _, s := range swaps {
			if strings.EqualFold(s.Code, code) {
				return s.Name
			}
		}
		bare, possessive := strings.CutSuffix(strings.ReplaceAll(code, "'", "’"), "’s")
		for _, known := range v.codes.All() {
			if name := v.codes.Name(known); name != "" && strings.EqualFold(known, bare) {
				if possessive {
					name += "’s"
				}
				return name
			}
		}
		return code
	})
}

// replaceCodes writes a text with each code in it replaced. Deelnemer 12 is not the code Deelnemer 1.
func (v *Veil) replaceCodes(text string, by func(code string) string) string {
	var b strings.Builder
	last := 0
	for _, at := range v.codesIn(text) {
		b.WriteString(text[last:at[0]])
		b.WriteString(by(text[at[0]:at[1]]))
		last = at[1]
	}
	b.WriteString(text[last:])
	return b.String()
}

// codesIn are the places of the codes in a text: whole words.
func (v *Veil) codesIn(text string) [][]int {
	return slices.DeleteFunc(v.any.FindAllStringIndex(text, -1), func(at []int) bool {
		rest := []rune(text[at[1]:min(len(text), at[1]+4)])
		return len(rest) > 0 && (unicode.IsLetter(rest[0]) || unicode.IsDigit(rest[0]))
	})
}

// liftQuote finds the place in a paragraph that a quote comes from, whatever its white space and marks,
// with any name that was hidden there in the place of any code, and gives what stands there.
func (v *Veil) liftQuote(quote, text string, swaps []render.Swap) string {
	codes := v.codesIn(quote)
	if len(codes) == 0 || len(quote) > longestQuote || len(codes) > mostCodes {
		return v.lift(quote, swaps)
	}
	names := []string{}
	for _, s := range swaps {
		names = append(names, regexp.QuoteMeta(s.Name))
	}
	slices.SortStableFunc(names, func(a, b string) int { return len(b) - len(a) })
	var b strings.Builder
	b.WriteString("(?i)")
	last := 0
	for _, at := range codes {
		b.WriteString(loosely(quote[last:at[0]]))
		code := regexp.QuoteMeta(quote[at[0]:at[1]])
		b.WriteString("(?:" + strings.Join(append(names, code), "|") + ")")
		last = at[1]
	}
	b.WriteString(loosely(quote[last:]))
	pattern, err := regexp.Compile(b.String())
	if err == nil {
		if found := pattern.FindString(text); found != "" {
			return found
		}
	}
	return v.lift(quote, swaps)
}

// What is longer than a quote of a paragraph that fits in a question, or names more people, is none: it is
// not looked for.
const (
	longestQuote = 12000 // bytes
	mostCodes    = 30
)

// loosely is a pattern for a text, whatever its white space, quotation marks and dashes.
func loosely(text string) string {
	var b strings.Builder
	space := false
	for _, r := range text {
		if unicode.IsSpace(r) {
			if !space {
				b.WriteString(`\s+`)
			}
			space = true
			continue
		}
		space = false
		switch {
		case strings.ContainsRune("\"'“”„‟‘’‚‛«»`´", r):
			b.WriteString("[\"'“”„‟‘’‚‛«»`´]")
		case unicode.Is(unicode.Pd, r):
			b.WriteString(`\p{Pd}`)
		default:
			b.WriteString(regexp.QuoteMeta(string(r)))
		}
	}
	return b.String()
}
