package main

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"spoor/trace/check"
)

// limits are what a case is held to: those in spoor.yaml, or those on the command line. The zero value
// asks for nothing.
type limits struct {
	failOn   []check.Kind       // of which there may be none; nil when not said, empty for no kind at all
	baseline string             // file to compare with, "" for none
	at       map[string]float64 // by the name of the limit
}

// limit is one limit that can be set: as --max-lost, and as max_lost in spoor.yaml.
type limit struct {
	name string
	kind check.Kind
	unit limitUnit
}

// limitUnit is what a limit counts in.
type limitUnit string

// The units.
const (
	inNumbers limitUnit = "numbers" // a whole number
	inShares  limitUnit = "shares"  // of all statements: 0.1, 10% or 10 %
	inHundred limitUnit = "hundred" // 0 to 100
)

// allLimits are the limits that can be set, in the order of the help.
func allLimits() []limit {
	return []limit{
		{"max-lost", check.Lost, inNumbers},
		{"max-lost-share", check.Lost, inShares},
		{"max-abstracted", check.Abstracted, inNumbers},
		{"max-abstracted-share", check.Abstracted, inShares},
		{"max-unruled", check.Unruled, inNumbers},
		{"max-stale", check.Stale, inNumbers},
		{"max-vagueness", check.Vagueness, inHundred},
		{"max-policy-terms", check.PolicyTerms, inNumbers},
	}
}

// key is the name of a limit in spoor.yaml.
func (l limit) key() string { return strings.ReplaceAll(l.name, "-", "_") }

// parse reads the value of a limit; decimals may have a comma.
func (l limit) parse(text string) (value float64, ok bool) {
	text = strings.TrimSpace(text)
	if l.unit == inNumbers {
		n, err := strconv.Atoi(text)
		return float64(n), err == nil && n >= 0
	}
	number, percent := strings.CutSuffix(text, "%")
	number = strings.Replace(strings.TrimSpace(number), ",", ".", 1)
	if strings.Trim(number, "0123456789.") != "" { // no 1e3, 0x1p2, Inf or NaN
		return 0, false
	}
	value, err := strconv.ParseFloat(number, 64)
	highest := 100.0
	if l.unit == inShares && !percent {
		highest = 1
	}
	ok = err == nil && value <= highest && !(percent && l.unit != inShares)
	if percent {
		value /= 100
	}
	return value, ok
}

// needed says what the value of a limit must be.
func (l limit) needed(w *wording) string {
	switch l.unit {
	case inShares:
		return w.kinds.share
	case inHundred:
		return w.numberUpTo(100)
	}
	return w.kinds.count
}

// failOnWords are the kinds that --fail-on takes, and the word for none of them.
func failOnWords() []string {
	var words []string
	for _, k := range check.Kinds() {
		if k.OnStatements() {
			words = append(words, string(k))
		}
	}
	return append(words, failOnNone)
}

const failOnNone = "none"

// setFailOn adds the kinds in a list of words; the word that is none is given back.
func (l *limits) setFailOn(words []string) (wrong string, ok bool) {
	l.failOn = []check.Kind{}
	for _, word := range words {
		word = strings.ToLower(strings.TrimSpace(word))
		switch {
		case word == failOnNone && len(words) == 1:
		case word != failOnNone && check.Kind(word).OnStatements() && isKind(word):
			l.failOn = append(l.failOn, check.Kind(word))
		default:
			return word, false
		}
	}
	return "", true
}

func isKind(word string) bool {
	for _, k := range check.Kinds() {
		if string(k) == word {
			return true
		}
	}
	return false
}

// over lays limits over others: what these say goes before what those say, one by one. --fail-on none
// takes all away.
func (l limits) over(below limits) limits {
	out := limits{failOn: l.failOn, baseline: l.baseline, at: map[string]float64{}}
	if l.failOn != nil && len(l.failOn) == 0 {
		below = limits{}
	}
	if out.failOn == nil {
		out.failOn = below.failOn
	}
	if out.baseline == "" {
		out.baseline = below.baseline
	}
	for _, at := range []map[string]float64{below.at, l.at} {
		for name, value := range at {
			out.at[name] = value
		}
	}
	return out
}

// rules are what the limits ask for. Where nothing is asked for at all, nothing may be lost without an
// answer and no ruling may be stale; with a baseline, nothing may be worse than it.
func (l limits) rules() []check.Rule {
	asked := map[check.Kind]bool{}
	for _, k := range l.failOn {
		asked[k] = true
	}
	if l.baseline != "" {
		asked[check.Worse] = true
	}
	if l.failOn == nil && len(l.at) == 0 && l.baseline == "" {
		asked[check.Lost], asked[check.Stale] = true, true
	}
	var out []check.Rule
	for _, k := range check.Kinds() {
		rule := check.Rule{Kind: k}
		for _, limit := range allLimits() {
			value, set := l.at[limit.name]
			switch {
			case limit.kind != k || !set:
			case limit.unit == inShares:
				rule.MaxShare = &value
			default:
				rule.Max = &value
			}
		}
		switch {
		case rule.Max != nil || rule.MaxShare != nil:
			out = append(out, rule)
		case asked[k]:
			out = append(out, check.AtMost(k, 0))
		}
	}
	return out
}

// read reads the limits in spoor.yaml.
func (l *limits) read(n *yaml.Node) *fault {
	l.at = map[string]float64{}
	fields := []field{{"fail_on", l.readFailOn}, {"baseline", oneText(&l.baseline)}}
	for _, limit := range allLimits() {
		fields = append(fields, field{limit.key(), l.readLimit(limit)})
	}
	return readFields(n, fields)
}

func (l *limits) readFailOn(n *yaml.Node) *fault {
	var words []string
	if n.Kind == yaml.ScalarNode {
		words = strings.Split(n.Value, ",")
	} else if why := manyTexts(&words)(n); why != nil {
		return why
	}
	if _, ok := l.setFailOn(words); !ok {
		return &fault{max(n.Line, 1), func(w *wording) message { return w.badChoice(failOnWords()) }}
	}
	return nil
}

func (l *limits) readLimit(limit limit) func(*yaml.Node) *fault {
	return func(n *yaml.Node) *fault {
		number := n.Tag == "!!int" || n.Tag == "!!float" || limit.unit == inShares
		value, ok := limit.parse(n.Value)
		if n.Kind != yaml.ScalarNode || !number || !ok {
			return wrongType(n, limit.needed)
		}
		l.at[limit.name] = value
		return nil
	}
}
