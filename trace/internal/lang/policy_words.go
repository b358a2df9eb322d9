package lang

import (
	"strings"
	"sync"
)

// officeWords is what the lists say of the single words of policy language: data/jargon-words-*.txt.
type officeWords struct {
	topics     [officeTopics]map[string]bool // stems of nouns, by officeSections
	verbs      map[string]bool               // stems
	adjectives map[string]bool               // stems
	parts      map[string]bool               // parts of compounds, as written
	plainVerbs map[string]bool               // verbs of ordinary sentences, base form
}

// officeSections are the sections of nouns in the list.
var officeSections = [officeTopics]string{"steering", "people", "service", "money"}

const officeTopics = 4

var dutchOffice = sync.OnceValue(func() *officeWords { return loadOffice(NL) })
var englishOffice = sync.OnceValue(func() *officeWords { return loadOffice(EN) })

func officeOf(code Code) *officeWords {
	if code == EN {
		return englishOffice()
	}
	return dutchOffice()
}

func loadOffice(code Code) *officeWords {
	lines := readData("jargon-words-" + string(code) + ".txt")
	o := &officeWords{
		verbs:      stemSet(wordSet(lines, "verb"), code),
		adjectives: stemSet(wordSet(lines, "adjective"), code),
		parts:      wordSet(lines, "part"),
		plainVerbs: wordSet(lines, "plain verb"),
	}
	for i, section := range officeSections {
		o.topics[i] = stemSet(wordSet(lines, section), code)
	}
	return o
}

// noun reports whether a stem is that of a noun of policy language.
func (o *officeWords) noun(stem string) bool {
	for _, t := range o.topics {
		if t[stem] {
			return true
		}
	}
	return false
}

// minRest is how long the rest of a compound must be beside a part of three letters or more.
const minRest = 4

// compound tells whether a word begins and ends with a part that makes policy of it: beleids-regel.
func (o *officeWords) compound(lower string, heads map[string]bool) (first, last bool) {
	for i := minForm; i <= len(lower)-minForm; i++ {
		if i >= minRest && (heads[lower[i:]] || o.parts[lower[i:]]) {
			last = true
		}
		if len(lower)-i >= minRest && o.parts[lower[:i]] {
			first = true
		}
	}
	return first, last
}

// verbForm is how an English word may be a verb of an ordinary sentence.
type verbForm int

const (
	noVerb verbForm = iota
	baseVerb
	finiteVerb // depends
	pastVerb   // agreed
	ingVerb    // working
)

// verb tells which form of a plain verb a word may be. The list of Dutch has none, since there the
// form does not tell a verb from a noun.
func (o *officeWords) verb(lower string) verbForm {
	if len(o.plainVerbs) == 0 {
		return noVerb
	}
	if o.plainVerbs[lower] {
		return baseVerb
	}
	for _, f := range []struct {
		ending, instead string
		form            verbForm
	}{{"ies", "y", finiteVerb}, {"es", "", finiteVerb}, {"s", "", finiteVerb}, {"ed", "", pastVerb},
		{"ed", "e", pastVerb}, {"ing", "", ingVerb}, {"ing", "e", ingVerb}} {
		base, ok := strings.CutSuffix(lower, f.ending)
		if ok && (o.plainVerbs[base+f.instead] || o.plainVerbs[undoubled(base)]) {
			return f.form
		}
	}
	return noVerb
}

// undoubled drops the last of two equal letters: plann, stopp.
func undoubled(s string) string {
	if n := len(s); n > 2 && s[n-1] == s[n-2] {
		return s[:n-1]
	}
	return s
}
