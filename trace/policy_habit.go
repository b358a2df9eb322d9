package trace

import (
	"math"
	"strings"
)

// habits tell of words that stand in the drafts of several cases how much likelier than other phrases
// they are circled there: the logarithm of that ratio. A word counts apart when it stands alone, heads
// a phrase, or opens one; habitKeys names it.
type habits map[string]float64

// Habits of a candidate. Order is that of habitNames, behind those of termNames.
const (
	habitAlone = iota
	habitHead
	habitFirst
	habitKnownAlone
	habitKnownHead
	habitKnownFirst
	habitSigns
)

var habitNames = [habitSigns]string{"habit-alone", "habit-head", "habit-first", "known-alone",
	"known-head", "known-first"}

// habitKeys are the names under which the words of a candidate have a habit: alone, or as head and as
// first word; "" for what it has not.
func (c *candidate) habitKeys() [3]string {
	words := strings.Fields(c.key)
	switch n := len(words); n {
	case 0:
		return [3]string{}
	case 1:
		return [3]string{habitAlone: c.language + " " + words[0]}
	default:
		return [3]string{habitHead: c.language + " … " + words[n-1],
			habitFirst: c.language + " " + words[0] + " …"}
	}
}

// signs are the features that habits give a candidate.
func (h habits) signs(c *candidate) [habitSigns]float64 {
	var out [habitSigns]float64
	for i, key := range c.habitKeys() {
		if v, known := h[key]; known {
			out[i], out[habitKnownAlone+i] = v, 1
		}
	}
	return out
}

// habitCount counts, per case, how often a word was there to be circled and how often it was.
type habitCount map[int]*[2]float64

// habitTaught counts the habits of all cases.
type habitTaught struct {
	counts map[string]habitCount
	rate   float64 // share of candidates that are circled
}

func countHabits(taught []*termLesson) habitTaught {
	h := habitTaught{counts: map[string]habitCount{}}
	all, circled := 0.0, 0.0
	for _, t := range taught {
		for d, candidates := range t.drafts {
			for _, c := range candidates {
				y := flag(t.isCircled(d, c))
				all, circled = all+1, circled+y
				for _, key := range c.habitKeys() {
					if key != "" {
						h.add(key, t.group, y)
					}
				}
			}
		}
	}
	h.rate = share(circled, all)
	return h
}

func (h habitTaught) add(key string, group int, y float64) {
	if h.counts[key] == nil {
		h.counts[key] = habitCount{}
	}
	if h.counts[key][group] == nil {
		h.counts[key][group] = &[2]float64{}
	}
	n := h.counts[key][group]
	n[0], n[1] = n[0]+1, n[1]+y
}

const (
	habitCases = 3 // a word of fewer cases has no habit
	habitDoubt = 8 // sightings at the common rate that every word is taken to have had
)

// without gives the habits that all cases but one teach; -1 leaves none out.
func (h habitTaught) without(group int) habits {
	out := habits{}
	for key, byCase := range h.counts {
		if v, ok := byCase.habit(group, h.rate); ok {
			out[key] = v
		}
	}
	return out
}

func (c habitCount) habit(without int, rate float64) (float64, bool) {
	seen, circled, cases := 0.0, 0.0, 0
	for group, n := range c {
		if group != without {
			seen, circled, cases = seen+n[0], circled+n[1], cases+1
		}
	}
	if cases < habitCases || rate == 0 {
		return 0, false
	}
	return math.Log((circled + float64(habitDoubt*rate)) / (seen + habitDoubt) / rate), true
}

// named are the habits as the weights file keeps them: to two digits, finer than they are known.
func (h habits) named() map[string]float64 {
	out := map[string]float64{}
	for key, v := range h {
		out[key] = math.Round(v*100) / 100
	}
	return out
}
