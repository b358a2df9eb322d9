package main

import (
	"slices"
	"strings"
	"unicode"

	"spoor/trace"
)

// entry is a name in spoor.yaml by which somebody in the notes is known.
type entry struct {
	name string
	line int
}

// unknownNames warns of the names in spoor.yaml that match nobody in the notes: most likely they are
// mistyped, and without a word nothing would come of them.
func (c config) unknownNames(r *trace.Report) []trace.Warning {
	if len(c.entries) == 0 {
		return nil
	}
	people := peopleIn(r)
	there, names := map[string]bool{}, slices.Clone(people)
	for _, note := range r.Notes {
		for _, line := range note.Lines {
			for _, word := range nameWords(line.Text) {
				there[strings.ToLower(word)] = true
				if first, _ := firstRune(word); unicode.IsUpper(first) && !slices.Contains(names, word) {
					names = append(names, word)
				}
			}
		}
	}
	var out []trace.Warning
	for _, e := range c.entries {
		if slices.Contains(people, e.name) || fits(e.name, people, there) {
			continue
		}
		detail := e.name
		if near := nearest(e.name, names); len(near) > 0 {
			detail += " → " + near[0]
		}
		out = append(out, trace.Warning{Path: configName, Line: e.line, Message: trace.WarnUnknownName,
			Detail: detail})
	}
	return out
}

// peopleIn are the participants and their roles, by name.
func peopleIn(r *trace.Report) []string {
	var names []string
	for _, s := range r.Statements {
		for _, name := range []string{s.Participant, s.Role} {
			if name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// fits tells whether a name may be that of somebody in the notes: its first word stands there, or its
// initials do (JPdW, JPW), or another word of it, unless a participant has nearly the same name.
func fits(name string, people []string, there map[string]bool) bool {
	words := nameWords(name)
	var all, bare strings.Builder
	another := false
	for i, word := range words {
		first, rest := firstRune(word)
		all.WriteRune(first)
		if unicode.IsLower(first) && i < len(words)-1 {
			continue // a particle or an article: "van" and "de" stand in any notes
		}
		bare.WriteRune(first)
		if rest != "" && there[strings.ToLower(word)] {
			if i == 0 {
				return true
			}
			another = true
		}
	}
	for _, initials := range []string{all.String(), bare.String()} {
		if len([]rune(initials)) > 1 && there[strings.ToLower(initials)] {
			return true
		}
	}
	return another && len(nearest(name, people)) == 0
}

// nameWords are the words of a text as they may stand in a name; initials with points are one: J.P.
func nameWords(text string) []string {
	text = strings.ReplaceAll(text, ".", "")
	return strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) && r != '-'
	})
}

func firstRune(word string) (first rune, rest string) {
	for i, r := range word {
		if i > 0 {
			return first, word[i:]
		}
		first = r
	}
	return first, ""
}
