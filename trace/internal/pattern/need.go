package pattern

import (
	"math/bits"
	"regexp/syntax"
	"slices"
	"unicode"
	"unicode/utf8"
)

// byteSet is a set of bytes: a bit for each of ASCII, and one for all above it. A set says which bytes there may be, and
// one too many costs time only.
type byteSet struct {
	low, high uint64 // those below 64, and those from 64 to 127
	wide      bool
}

// has says whether a byte is in the set.
func (b *byteSet) has(c byte) bool {
	switch {
	case c < 64:
		return b.low&(1<<c) != 0
	case c < utf8.RuneSelf:
		return b.high&(1<<(c-64)) != 0
	}
	return b.wide
}

// need is what a text must have, at the least, for an expression to match in it: a byte of some set somewhere, or at
// its head or end. Most texts have it not, which is told in a few nanoseconds where the expression takes microseconds.
// What is nil asks for nothing.
type need struct {
	head, end *byteSet
	within    *[256]bool
}

// needOf gives what an expression needs.
func needOf(text string) need {
	tree, err := syntax.Parse(text, syntax.Perl)
	if err != nil {
		return need{}
	}
	tree = tree.Simplify()
	var n need
	if within := rarest(tree); within != nil && within.weight() <= rare {
		n.within = &[256]bool{}
		for c := range n.within {
			n.within[c] = within.has(byte(c))
		}
	}
	if set, empty := edge(tree, false); anchored(tree, false) && !empty {
		n.head = set
	}
	if set, empty := edge(tree, true); anchored(tree, true) && !empty {
		n.end = set
	}
	return n
}

// met says whether a text has what is needed.
func (n *need) met(s string) bool {
	if n.head != nil && (s == "" || !n.head.has(s[0])) || n.end != nil && (s == "" || !n.end.has(s[len(s)-1])) {
		return false
	}
	if n.within == nil {
		return true
	}
	for i := range len(s) {
		if n.within[s[i]] {
			return true
		}
	}
	return false
}

// anchored says whether an expression matches at the head of a text only, or at its end only.
func anchored(re *syntax.Regexp, end bool) bool {
	switch re.Op {
	case syntax.OpBeginText:
		return !end
	case syntax.OpEndText:
		return end
	case syntax.OpCapture:
		return anchored(re.Sub[0], end)
	case syntax.OpConcat:
		return anchored(outermost(re.Sub, end), end)
	case syntax.OpAlternate:
		return !slices.ContainsFunc(re.Sub, func(sub *syntax.Regexp) bool { return !anchored(sub, end) })
	}
	return false
}

// outermost is the first of some expressions, or the last.
func outermost(subs []*syntax.Regexp, end bool) *syntax.Regexp {
	if end {
		return subs[len(subs)-1]
	}
	return subs[0]
}

// edge gives the bytes with which a match may begin, or end, and whether a match may be empty: then these are not all.
func edge(re *syntax.Regexp, end bool) (set *byteSet, empty bool) {
	switch re.Op {
	case syntax.OpLiteral:
		r := re.Rune[0]
		if end {
			r = re.Rune[len(re.Rune)-1]
		}
		return letter(r, re.Flags&syntax.FoldCase != 0), false
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return class(re), false
	case syntax.OpCapture, syntax.OpPlus:
		return edge(re.Sub[0], end)
	case syntax.OpStar, syntax.OpQuest:
		set, _ := edge(re.Sub[0], end)
		return set, true
	case syntax.OpAlternate:
		set := &byteSet{}
		for _, sub := range re.Sub {
			s, e := edge(sub, end)
			set.add(s)
			empty = empty || e
		}
		return set, empty
	case syntax.OpConcat:
		subs := re.Sub
		if end {
			subs = slices.Clone(subs)
			slices.Reverse(subs)
		}
		set := &byteSet{}
		for _, sub := range subs {
			s, e := edge(sub, end)
			if set.add(s); !e {
				return set, false
			}
		}
		return set, true
	}
	return &byteSet{}, true // what takes no room, such as the edge of a word; repeats are written out by Simplify
}

// rarest gives the set of which every match has a byte and that texts have least often; nil when a match may be empty.
func rarest(re *syntax.Regexp) *byteSet {
	switch re.Op {
	case syntax.OpLiteral:
		var least *byteSet
		for _, r := range re.Rune {
			least = rarer(least, letter(r, re.Flags&syntax.FoldCase != 0))
		}
		return least
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return class(re)
	case syntax.OpCapture, syntax.OpPlus:
		return rarest(re.Sub[0])
	case syntax.OpAlternate:
		set := &byteSet{}
		for _, sub := range re.Sub {
			s := rarest(sub)
			if s == nil {
				return nil
			}
			set.add(s)
		}
		return set
	case syntax.OpConcat:
		var least *byteSet
		for _, sub := range re.Sub {
			least = rarer(least, rarest(sub))
		}
		return least
	}
	return nil
}

// rarer is the one of two sets that texts have least often.
func rarer(a, b *byteSet) *byteSet {
	if a == nil || b != nil && b.weight() < a.weight() {
		return b
	}
	return a
}

// class is the set of a class of characters.
func class(re *syntax.Regexp) *byteSet {
	set := &byteSet{}
	if re.Op != syntax.OpCharClass {
		set.all(0, unicode.MaxRune)
		return set
	}
	for i := 0; i < len(re.Rune) && !set.wide; i += 2 { // in order, those beyond ASCII last; with both cases already
		set.all(re.Rune[i], re.Rune[i+1])
	}
	return set
}

// letter is the set of a character, with its other cases if they count.
func letter(c rune, fold bool) *byteSet {
	set := &byteSet{}
	set.all(c, c)
	if fold {
		for other := unicode.SimpleFold(c); other != c; other = unicode.SimpleFold(other) {
			set.all(other, other)
		}
	}
	return set
}

// all puts in the characters from lo to hi.
func (b *byteSet) all(lo, hi rune) {
	for c := lo; c <= min(hi, utf8.RuneSelf-1); c++ {
		if c < 64 {
			b.low |= 1 << c
		} else {
			b.high |= 1 << (c - 64)
		}
	}
	b.wide = b.wide || hi >= utf8.RuneSelf
}

// add puts in what another set has.
func (b *byteSet) add(other *byteSet) {
	b.low, b.high, b.wide = b.low|other.low, b.high|other.high, b.wide || other.wide
}

// rare is the weight above which a set stands in nearly every line, so that looking for it is of no use.
const rare = 30

// weight is how often a byte of a set stands in running Dutch or English text, in thousandths, about.
func (b *byteSet) weight() int {
	total := bits.OnesCount64(b.low) + bits.OnesCount64(b.high)
	if b.wide {
		total += 8
	}
	for _, some := range [...]struct {
		of     string
		weight int
	}{{" etaoinsrhldcumpgvwbk", 40}, {"fjqxyz.,", 8}, {"ABCDEFGHIJKLMNOPQRSTUVWXYZ", 2}} {
		for i := range len(some.of) {
			if b.has(some.of[i]) {
				total += some.weight
			}
		}
	}
	return total
}
