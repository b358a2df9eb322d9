package lang

// NumberKind says what a number counts or names.
type NumberKind int

// The kinds. The zero value is no number.
const (
	Count     NumberKind = iota + 1
	Money                // value in Unit (euro, pound, dollar)
	Percent              // value as written: 68 for 68 %
	Share                // a fraction from 0 to 1: 9 van de 12, twee derde, the half
	Duration             // value in days; Unit is the unit that was written
	ClockTime            // minutes since midnight
	Date                 // yyyymmdd; mmdd without a year; dd when only "the 28th" is said
	Year                 // 1900 to 2100
	Weekday              // 1 (Monday) to 7
	Month                // 1 to 12
	Ordinal              // eerste, 3e, second
	Measure              // a quantity in Unit: meter, kilogram, degree
)

var kindNames = [...]string{"none", "count", "money", "percent", "share", "duration", "clock", "date",
	"year", "weekday", "month", "ordinal", "measure"}

// String returns the kind in lower case, "none" for the zero value.
func (k NumberKind) String() string {
	if k < 0 || int(k) >= len(kindNames) {
		return kindNames[0]
	}
	return kindNames[k]
}

// Number is one quantity or time read from a text.
type Number struct {
	Kind        NumberKind
	Value       float64 // see the kinds
	Of          float64 // the whole of a Share when it is named: 12 in "9 van de 12"; 0 otherwise
	Unit        string  // normalised, in English: euro, minute, person, meter; "" when none
	First, Last int     // word indexes, ends included
	Approx      bool    // zo'n, ongeveer, ruim, about, nearly
}

// Numbers returns the numbers of a text in order, written in digits or in words. They do not overlap.
// A bare een or a is an article and no number.
func Numbers(words []Word, code Code) []Number {
	r := numberReader{words, code, numeralsOf(code)}
	var out []Number
	for i := 0; i < len(words); {
		n, ok := r.at(i)
		if !ok {
			i++
			continue
		}
		n.Approx = n.Approx || r.approximate(n.First, n.Last)
		out = append(out, n)
		i = n.Last + 1
	}
	return out
}

// numberReader reads numbers at a place in a text. Each of its methods that returns a Number reads one
// kind at words[i] and reports whether there is one.
type numberReader struct {
	words []Word
	code  Code
	lists *numerals
}

// at reads the number that begins at words[i]. The order matters: what is more specific comes first,
// since the 12 of "12 maart" would be a count, and that of "9 van de 12" too.
func (r numberReader) at(i int) (Number, bool) {
	if !r.mayBegin(i) {
		return Number{}, false
	}
	for _, read := range []func(int) (Number, bool){
		r.date, r.clock, r.share, r.money, r.percent, r.quantity, r.ordinal, r.calendar,
	} {
		if n, ok := read(i); ok {
			return n, true
		}
	}
	return Number{}, false
}

// mayBegin tells quickly whether words[i] can begin a number: most words cannot.
func (r numberReader) mayBegin(i int) bool {
	w := r.words[i]
	return w.Is(Digit) || isSign(firstRune(w.Text)) || r.lists.opens(w.Lower)
}

// lower returns the lower-case word at i, "" outside the text or in another sentence than words[near].
func (r numberReader) lower(i, near int) string {
	if i < 0 || i >= len(r.words) || r.words[i].Sentence != r.words[near].Sentence {
		return ""
	}
	return r.words[i].Lower
}

// approximate looks for a word such as zo'n or ruim before a number, and for "of zo" behind it.
func (r numberReader) approximate(first, last int) bool {
	for k := first - 1; k >= first-2; k-- {
		w := r.lower(k, first)
		if r.lists.approx[w] {
			return true
		}
		if w != "de" && w != "een" && w != "the" && w != "a" && w != "an" {
			break
		}
	}
	return r.lists.approxAfter[r.lower(last+1, last)]
}
