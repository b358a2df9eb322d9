package notes

import (
	"strings"

	"spoor/trace/internal/lang"
)

// class is a set of the lists of data/persons.txt, common-words-*.txt and given-names.txt that a word
// stands in. A word is looked up once for all of them.
type class uint64

// The lists, named after what a word in them is.
const (
	aBarely class = 1 << iota
	aBody
	aChoosing
	aCommonDutchWord
	aCommonEnglishWord
	aDeed
	aDeterminer
	aFraction
	aFrom
	aFunction
	aGivenName
	aGroup
	aHostGroup
	aMansTitle
	aMessage
	aNickname
	aNobody
	aPerson
	aPossessive
	aPreposition
	aQuantity
	aThing
	aTitle
	aTold
	aTowards
	aWomansTitle
	anAdjective
	anAnonymous
	anAside
	anAttendance
	anEveryone
	anOffice
	anOfficial
	anOrdinal
	anOwnIdea
	aSpot

	aConcluding // words that open a clause of which an expression says more
	anAskedFirst
	anImpersonal
	anOpening

	aRunningRole  // the first word of a role that makes someone an organiser
	aPointedTitle // a form of address when a point follows: "mevr"
	aDutchSaying  // a form of a verb of speech
	anEnglishSaying
	aCloseDutchSaying // one that counts right behind its subject only
	aCloseEnglishSaying
)

// aCommonWord opens a sentence with a capital and is no name, in either language.
const aCommonWord = aCommonDutchWord | aCommonEnglishWord

// listed are the lists of data/persons.txt by their names there.
var listed = map[string]class{
	"adjective":     anAdjective,
	"anonymous":     anAnonymous,
	"aside":         anAside,
	"attendance":    anAttendance,
	"barely":        aBarely,
	"body":          aBody,
	"choosing":      aChoosing,
	"deed":          aDeed,
	"determiner":    aDeterminer,
	"everyone":      anEveryone,
	"fraction":      aFraction,
	"from":          aFrom,
	"function":      aFunction,
	"group":         aGroup,
	"host group":    aHostGroup,
	"man's title":   aMansTitle,
	"message":       aMessage,
	"nickname":      aNickname,
	"nobody":        aNobody,
	"office":        anOffice,
	"official":      anOfficial,
	"ordinal":       anOrdinal,
	"own idea":      anOwnIdea,
	"person":        aPerson,
	"possessive":    aPossessive,
	"preposition":   aPreposition,
	"quantity":      aQuantity,
	"spot":          aSpot,
	"thing":         aThing,
	"title":         aTitle,
	"told":          aTold,
	"towards":       aTowards,
	"woman's title": aWomansTitle,
}

// mostClassified is about how many words stand in a list.
const mostClassified = 6000

// classify tells of every listed word which lists it stands in.
func classify(persons map[string][]string, dutch, english, given []string) map[string]class {
	classes := make(map[string]class, mostClassified)
	add := func(words []string, c class) {
		for _, w := range words {
			classes[w] |= c
		}
	}
	for name, c := range listed {
		add(persons[name], c)
	}
	add(dutch, aCommonDutchWord)
	add(english, aCommonEnglishWord)
	add(given, aGivenName)
	return classes
}

// mark adds a class to a word that was found in another way than by a list of persons.txt. What the word
// is as a compound stays.
func (x *lexicon) mark(word string, c class) { x.classes[word] = x.classOf(word) | c }

// markDerived marks the words that the rules ask about most, so that they need not look them up: titles
// without their point, and verbs of speech.
func (x *lexicon) markDerived() {
	for w := range x.persons["title"] {
		if bare, pointed := strings.CutSuffix(w, "."); pointed {
			x.mark(bare, aPointedTitle)
		}
	}
	for list, c := range map[string]class{"concluding": aConcluding, "asked first": anAskedFirst,
		"impersonal": anImpersonal, "opening": anOpening} {
		for w := range x.persons[list] {
			x.mark(w, c)
		}
	}
	for role := range x.running {
		first, _, _ := strings.Cut(strings.TrimPrefix(role, "="), " ")
		x.mark(first, aRunningRole)
	}
	for code, c := range map[string][2]class{"nl": {aDutchSaying, aCloseDutchSaying},
		"en": {anEnglishSaying, aCloseEnglishSaying}} {
		for form := range x.speech[code] {
			if bare, close := strings.CutPrefix(form, "!"); close {
				x.mark(bare, c[1])
			} else {
				x.mark(form, c[0])
			}
		}
	}
}

// classOf gives the lists that a word in small letters stands in.
func classOf(lower string) class { return words().classOf(lower) }

// classOf gives the lists that a word in small letters stands in. A compound names whom its last part
// names: "marktkoopman", "wijkverpleegkundige".
func (x *lexicon) classOf(lower string) class {
	classes := x.classes
	if c, listed := classes[lower]; listed {
		return c
	}
	if first, second, ok := strings.Cut(lower, "-"); ok && classes[first]&aGivenName != 0 &&
		classes[second]&aGivenName != 0 {
		return aGivenName // Klaas-Jan
	}
	if len(lower) > longestWord || x.bodyCompound(lower) {
		return 0
	}
	if len(lower) < leastTail+3 {
		return 0
	}
	lengths := x.tails[lower[len(lower)-1]]
	for n := leastTail; n <= len(lower)-3; n++ {
		if lengths&(1<<n) == 0 {
			continue
		}
		if c := classes[lower[len(lower)-n:]]; c&aPerson != 0 && c&aCommonWord == 0 {
			return aPerson
		}
	}
	return 0
}

// leastTail is how many bytes the last part of a compound has at least: shorter ones are found in too
// many other words, as "man" in "Wijman".
const leastTail = 6

// longestWord is how many bytes a word has at most that is looked at part by part.
const longestWord = 40

// classIn gives the lists of a word in notes of a language: a given name that is a word of every day in the
// other one only is a name here ("Dan" in English, "Will" in Dutch). Other words stay what they are, since
// notes of one language have passages in the other.
func classIn(code lang.Code, c class) class {
	if c&aGivenName == 0 {
		return c
	}
	switch {
	case code == lang.NL && c&aCommonDutchWord == 0:
		return c &^ (aCommonEnglishWord | aDeterminer)
	case code == lang.EN && c&aCommonEnglishWord == 0:
		return c &^ (aCommonDutchWord | aDeterminer)
	}
	return c
}

// isA says whether a word in small letters stands in a list.
func isA(lower string, c class) bool { return classOf(lower)&c != 0 }

// is says whether a word stands in a list.
func (t token) is(c class) bool { return t.class&c != 0 }
