package trace

import (
	"encoding/json"
	"fmt"
	"sort"
	"strings"

	"spoor/trace/internal/align"
	"spoor/trace/internal/fit"
)

// Weights are the learned numbers of a trace, all of them: what links a statement to a paragraph, what
// makes a fate, what makes a kind of jump, what makes a text vague. They are learned from labelled cases
// by Learn and kept in weights.json, which a person can read; weights.table is the same for the program.
type Weights struct {
	link    fit.Linear
	descent descentModel
	again   []fit.Trees // links read again, one model for each further reading
	judge   [3]fit.Linear
	chain   chain
	back    chain // of fates on the way back
	kinds   map[JumpKind]fit.Linear
	kindCut map[JumpKind]float64
	vague   fit.Linear
	cut     float64 // probability of a link at which a further paragraph carries too
	learned []string

	policy    policyModel
	policyCut float64 // probability from which on a phrase is a policy term
}

// chainOf is how fates follow each other in one direction.
func (w *Weights) chainOf(back bool) chain {
	if back {
		return w.back
	}
	c := w.chain
	c.asked = ofStatements()
	return c
}

// jumpKinds in the order in which they are reported.
var jumpKinds = []JumpKind{Generalisation, Quantity, Actor, Commitment, Tone, Merge, Omission}

// weightsFile is the form in which weights are kept. Features have names, so that the file says what
// counts and a weight is never read for another feature.
type weightsFile struct {
	Schema  string                        `json:"schema"`
	Learned []string                      `json:"learned_from"`
	Cut     float64                       `json:"further_paragraph_cut"`
	KindCut map[JumpKind]float64          `json:"jump_cuts"`
	Chain   chainFile                     `json:"chain"`
	Back    chainFile                     `json:"chain_way_back"`
	TermCut float64                       `json:"policy_term_cut"`
	Models  map[string]map[string]float64 `json:"models"`
	Again   []treesFile                   `json:"read_again"`
}

const weightsSchema = "spoor.weights/2"

const biasName = "(bias)"

// MarshalJSON writes the weights with a name for every number, rounded to six digits: enough to judge
// alike, few enough to be the same wherever they are learned.
func (w *Weights) MarshalJSON() ([]byte, error) {
	f := weightsFile{Schema: weightsSchema, Learned: w.learned, Cut: fit.Round(w.cut),
		TermCut: fit.Round(w.policyCut), Chain: fileOfChain(w.chain), Back: fileOfChain(w.back),
		KindCut: map[JumpKind]float64{}, Models: map[string]map[string]float64{}}
	for _, t := range w.again {
		f.Again = append(f.Again, fileOfTrees(t, rereadFeatureNames))
	}
	f.Models["policy-term"] = named(w.policy.linear, policyFeatureNames)
	f.Models["policy-habits"] = w.policy.habits.named()
	f.Models["descent"] = named(w.descent.pair, kinFeatureNames[:])
	f.Models["descent-steps"] = namedSteps(w.descent.steps)
	f.Models["link"] = named(w.link, linkFeatureNames[:])
	f.Models["vagueness"] = named(w.vague, vagueFeatureNames[:])
	for i, fate := range fates {
		f.Models["judge-"+string(fate)] = named(w.judge[i], judgeFeatureNames)
	}
	for _, k := range jumpKinds {
		f.Models["jump-"+string(k)] = named(w.kinds[k], kindFeatureNames[:])
		f.KindCut[k] = fit.Round(w.kindCut[k])
	}
	return json.MarshalIndent(f, "", " ")
}

// UnmarshalJSON reads what MarshalJSON wrote; a missing or unknown feature is an error.
func (w *Weights) UnmarshalJSON(data []byte) error {
	var f weightsFile
	if err := json.Unmarshal(data, &f); err != nil {
		return err
	}
	if f.Schema != weightsSchema {
		return fmt.Errorf("weights: schema %q, want %q", f.Schema, weightsSchema)
	}
	r := weightsReader{models: f.Models}
	*w = Weights{learned: f.Learned, cut: f.Cut, kindCut: f.KindCut, kinds: map[JumpKind]fit.Linear{}}
	w.descent.pair = r.linear("descent", kinFeatureNames[:])
	for i := range w.descent.steps {
		w.descent.steps[i] = f.Models["descent-steps"][stepName(i)]
	}
	w.link = r.linear("link", linkFeatureNames[:])
	w.vague = r.linear("vagueness", vagueFeatureNames[:])
	w.policy.linear, w.policyCut = r.linear("policy-term", policyFeatureNames), f.TermCut
	w.policy.habits = f.Models["policy-habits"]
	for i, fate := range fates {
		w.judge[i] = r.linear("judge-"+string(fate), judgeFeatureNames)
	}
	w.chain, w.back = f.Chain.chain(), f.Back.chain()
	for _, t := range f.Again {
		w.again = append(w.again, r.trees(t, rereadFeatureNames))
	}
	for _, k := range jumpKinds {
		w.kinds[k] = r.linear("jump-"+string(k), kindFeatureNames[:])
	}
	return r.err
}

// weightsReader reads models until the first error.
type weightsReader struct {
	models map[string]map[string]float64
	err    error
}

func (r *weightsReader) linear(model string, names []string) fit.Linear {
	m := r.models[model]
	l := fit.Linear{Bias: m[biasName], Weights: make([]float64, len(names))}
	if r.err == nil && len(m) != len(names)+1 {
		r.err = fmt.Errorf("weights: model %s has %d weights, want %d: learn them again",
			model, len(m), len(names)+1)
	}
	for i, name := range names {
		v, ok := m[name]
		if !ok && r.err == nil {
			r.err = fmt.Errorf("weights: model %s lacks %s: learn the weights again", model, name)
		}
		l.Weights[i] = v
	}
	return l
}

func named(l fit.Linear, names []string) map[string]float64 {
	m := map[string]float64{biasName: fit.Round(l.Bias)}
	for i, name := range names {
		m[name] = fit.Round(l.Weights[i])
	}
	return m
}

func namedSteps(steps align.Steps) map[string]float64 {
	m := map[string]float64{}
	for i, w := range steps {
		m[stepName(i)] = fit.Round(w)
	}
	return m
}

func stepName(i int) string { return fmt.Sprintf("%+d", i-align.Width) }

// String names the cases the weights were learned from.
func (w *Weights) String() string {
	names := append([]string(nil), w.learned...)
	sort.Strings(names)
	return "weights learned from " + strings.Join(names, ", ")
}
