package trace

// A reader is one more witness. How far it can be trusted is estimated from the case itself: the judge's
// own probabilities say what each fate may be, and the reader's answers agree with them more or less
// than chance would. Dawid & Skene (Maximum likelihood estimation of observer error-rates using the EM
// algorithm, 1979), with the judge as a witness whose reliability is known, since it is calibrated. A
// reader that answers at random comes out as one that says nothing, and then weighs nothing; nobody has
// to tell which readers are good. What people ruled is certain: it tells most.

// defaultReliability is what is thought of a reader before anything is known: mostly right, and as often
// wrong in one way as in another.
var defaultReliability = Reliability{{0.7, 0.15, 0.15}, {0.15, 0.7, 0.15}, {0.15, 0.15, 0.7}}

// How much is held of what was thought before, in answers for each fate.
const (
	guessWeight    = 4  // of the cautious guess
	measuredWeight = 30 // of a reliability measured in the other direction

	// pooledWeight is of how often the reader is right whatever the fate. A case has some thirty answers
	// for each fate: too few for six numbers, enough for one. Without it, a reader that is always right
	// brought fate kappa to 0.939, with it to 0.968 (first seven cases, left out).
	pooledWeight = 20
)

func (r Reliability) rows() [][]float64 {
	out := make([][]float64, len(r))
	for i := range r {
		out[i] = r[i][:]
	}
	return out
}

func reliabilityOf(rows [][]float64) Reliability {
	var r Reliability
	for i, row := range rows {
		copy(r[i][:], row)
	}
	return r
}

// sighting is one thing that two witnesses saw: the probability that the first gives to each outcome,
// and the outcome that the second named.
type sighting struct {
	first []float64
	said  int
}

// thought is what is held of a witness before its sightings are looked at.
type thought struct {
	rows   [][]float64 // [outcome][named], each row with the sum 1
	weight float64     // held like as many sightings of each outcome
	pooled float64     // and how often it is right whatever the outcome, like as many again
}

// rounds is how many times the estimate is made anew; it is steady well before.
const rounds = 60

// witness estimates how often the second of two witnesses names each outcome, by what the outcome is:
// [outcome][named].
func witness(seen []sighting, before thought) [][]float64 {
	r := newTable(before.rows, 1)
	for range rounds {
		next := newTable(before.rows, before.weight)
		counts := newTable(before.rows, guessWeight)
		for _, x := range seen {
			x.count(r, counts)
		}
		addRight(next, rightOf(counts), before.pooled)
		for _, x := range seen {
			x.count(r, next)
		}
		shares(next)
		r = next
	}
	return r
}

// count adds a sighting to every outcome, as far as that may be what was seen.
func (x sighting) count(r, into [][]float64) {
	sum := 0.0
	for o, p := range x.first {
		sum += float64(p * r[o][x.said])
	}
	if sum <= 0 {
		return
	}
	for o, p := range x.first {
		into[o][x.said] += float64(p*r[o][x.said]) / sum
	}
}

// rightOf is the share of counts in which the outcome named is the outcome.
func rightOf(counts [][]float64) float64 {
	right, all := 0.0, 0.0
	for o, row := range counts {
		right += row[o]
		for _, n := range row {
			all += n
		}
	}
	return right / all
}

// addRight adds sightings to each outcome of a witness that is as often right whatever the outcome is.
func addRight(counts [][]float64, right, weight float64) {
	for o, row := range counts {
		for said := range row {
			if said == o {
				row[said] += float64(weight * right)
			} else {
				row[said] += float64(weight*(1-right)) / float64(len(row)-1)
			}
		}
	}
}

func newTable(rows [][]float64, times float64) [][]float64 {
	out := make([][]float64, len(rows))
	for i, row := range rows {
		for _, v := range row {
			out[i] = append(out[i], float64(v*times))
		}
	}
	return out
}

// shares brings the sum of every row to 1.
func shares(rows [][]float64) {
	for _, row := range rows {
		sum := 0.0
		for _, v := range row {
			sum += v
		}
		for i := range row {
			row[i] /= sum
		}
	}
}
