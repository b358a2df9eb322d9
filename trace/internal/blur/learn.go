package blur

import (
	"errors"
	"math"
)

// Example is how something that was said was blurred. What was said must not be empty.
type Example struct {
	Subject string // strangers are sought among the examples with the same
	Said    []Met
	Hint    []Met // a sentence of a memo that still hints at it
	Blur    []Met // one in which it has gone behind policy language
	Beside  []Met // one of the same memo, on something near it, that does not carry it
}

// How it is learned. The numbers were chosen where the paragraphs that blur statements of the labelled cases came
// first most often; half or twice of each is hardly worse, but for the temperature.
const (
	rounds      = 4    // through all examples
	batch       = 32   // examples held against each other
	rate        = 0.01 // of AdaGrad (Duchi, Hazan & Singer 2011)
	temperature = 0.05 // a likeness that is higher by so much makes e times as likely
	spread      = 0.2  // of the dense vectors at the start, about the length of each
	seed        = 1
)

// Learn learns from examples and writes the table to ship. The same examples in the same order give the same bytes on
// one kind of processor; on another a last bit may differ. It is an error when there is nothing to learn from. fields
// is how many semantic fields there are.
func Learn(examples []Example, fields int) ([]byte, error) {
	if len(examples) < 2 {
		return nil, errors.New("learning how input is blurred needs at least two examples")
	}
	v := newVocabulary(examples, fields)
	l := learner{vocabulary: v}
	for side := range l.towers {
		l.towers[side] = v.newTower()
	}
	for i := range examples {
		l.add(&examples[i])
	}
	l.learn()
	return writeTable(v, &l.towers), nil
}

// lesson is an example as units.
type lesson struct {
	said    []weighed
	written [2][]weighed // the hint and the blur
	beside  []weighed
}

type learner struct {
	vocabulary *vocabulary
	towers     towers
	subjects   [][]*lesson
	at         map[string]int // [subject] place in subjects
}

func (l *learner) add(e *Example) {
	if l.at == nil {
		l.at = map[string]int{}
	}
	at, known := l.at[e.Subject]
	if !known {
		at = len(l.subjects)
		l.at[e.Subject] = at
		l.subjects = append(l.subjects, nil)
	}
	v := l.vocabulary
	l.subjects[at] = append(l.subjects[at], &lesson{said: v.text(e.Said),
		written: [2][]weighed{v.text(e.Hint), v.text(e.Blur)}, beside: v.text(e.Beside)})
}

func (l *learner) learn() {
	chance := dice(seed)
	for range rounds {
		for _, b := range l.batches(&chance) {
			for level := range len(b[0].written) {
				l.contrast(b, level)
			}
		}
	}
}

// batches divides the lessons of each subject, in another order each time.
func (l *learner) batches(chance *dice) [][]*lesson {
	var out [][]*lesson
	for _, all := range l.subjects {
		chance.shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		for first := 0; first < len(all); first += batch {
			out = append(out, append([]*lesson(nil), all[first:min(first+batch, len(all))]...))
		}
	}
	chance.shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// contrast makes everything said in a batch likelier to have become its own text of a level, and less likely to
// have become those of the others or any of the texts beside them.
func (l *learner) contrast(b []*lesson, level int) {
	said, written := make([]*seen, len(b)), make([]*seen, 2*len(b))
	for i, x := range b {
		said[i] = l.towers[Said].see(x.said)
		written[i] = l.towers[Written].see(x.written[level])
		written[len(b)+i] = l.towers[Written].see(x.beside)
	}
	likeness := make([]float64, len(written))
	for i, s := range said {
		for j, w := range written {
			likeness[j] = s.likeness(w)
		}
		for j, p := range shares(likeness) {
			if j == i {
				p--
			}
			s.push(written[j], likeness[j], p/(temperature*float64(len(b))))
		}
	}
	for _, s := range said {
		l.towers[Said].learn(s)
	}
	for _, w := range written {
		l.towers[Written].learn(w)
	}
}

// shares are how likely each of some likenesses is the one sought.
func shares(likeness []float64) []float64 {
	top, sum := math.Inf(-1), 0.0
	for _, v := range likeness {
		top = max(top, v)
	}
	out := make([]float64, len(likeness))
	for j, v := range likeness {
		out[j] = math.Exp((v - top) / temperature)
		sum += out[j]
	}
	for j := range out {
		out[j] /= sum
	}
	return out
}
