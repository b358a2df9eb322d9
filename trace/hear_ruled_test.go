package trace_test

import (
	"testing"

	"spoor/trace"
)

// What people ruled are labelled answers: a reader is measured by them, and heard accordingly.

func TestReaderIsMeasuredByWhatPeopleRuled(t *testing.T) {
	t.Parallel()
	const kept, abstracted, lost = 0, 1, 2
	c := readCase(t, "harbour")
	reading := answered(questionsOf(t, c, nil, trace.Room{}), sayFirst) // kept, whatever it is
	without := traced(t, c, reading)
	for _, x := range []struct {
		fate  trace.Fate
		row   int
		trust bool // it is right where they ruled
	}{{trace.Kept, kept, true}, {trace.Abstracted, abstracted, false}, {trace.Lost, lost, false}} {
		with := tracedWith(t, c, trace.Options{Reading: reading, Verdicts: rulingOn(without, x.fate)})
		was, now := without.Reading.Reliability[x.row][kept], with.Reading.Reliability[x.row][kept]
		if now <= was {
			t.Errorf("ruled %s, said kept: said of %[1]s %.3f, before %.3f", x.fate, now, was)
		}
		if d := confidenceOf(with) - confidenceOf(without); x.trust != (d > 0) {
			t.Errorf("ruled %s, said kept: what nobody ruled on is kept with %+.4f", x.fate, d)
		}
	}
}

func TestStaleVerdictsMeasureNobody(t *testing.T) {
	t.Parallel()
	c := readCase(t, "harbour")
	reading := answered(questionsOf(t, c, nil, trace.Room{}), sayFirst)
	without := traced(t, c, reading)
	verdicts := rulingOn(without, trace.Lost)
	for i := range verdicts {
		verdicts[i].Seen = trace.Seen{Statement: "another", Draft: "another"}
	}
	with := tracedWith(t, c, trace.Options{Reading: reading, Verdicts: verdicts})
	if with.Reading.Reliability != without.Reading.Reliability {
		t.Errorf("reliability %v, before %v", with.Reading.Reliability, without.Reading.Reliability)
	}
}

// rulingOn rules on every other statement of a report, in every draft.
func rulingOn(r *trace.Report, fate trace.Fate) []trace.Verdict {
	var out []trace.Verdict
	for i, s := range r.Statements {
		for _, step := range s.Steps {
			if i%2 == 0 {
				out = append(out, trace.Verdict{Statement: s.ID, Draft: step.Draft, Fate: fate})
			}
		}
	}
	return out
}

// confidenceOf is how sure the steps are that nobody ruled on and that are held for kept in the report,
// per step.
func confidenceOf(r *trace.Report) float64 {
	sum, n := 0.0, 0
	for i, s := range r.Statements {
		for _, step := range s.Steps {
			if i%2 == 0 {
				continue
			}
			n++
			if step.Fate == trace.Kept {
				sum += step.Confidence
			}
		}
	}
	return sum / float64(n)
}
