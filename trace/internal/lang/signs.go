package lang

import "strings"

// Signs counts what makes a text vague and what makes it concrete.
type Signs struct {
	Words int // all words, signs left out

	PolicyTerms     int // phrases, not words
	Nominalisations int // verbs and adjectives made into nouns: uitvoering, alignment
	Passives        int // passive clauses that name no actor
	Hedges          int
	Modals          int
	Abstract        int // abstract nouns from the list

	Numbers      int // quantities; times of the clock and calendar are counted apart
	Names        int
	Places       int
	Times        int // clock times, dates, weekdays, months, years
	FirstPersons int
	Concrete     int // things one can point at
	Quotes       int // quoted passages

	Bad  int // words that find fault
	Fine int // words that praise or reassure
}

// Tone is how far the praise of a text outweighs the faults it finds, from -1 to 1; 0 for a text with
// neither.
func (s Signs) Tone() float64 {
	if s.Bad+s.Fine == 0 {
		return 0
	}
	return float64(s.Fine-s.Bad) / float64(s.Fine+s.Bad)
}

// ReadSigns counts the signs of a text; words are those of Read over the same text.
func ReadSigns(text string, words []Word, code Code) Signs {
	s := Signs{Quotes: quotes(text), PolicyTerms: len(PolicyTerms(words, code))}
	lex := lexiconOf(code)
	for i, w := range words {
		if isSign(firstRune(w.Text)) {
			continue
		}
		s.Words++
		s.countFlags(w)
		s.countMeaning(w, lex, code)
		if w.Is(Passive) && passiveWithoutActor(words, i, code) {
			s.Passives++
		}
	}
	for _, n := range Numbers(words, code) {
		switch n.Kind {
		case ClockTime, Date, Weekday, Month, Year:
			s.Times++
		default:
			s.Numbers++
		}
	}
	return s
}

func (s *Signs) countFlags(w Word) {
	for _, c := range []struct {
		flag  Flag
		count *int
	}{{Hedge, &s.Hedges}, {Modal, &s.Modals}, {Name, &s.Names}, {FirstPerson, &s.FirstPersons}} {
		if w.Is(c.flag) {
			*c.count++
		}
	}
}

func (s *Signs) countMeaning(w Word, lex *lexicon, code Code) {
	if w.Is(Stop | Digit) {
		return
	}
	switch {
	case isPlace(w, lex):
		s.Places++
	case lex.concrete[w.Stem]:
		s.Concrete++
	case lex.abstract[w.Stem]:
		s.Abstract++
	}
	if nominalisation(w.Lower, lex, code) {
		s.Nominalisations++
	}
	if lex.bad[w.Stem] {
		s.Bad++
	}
	if lex.fine[w.Stem] {
		s.Fine++
	}
}

// IsPlace reports whether a word names a place: a room, a building, a street or square by its name.
func IsPlace(w Word, code Code) bool { return isPlace(w, lexiconOf(code)) }

func isPlace(w Word, lex *lexicon) bool {
	return lex.places[w.Lower] || w.Is(Name) && placeEnding(w.Lower)
}

// placeEnding reports whether a name is that of a street or square.
func placeEnding(lower string) bool {
	return endsInAny(lower, []string{"straat", "plein", "laan", "weg", "kade", "gracht", "dijk",
		"singel", "wijk", "hof", "park"})
}

var dutchNominal = []string{"ing", "ingen", "atie", "aties", "heid", "heden", "iteit", "iteiten",
	"ering", "isme", "schap", "baarheid"}

var englishNominal = []string{"tion", "tions", "sion", "sions", "ment", "ments", "ity", "ities",
	"ness", "ance", "ence", "isation", "isations"}

// minNominal is the length below which a word on such an ending is hardly ever a nominalisation: ding,
// ring, koning; city, nation.
const minNominal = 7

func nominalisation(lower string, lex *lexicon, code Code) bool {
	if len(lower) < minNominal || lex.notNoun[lower] {
		return false
	}
	if code == EN {
		return endsInAny(lower, englishNominal)
	}
	return endsInAny(lower, dutchNominal)
}

// passiveReach is how many words from worden or be its participle may stand. Dutch puts it at the end
// of the clause.
const passiveReach = 12

// passiveWithoutActor reports whether the auxiliary at words[i] builds a passive that does not say who
// acts: a participle is near, and no door or by in the clause.
func passiveWithoutActor(words []Word, i int, code Code) bool {
	actor := "door"
	reach := passiveReach
	if code == EN {
		actor, reach = "by", 3
	}
	found := false
	for _, step := range []int{1, -1} {
		if code == EN && step < 0 {
			break
		}
		for n := 1; n <= reach; n++ {
			k := i + step*n
			if k < 0 || k >= len(words) || words[k].Sentence != words[i].Sentence ||
				words[k].Is(Passive) && step > 0 && code == NL {
				break
			}
			if words[k].Lower == actor {
				return false
			}
			if participleForm(words[k].Lower, code) && (step > 0 || n == 1) {
				found = true
			}
		}
	}
	if found && code == EN {
		for k := i + 1; k < len(words) && k < i+8; k++ {
			if words[k].Sentence == words[i].Sentence && words[k].Lower == actor {
				return false
			}
		}
	}
	return found
}

// participleForm reports whether a word has the form of a past participle.
func participleForm(lower string, code Code) bool {
	if code == EN {
		if base, ok := englishIrregular().verbs[lower]; ok {
			return base != lower
		}
		return len(lower) > 4 && strings.HasSuffix(lower, "ed") && !strings.HasSuffix(lower, "eed")
	}
	return dutchIrregular().isParticiple(lower)
}

// isParticiple reports whether a Dutch word has the form of a past participle: ge- in front or behind
// a separable prefix, or a weak one on be-, ver-, ont-, her-.
func (t *stemTable) isParticiple(w string) bool {
	if len(w) < 5 || strings.Contains(w, "-") {
		return false
	}
	if base, ok := t.verbs[w]; ok {
		return strings.HasSuffix(w, "en") && w != base || strings.HasPrefix(w, "ge")
	}
	if _, ok := t.geDropped("", w); ok {
		return true
	}
	for _, p := range t.prefixes {
		rest, found := strings.CutPrefix(w, p)
		if !found || len(rest) < 3 {
			continue
		}
		if _, strong := t.verbs[rest]; strong && strings.HasPrefix(rest, "ge") {
			return true
		}
		if _, ok := t.geDropped(p, rest); ok {
			return true
		}
	}
	inseparable := strings.HasPrefix(w, "be") || strings.HasPrefix(w, "ver") ||
		strings.HasPrefix(w, "ont") || strings.HasPrefix(w, "her")
	_, fixed := t.fixed[w]
	return inseparable && !fixed && (strings.HasSuffix(w, "d") || strings.HasSuffix(w, "t"))
}

// quotes counts the passages between quotation marks.
func quotes(text string) int {
	n, open := 0, false
	for _, c := range text {
		switch c {
		case '“', '„', '«':
			n++
		case '"':
			if open = !open; open {
				n++
			}
		}
	}
	return n
}
