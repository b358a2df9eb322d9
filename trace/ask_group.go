package trace

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// asker puts statements of one draft together into questions.
type asker struct {
	kind     QuestionKind
	language Language
	draft    Draft
	room     Room
	longest  int // characters from which on a paragraph is cut
}

// questions asks as much as fits in one go, since every question repeats the paragraphs. A draft that
// fits is shown as a whole; of a longer one, only the paragraphs that could carry the statements, and
// then statements that meet in the same paragraphs are asked together.
func (a asker) questions(all []toAsk) []Question {
	every := make([]int, len(a.draft.Paragraphs))
	whole, longest := 0, 0
	for q, p := range a.draft.Paragraphs {
		every[q] = q
		whole += lengthOf(p)
	}
	for _, t := range all {
		longest = max(longest, t.said.length())
	}
	if whole+longest <= a.room.Characters {
		a.longest = a.room.Characters
		return a.group(all, func(toAsk) []int { return every })
	}
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(x, y toAsk) int { return cmp.Compare(first(x.shown), first(y.shown)) })
	a.longest = a.room.Characters / 2
	return a.group(all, a.fitting)
}

func first(list []int) int {
	if len(list) == 0 {
		return -1
	}
	return list[0]
}

// fitting are the likeliest paragraphs that fit beside a statement, at least one.
func (a asker) fitting(t toAsk) []int {
	left := a.room.Characters - t.said.length()
	for i, q := range t.shown {
		left -= a.length(q)
		if left < 0 && i > 0 {
			return t.shown[:i]
		}
	}
	return t.shown
}

// group fills questions one after the other.
func (a asker) group(all []toAsk, needs func(toAsk) []int) []Question {
	var out []Question
	for len(all) > 0 {
		shown := map[int]bool{}
		asked := map[string]bool{}
		room, n := a.room.Characters, 0
		for ; n < len(all) && len(asked) < a.room.Statements; n++ {
			more := all[n].said.length()
			for _, q := range needs(all[n]) {
				if !shown[q] {
					more += a.length(q)
				}
			}
			if more > room && n > 0 {
				break
			}
			room -= more
			asked[all[n].said.Key] = true
			for _, q := range needs(all[n]) {
				shown[q] = true
			}
		}
		out = append(out, a.question(all[:n], shown))
		all = all[n:]
	}
	return out
}

func (a asker) question(asked []toAsk, shown map[int]bool) Question {
	q := Question{Kind: a.kind, Language: a.language, Draft: a.draft.Path,
		Whole: len(shown) == len(a.draft.Paragraphs)}
	for i, p := range a.draft.Paragraphs {
		if shown[i] {
			q.Paragraphs = append(q.Paragraphs, AskedParagraph{Key: keyOf(p.Text), ID: p.ID,
				Section: p.Section, Text: shortened(p.Text, a.longest)})
		}
	}
	twice := map[string]bool{}
	for _, t := range asked {
		if !twice[t.said.Key] { // the same thing said by two is asked once
			twice[t.said.Key] = true
			q.Statements = append(q.Statements, t.said)
		}
	}
	return q
}

// length is lengthOf a paragraph, cut when it must be.
func (a asker) length(q int) int { return min(lengthOf(a.draft.Paragraphs[q]), a.longest) }

// lengthOf is what a paragraph takes of the room, in characters, with its number and headings.
func lengthOf(p Paragraph) int {
	const around = 8
	n := utf8.RuneCountInString(p.Text) + around
	for _, s := range p.Section {
		n += utf8.RuneCountInString(s)
	}
	return n
}

// length is what a statement takes of the room, in characters, with the labels around it and the answer
// that is made of it.
func (a AskedStatement) length() int {
	const around = 100
	n := utf8.RuneCountInString(a.Text+a.Role+a.Question) + around
	for _, text := range a.BeforeTexts {
		n += utf8.RuneCountInString(text)
	}
	return n
}
