package trace

// Whether a quote stands there can be checked; whether it is a statement cannot. But the rules read most
// of any notes well, and so does a reader that understands: the two agree far beyond chance. One that
// guesses does not, whatever it quotes, and then nothing of it is taken over.

// What a sentence of a passage is in a reading.
const (
	inNothing = iota // no statement has words of it
	beginsOne        // a statement begins in it
	goesOnIn         // a statement goes on in it that began before
)

// chanceBelow is the kappa (Cohen, A coefficient of agreement for nominal scales, 1960) of the two readings
// below which a reader is taken to guess: up to there Landis & Koch (The measurement of observer agreement
// for categorical data, 1977) call agreement fair at best. A stand-in that answers from the labels comes
// to 0.45 to 0.86 on the cases with ten sentences or more, but for one at 0.40 and one at 0.31; one that
// cuts at random to 0.04 to 0.45, but for one at 0.51 (make split prints what comes of it).
const chanceBelow = 0.4

// byChance says whether answers agree with the rules no more than chance would.
func byChance(answers []*splitAnswer) bool {
	// Before anything is seen a reader is thought to be mostly right, as when it judges: on a handful of
	// sentences nobody can be told to guess.
	counts := newTable(defaultReliability.rows(), guessWeight)
	for _, a := range answers {
		if a.whole {
			continue
		}
		var cuts [][2]int
		for _, c := range a.cuts {
			cuts = append(cuts, c.span)
		}
		for _, s := range a.sentences {
			if _, fell := labelOf(s, a.failed); !fell {
				rules, _ := labelOf(s, a.rules)
				reader, _ := labelOf(s, cuts)
				counts[rules][reader]++
			}
		}
	}
	return kappaOf(counts) < chanceBelow
}

// labelOf is what a sentence is, given where statements stand, and whether any of them is in it.
func labelOf(sentence [2]int, spans [][2]int) (label int, in bool) {
	for _, span := range spans {
		switch {
		case !overlaps(span, sentence):
		case span[0] >= sentence[0]:
			return beginsOne, true
		default:
			label, in = goesOnIn, true
		}
	}
	return label, in
}

// kappaOf is the agreement of two readings beyond chance, 1 when they are the same.
func kappaOf(counts [][]float64) float64 {
	all, same, chance := 0.0, 0.0, 0.0
	rows, columns := make([]float64, len(counts)), make([]float64, len(counts))
	for i, row := range counts {
		for k, n := range row {
			all += n
			rows[i] += n
			columns[k] += n
		}
		same += row[i]
	}
	for i := range rows {
		chance += rows[i] / all * (columns[i] / all)
	}
	return (same/all - chance) / (1 - chance)
}
