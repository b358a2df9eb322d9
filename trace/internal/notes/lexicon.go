package notes

import (
	"embed"
	"strings"
	"sync"
)

//go:embed data/*.txt
var data embed.FS

// lexicon holds the word lists of data/, lower case. Most are one list for both languages: a label
// or a heading is rarely ambiguous between Dutch and English.
type lexicon struct {
	sections   termIndex
	labels     termIndex
	running    map[string]bool // labels of who runs or records the session
	persons    map[string]map[string]bool
	classes    map[string]class
	narration  map[string]*phraseList
	reactions  map[string]*phraseList
	chat       map[string]*phraseList
	nodsBehind map[string][]string // by the last word, what stands behind the name of somebody who agrees
	numbers    map[string]int      // up to twenty
	columns    map[string][]string
	organising *phraseList   // words in a role that make someone an organiser
	officeEnds []string      // what offices of the body that asks end in
	callings   []string      // what words end in that tell what somebody does
	bodyEnds   [256][]string // what compounds that name a body end in, by the last byte
	tails      [256]uint64   // by the last byte, the lengths of words for people that end a compound
	// language -> finite form -> words that must follow, "" for none
	speech map[string]map[string][]string
}

// words gives the lexicon; it is read once and never written to.
var words = sync.OnceValue(readLexicon)

func readLexicon() *lexicon {
	labels, persons := readLists("data/labels.txt"), readLists("data/persons.txt")
	sets := asSets(persons)
	x := &lexicon{
		sections: newTermIndex(readLists("data/sections.txt"), "summary", "attendance", "agenda",
			"action", "decision", "metadata", "answer", "cards", "logistics"),
		labels: newTermIndex(labels, "question", "answer", "action", "decision", "summary",
			"attendance", "organiser", "logistics", "metadata", "result", "support"),
		running: asSets(labels)["organiser"],
		persons: sets,
		classes: classify(persons, readNames("data/common-words-nl.txt"),
			readNames("data/common-words-en.txt"), readNames("data/given-names.txt")),
		narration: asPhrases(readLists("data/narration.txt")),
		reactions: asPhrases(readLists("data/reactions.txt")),
		chat:      asPhrases(readLists("data/chat.txt")),
		numbers: readNumbers("een twee drie vier vijf zes zeven acht negen tien elf twaalf "+
			"dertien veertien vijftien zestien zeventien achttien negentien twintig",
			"één", "one two three four five six seven eight nine ten eleven twelve "+
				"thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"),
		columns:    columnWords(),
		officeEnds: persons["official ending"],
		callings:   persons["calling ending"],
		organising: newPhraseList(persons["organiser"]),
		speech: map[string]map[string][]string{
			"nl": readVerbs("data/speech-verbs-nl.txt"),
			"en": readVerbs("data/speech-verbs-en.txt"),
		},
	}
	x.nodsBehind = byLastWord(x.reactions["agrees behind"].all)
	for _, end := range persons["body ending"] {
		last := end[len(end)-1]
		x.bodyEnds[last] = append(x.bodyEnds[last], end)
	}
	for w, c := range x.classes {
		if c&aPerson != 0 && c&aCommonWord == 0 && len(w) >= leastTail && len(w) < 64 {
			x.tails[w[len(w)-1]] |= 1 << len(w)
		}
	}
	x.markDerived()
	return x
}

// byLastWord keeps phrases by the word that ends them.
func byLastWord(phrases []string) map[string][]string {
	by := map[string][]string{}
	for _, p := range phrases {
		last := p[strings.LastIndexByte(p, ' ')+1:]
		by[last] = append(by[last], p)
	}
	return by
}

// dataLines gives the lines of a word list without comments and blank lines.
func dataLines(path string) []string {
	text, err := data.ReadFile(path)
	if err != nil {
		return nil // embedded: cannot be missing in a build
	}
	var lines []string
	for l := range strings.Lines(string(text)) {
		l = strings.TrimSpace(l)
		if l != "" && !strings.HasPrefix(l, "#") {
			lines = append(lines, l)
		}
	}
	return lines
}

// readLists reads a file of lists, each under its [name].
func readLists(path string) map[string][]string {
	lists := map[string][]string{}
	name := ""
	for _, l := range dataLines(path) {
		if strings.HasPrefix(l, "[") && strings.HasSuffix(l, "]") {
			name = l[1 : len(l)-1]
			continue
		}
		lists[name] = append(lists[name], strings.ToLower(l))
	}
	return lists
}

// readNumbers numbers the words of each list from one.
func readNumbers(lists ...string) map[string]int {
	numbers := map[string]int{}
	for _, list := range lists {
		for i, w := range strings.Fields(list) {
			numbers[w] = i + 1
		}
	}
	return numbers
}

func asPhrases(lists map[string][]string) map[string]*phraseList {
	phrases := map[string]*phraseList{}
	for name, list := range lists {
		phrases[name] = newPhraseList(list)
	}
	return phrases
}

func asSets(lists map[string][]string) map[string]map[string]bool {
	sets := map[string]map[string]bool{}
	for name, list := range lists {
		sets[name] = make(map[string]bool, len(list))
		for _, w := range list {
			sets[name][w] = true
		}
	}
	return sets
}

func readNames(path string) []string {
	var names []string
	for _, l := range dataLines(path) {
		for n := range strings.FieldsSeq(l) {
			names = append(names, strings.ToLower(n))
		}
	}
	return names
}

// readVerbs maps each finite form to the words of which one must follow it; "" among them means
// that nothing need follow. Forms that count only right behind their subject are under "!" and the
// form.
func readVerbs(path string) map[string][]string {
	verbs := map[string][]string{}
	for _, l := range dataLines(path) {
		forms, after, _ := strings.Cut(l, "+")
		for _, f := range strings.Fields(forms) {
			if form, close := strings.CutSuffix(f, "!"); close {
				f = "!" + form
			}
			verbs[f] = append(verbs[f], strings.TrimSpace(after))
		}
	}
	return verbs
}

// IsGivenName says whether a word is in the list of given names, or two of them that a hyphen joins, whatever its case.
func IsGivenName(word string) bool { return isA(strings.ToLower(word), aGivenName) }
