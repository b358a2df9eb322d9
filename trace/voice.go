package trace

import "math"

// voice is what a reader says of one thread.
type voice struct {
	likely [][3]float64 // [draft] how likely it is, for each fate, that the reader says what it says
	worth  float64      // how far the reader tells fates apart, 0 to 1
}

// voice is nil when nothing that the reader says of a thread is believed.
func (t *testimony) voice(s int) *voice {
	if t == nil || t.fates == nil {
		return nil
	}
	v, any := &voice{worth: worthOf(t.fates)}, false
	for d := range t.steps {
		likely := [3]float64{1, 1, 1}
		if a := t.of(d, s); a != nil {
			any = true
			for f := range likely {
				likely[f] = t.fates[f][badness(a.Fate)]
			}
		}
		v.likely = append(v.likely, likely)
	}
	if !any {
		return nil
	}
	return v
}

// worthOf is how far the answers of a reader differ between fates: the distance of two rows (total
// variation), mean over all pairs of fates. 1 for a reader that is always right, 0 for one that says the
// same or anything, whatever the fate.
func worthOf(rows [][]float64) float64 {
	sum, pairs := 0.0, 0
	for i := range rows {
		for j := range i {
			for k := range rows[i] {
				sum += math.Abs(rows[i][k]-rows[j][k]) / 2
			}
			pairs++
		}
	}
	return sum / float64(pairs)
}

// joins adds the voice to what the steps of a thread say.
func (v *voice) joins(said [][3]float64) [][3]float64 {
	if v != nil {
		for d := range said {
			for f := range said[d] {
				said[d][f] *= v.likely[d][f]
			}
		}
	}
	return said
}

// leaves is how far the likeliest run of fates takes steps at their word. Without a reader it does so
// wholly: all speak too loud alike, and the loudest is right. A reader speaks as loud as it is right, so
// beside it they count for what they are worth, the more so the more it knows. With steps at their word
// beside a reader that is always right, fate kappa was 0.968; for what they are worth beside any, one that
// answers at random cost 0.027; so, 0.981 and 0.001 (first seven cases, left out).
func (v *voice) leaves(trust float64) float64 {
	if v == nil {
		return 1
	}
	return 1 - float64((1-trust)*v.worth)
}
