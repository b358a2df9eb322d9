package pattern

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// bytes is a set of bytes. Of letters beyond ASCII it holds all bytes they could have: a set says which bytes there may
// be, and one too many costs time only.
type bytes [256]bool

// need is what a text must have, at the least, for an expression to match in it: a byte of some set somewhere, or at
// its head or end. Most texts have it not, which is told in a few nanoseconds where the expression takes microseconds.
// A set that is nil asks for nothing.
type need struct {
	head, end, within *bytes
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
		n.within = within
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
	if n.head != nil && (s == "" || !n.head[s[0]]) || n.end != nil && (s == "" || !n.end[s[len(s)-1]]) {
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
func edge(re *syntax.Regexp, end bool) (set *bytes, empty bool) {
	switch re.Op {
	case syntax.OpLiteral:
		r := re.Rune[0]
		if end {
			r = re.Rune[len(re.Rune)-1]
		}
		return runes(r, r, re.Flags&syntax.FoldCase != 0), false
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return class(re), false
	case syntax.OpCapture, syntax.OpPlus:
		return edge(re.Sub[0], end)
	case syntax.OpStar, syntax.OpQuest:
		set, _ := edge(re.Sub[0], end)
		return set, true
	case syntax.OpAlternate:
		set := &bytes{}
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
		set := &bytes{}
		for _, sub := range subs {
			s, e := edge(sub, end)
			if set.add(s); !e {
				return set, false
			}
		}
		return set, true
	}
	return &bytes{}, true // what takes no room, such as the edge of a word; repeats are written out by Simplify
}

// rarest gives the set of which every match has a byte and that texts have least often; nil when a match may be empty.
func rarest(re *syntax.Regexp) *bytes {
	switch re.Op {
	case syntax.OpLiteral:
		var least *bytes
		for _, r := range re.Rune {
			least = rarer(least, runes(r, r, re.Flags&syntax.FoldCase != 0))
		}
		return least
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return class(re)
	case syntax.OpCapture, syntax.OpPlus:
		return rarest(re.Sub[0])
	case syntax.OpAlternate:
		set := &bytes{}
		for _, sub := range re.Sub {
			s := rarest(sub)
			if s == nil {
				return nil
			}
			set.add(s)
		}
		return set
	case syntax.OpConcat:
		var least *bytes
		for _, sub := range re.Sub {
			least = rarer(least, rarest(sub))
		}
		return least
	}
	return nil
}

// rarer is the one of two sets that texts have least often.
func rarer(a, b *bytes) *bytes {
	if a == nil || b != nil && b.weight() < a.weight() {
		return b
	}
	return a
}

// class is the set of a class of characters.
func class(re *syntax.Regexp) *bytes {
	set := &bytes{}
	if re.Op != syntax.OpCharClass {
		set.all(0, 255)
		return set
	}
	for i := 0; i < len(re.Rune); i += 2 {
		set.add(runes(re.Rune[i], re.Rune[i+1], false)) // classes hold both cases already
	}
	return set
}

// runes is the set of the characters from lo to hi.
func runes(lo, hi rune, fold bool) *bytes {
	set := &bytes{}
	set.all(lo, min(hi, utf8.RuneSelf-1))
	if hi >= utf8.RuneSelf {
		set.all(utf8.RuneSelf, 255)
	}
	if fold {
		for r := unicode.SimpleFold(lo); r != lo; r = unicode.SimpleFold(r) {
			set.add(runes(r, r, false))
		}
	}
	return set
}

// all puts in all bytes from lo to hi.
func (b *bytes) all(lo, hi rune) {
	for r := lo; r <= hi; r++ {
		b[r] = true
	}
}

// add puts in what another set has.
func (b *bytes) add(other *bytes) {
	for i, has := range other {
		b[i] = b[i] || has
	}
}

// rare is the weight above which a set stands in nearly every line, so that looking for it is of no use.
const rare = 30

// weight is how often a byte of a set stands in running text, in thousandths, about.
func (b *bytes) weight() int {
	total := 0
	for i, has := range b {
		if has {
			total += commonness(byte(i))
		}
	}
	return total
}

// commonness is how often a byte stands in Dutch or English text, in thousandths, about.
func commonness(b byte) int {
	switch {
	case strings.IndexByte(" etaoinsrhldcumpgvwbk", b) >= 0:
		return 40
	case 'a' <= b && b <= 'z' || b == '.' || b == ',' || b == utf8.RuneSelf: // that one stands for all above it
		return 8
	case b > utf8.RuneSelf:
		return 0
	case 'A' <= b && b <= 'Z':
		return 3
	}
	return 1
}
