package main

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// orderDrafts sorts file names oldest first, as their writers meant it. What stands in *every* name
// decides: a number in front, else a date. Otherwise the stage a name tells of (outline, draft,
// plain, final), then a date, then a version number, then the name itself with its numbers counted,
// not spelt: v2 before v10, 0.9 before 0.10. The result does not depend on the order given.
func orderDrafts(names []string) {
	slices.SortFunc(names, newOrdering(names).compare)
}

// ordering is what a set of names tells about the order of the files.
type ordering struct {
	keys            map[string]versionKey
	numbered, dated bool // every name has a number in front, or a date
}

func newOrdering(names []string) *ordering {
	o := &ordering{keys: make(map[string]versionKey, len(names)), numbered: true, dated: true}
	for _, name := range names {
		key := keyOf(name)
		o.keys[name] = key
		o.numbered = o.numbered && key.front != nil
		o.dated = o.dated && key.date != 0
	}
	return o
}

func (o *ordering) compare(a, b string) int {
	x, y := o.keys[a], o.keys[b]
	return cmp.Or(
		when(o.numbered, slices.Compare(x.front, y.front)),
		when(o.dated, cmp.Compare(x.date, y.date)),
		cmp.Compare(x.stage, y.stage),
		cmp.Compare(x.date, y.date),
		slices.Compare(x.version, y.version),
		cmp.Compare(x.sequel, y.sequel),
		compareNatural(a, b),
	)
}

// tells says whether names tell which of two files is older, be it by a letter at the end: what is
// only before the other in the alphabet may be anything.
func (o *ordering) tells(a, b string) bool {
	x, y := o.keys[a], o.keys[b]
	switch {
	case o.numbered && slices.Compare(x.front, y.front) != 0, o.dated && x.date != y.date,
		x.stage != y.stage, x.date != 0 && y.date != 0 && x.date != y.date,
		x.version != nil && y.version != nil && slices.Compare(x.version, y.version) != 0,
		x.sequel != y.sequel:
		return true
	}
	p, q := strings.ToLower(stem(a)), strings.ToLower(stem(b))
	return strings.HasPrefix(q, p) || lettered(p, q)
}

// lettered says whether two names differ in one letter that stands alone at their ends.
func lettered(a, b string) bool {
	m, n := lastLetter.FindStringIndex(a), lastLetter.FindStringIndex(b)
	return m != nil && n != nil && a[:m[0]] == b[:n[0]]
}

// untold are the neighbours in a row of ordered names of which the names do not tell the order, as
// pairs.
func untold(names []string) [][2]string {
	o := newOrdering(names)
	var out [][2]string
	for i := 1; i < len(names); i++ {
		if !o.tells(names[i-1], names[i]) {
			out = append(out, [2]string{names[i-1], names[i]})
		}
	}
	return out
}

// orderReturn sorts the files of the way back: the decision first, then as drafts. A number in
// front or a date in any of the names tells more than the word decision does, and goes before it.
func orderReturn(names []string) {
	orderDrafts(names)
	for _, name := range names {
		if key := keyOf(name); key.front != nil || key.date != 0 {
			return
		}
	}
	slices.SortStableFunc(names, func(a, b string) int {
		return cmp.Compare(decisionRank(a), decisionRank(b))
	})
}

// decisionRank is 0 for a name that tells of a decision, 1 for another.
func decisionRank(name string) int {
	for _, word := range letters.FindAllString(strings.ToLower(stem(name)), -1) {
		if strings.HasSuffix(word, "besluit") || word == "decision" || word == "resolution" {
			return 0
		}
	}
	return 1
}

func when(applies bool, order int) int {
	if applies {
		return order
	}
	return 0
}

// versionKey is what a file name tells about its place among versions.
type versionKey struct {
	front   []int // the number the name begins with, by its dots; nil without
	date    int   // as 20250312, 0 without; day or month may be 00
	stage   stage
	version []int // nil without
	sequel  int   // 1 for a name that says it goes on from another: "vervolg"
}

// stage is how far a version is, by the words in its name.
type stage int

const (
	outline stage = iota
	concept
	finalConcept // "final draft", "definitief concept"
	plain        // no word about it
	final
)

func keyOf(name string) versionKey {
	s := strings.ToLower(stem(name))
	date, rest := takeDate(s)
	key := versionKey{date: date, stage: stageOf(s), version: versionOf(rest)}
	if front := frontNumber.FindStringSubmatch(rest); front != nil && startsAlike(s, rest) {
		key.front = numbers(front[1])
	}
	if sequelWord.MatchString(s) {
		key.sequel = 1
	}
	return key
}

// startsAlike says that the date was not in front: what is left then begins with something else.
func startsAlike(s, rest string) bool { return rest != "" && s[0] == rest[0] }

var (
	letters     = regexp.MustCompile(`\pL+`)
	digits      = regexp.MustCompile(`\d+`)
	lastLetter  = regexp.MustCompile(`(?:^|[^\pL])\pL$`)
	sequelWord  = regexp.MustCompile(`(?:^|[^\pL])(?:vervolg|continued|continuation)(?:$|[^\pL])`)
	frontNumber = regexp.MustCompile(`^(\d{1,4}(?:\.\d{1,4})*)(?:\D|$)`)
	versionMark = regexp.MustCompile(
		`(?:^|[^\pL])(?:v|vs|ver|rev|versie|version|revisie|revision|concept|draft)` +
			`[ ._-]*(\d{1,6}(?:[._]\d{1,6})*)`)
	dottedNumber = regexp.MustCompile(`\d{1,6}(?:\.\d{1,6})+`)
	anyNumber    = regexp.MustCompile(`\d{1,6}`)

	yearFirst = regexp.MustCompile(`(?:^|\D)((?:19|20)\d\d)[-_. ]?(0[1-9]|1[0-2])` +
		`(?:[-_. ]?(0[1-9]|[12]\d|3[01]))?(?:\D|$)`)
	dayFirst = regexp.MustCompile(`(?:^|\D)(0?[1-9]|[12]\d|3[01])[-_. ](0?[1-9]|1[0-2])` +
		`[-_. ]((?:19|20)\d\d)(?:\D|$)`)
	monthName = regexp.MustCompile(`(?:^|[^\pL\d])(?:(0?[1-9]|[12]\d|3[01])[-_. ]*)?` +
		`(jan|feb|mrt|maa|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)\pL*` +
		`[-_. ]*((?:19|20)\d\d)(?:\D|$)`)
)

// takeDate finds a date in a name and returns it with what is left of the name.
func takeDate(s string) (date int, rest string) {
	if m := yearFirst.FindStringSubmatchIndex(s); m != nil {
		return dateNumber(at(s, m, 1), at(s, m, 2), at(s, m, 3)), without(s, m)
	}
	if m := dayFirst.FindStringSubmatchIndex(s); m != nil {
		return dateNumber(at(s, m, 3), at(s, m, 2), at(s, m, 1)), without(s, m)
	}
	if m := monthName.FindStringSubmatchIndex(s); m != nil {
		return dateNumber(at(s, m, 3), monthNumber(at(s, m, 2)), at(s, m, 1)), without(s, m)
	}
	return 0, s
}

// at is the text of a group of a match, "" when the group took no part.
func at(s string, m []int, group int) string {
	if m[2*group] < 0 {
		return ""
	}
	return s[m[2*group]:m[2*group+1]]
}

// without cuts the groups of a match out of a name, from the first to the last.
func without(s string, m []int) string {
	from, to := len(s), 0
	for i := 2; i < len(m); i += 2 {
		if m[i] >= 0 {
			from, to = min(from, m[i]), max(to, m[i+1])
		}
	}
	return s[:from] + " " + s[to:]
}

func dateNumber(year, month, day string) int {
	return number(year)*10000 + number(month)*100 + number(day)
}

func monthNumber(name string) string {
	months := map[string]int{
		"jan": 1, "feb": 2, "mrt": 3, "maa": 3, "mar": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6,
		"jul": 7, "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
	}
	return strconv.Itoa(months[name])
}

// versionOf is the version a name tells: the number behind a word for version, else one with dots,
// else the last number in it.
func versionOf(s string) []int {
	if m := versionMark.FindStringSubmatch(s); m != nil {
		return numbers(m[1])
	}
	if m := dottedNumber.FindString(s); m != "" {
		return numbers(m)
	}
	if all := anyNumber.FindAllString(s, -1); len(all) > 0 {
		return numbers(all[len(all)-1])
	}
	return nil
}

// stageOf reads the stage from the words of a name.
func stageOf(s string) stage {
	early, done := false, false
	for _, word := range letters.FindAllString(s, -1) {
		switch word {
		case "outline", "opzet", "schets", "klad", "kladversie", "startnotitie", "rough", "sketch":
			return outline
		case "concept", "conceptnota", "conceptversie", "conceptadvies", "draft", "voorlopig",
			"voorlopige", "werkversie", "werkdocument", "ontwerp", "wip":
			early = true
		case "eindconcept", "slotconcept":
			early, done = true, true
		case "definitief", "definitieve", "def", "final", "eindversie", "eindnota", "eindadvies",
			"eind", "vastgesteld", "vastgestelde", "adopted", "approved":
			done = true
		}
	}
	switch {
	case early && done:
		return finalConcept
	case early:
		return concept
	case done:
		return final
	}
	return plain
}

// compareNatural compares two names, counting runs of digits as numbers and not minding case. Equal
// means equal: names that differ only in case or zeros in front still have an order.
func compareNatural(a, b string) int {
	x, y := strings.ToLower(stem(a)), strings.ToLower(stem(b))
	for x != "" && y != "" {
		runX, restX := firstRun(x)
		runY, restY := firstRun(y)
		if order := compareRuns(runX, runY); order != 0 {
			return order
		}
		x, y = restX, restY
	}
	return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(a, b))
}

// firstRun splits a name behind its first run of digits or of anything else.
func firstRun(s string) (run, rest string) {
	end := digits.FindStringIndex(s)
	switch {
	case end == nil:
		return s, ""
	case end[0] > 0:
		return s[:end[0]], s[end[0]:]
	}
	return s[:end[1]], s[end[1]:]
}

func compareRuns(a, b string) int {
	if digits.MatchString(a) && digits.MatchString(b) {
		a, b = strings.TrimLeft(a, "0"), strings.TrimLeft(b, "0")
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	}
	return cmp.Compare(a, b)
}

// numbers reads the numbers in "0.10" or "1_2".
func numbers(s string) []int {
	var out []int
	for _, part := range digits.FindAllString(s, -1) {
		out = append(out, number(part))
	}
	return out
}

// number reads digits; the expressions above let no more than six through.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
