package fit

// sums are of the examples in one bin of a feature.
type sums struct{ grad, hess, weight float64 }

func (s sums) plus(o sums) sums {
	return sums{s.grad + o.grad, s.hess + o.hess, s.weight + o.weight}
}

func (s sums) less(o sums) sums {
	return sums{s.grad - o.grad, s.hess - o.hess, s.weight - o.weight}
}

// binSums are the sums of a branch, for every bin of every feature.
type binSums struct {
	all []sums // features one after the other, maxBins each
}

// sumsOf counts the sums of some examples. What is summed is first laid side by side, which is most of
// the speed of learning.
func (b *booster) sumsOf(rows []int32) *binSums {
	each := make([]sums, len(rows))
	for k, i := range rows {
		each[k] = sums{b.grad[i], b.hess[i], b.weight(int(i))}
	}
	out := &binSums{make([]sums, len(b.bins)*maxBins)}
	for f, bins := range b.bins {
		row := (*[maxBins]sums)(out.all[f*maxBins:])
		for k, i := range rows {
			s, e := &row[bins[i]%maxBins], &each[k]
			s.grad += e.grad
			s.hess += e.hess
			s.weight += e.weight
		}
	}
	return out
}

func (s *binSums) at(feature, bin int) sums { return s.all[feature*maxBins+bin] }

// total sums the bins of the first feature: every example is in one of them.
func (s *binSums) total() sums {
	var out sums
	for bin := range maxBins {
		out = out.plus(s.at(0, bin))
	}
	return out
}

func (s *binSums) minus(o *binSums) *binSums {
	out := &binSums{make([]sums, len(s.all))}
	for i := range s.all {
		out.all[i] = s.all[i].less(o.all[i])
	}
	return out
}
