package trace

// voice is what a reader says of one thread.
type voice struct {
	likely [][3]float64 // [draft] how likely it is, for each fate, that the reader says what it says
}

// voice is nil when nothing that the reader says of a thread is believed.
func (t *testimony) voice(s int) *voice {
	if t == nil || t.fates == nil {
		return nil
	}
	v, any := &voice{}, false
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
