package trace

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"spoor/trace/internal/fit"
)

// treesFile is the form in which trees are kept: one line per tree, one node after the other, questions
// as "feature<=cut?yes:no:value" with the places of the nodes to go to, leaves as "value". The value of a
// question is what the tree would say if it stopped there; explanations need it.
type treesFile struct {
	Bias  float64  `json:"bias"`
	Trees []string `json:"trees"`
}

func fileOfTrees(t fit.Trees, names []string) treesFile {
	f := treesFile{Bias: fit.Round(t.Bias)}
	for _, tree := range t.Trees {
		var nodes []string
		for _, n := range tree {
			value := digits(n.Value)
			if n.Left > 0 {
				value = fmt.Sprintf("%s<=%s?%d:%d:%s", names[n.Feature], digits(n.Cut), n.Left, n.Right, value)
			}
			nodes = append(nodes, value)
		}
		f.Trees = append(f.Trees, strings.Join(nodes, " "))
	}
	return f
}

func digits(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// trees reads what fileOfTrees wrote.
func (r *weightsReader) trees(f treesFile, names []string) fit.Trees {
	number := map[string]int{}
	for i, n := range names {
		number[n] = i
	}
	out := fit.Trees{Bias: f.Bias}
	for _, line := range f.Trees {
		var tree fit.Tree
		nodes := strings.Fields(line)
		for _, text := range nodes {
			n, err := readNode(text, number, len(nodes))
			if err != nil && r.err == nil {
				r.err = fmt.Errorf("weights: tree node %q: %w: learn the weights again", text, err)
			}
			tree = append(tree, n)
		}
		out.Trees = append(out.Trees, tree)
	}
	return out
}

func readNode(text string, number map[string]int, nodes int) (fit.Node, error) {
	var n fit.Node
	feature, rest, question := strings.Cut(text, "<=")
	if !question {
		var err error
		n.Value, err = strconv.ParseFloat(text, 64)
		return n, err
	}
	var known bool
	if n.Feature, known = number[feature]; !known {
		return fit.Node{}, fmt.Errorf("no feature %q", feature)
	}
	cut, goTo, _ := strings.Cut(rest, "?")
	left, goTo, _ := strings.Cut(goTo, ":")
	right, value, _ := strings.Cut(goTo, ":")
	var faults [4]error
	n.Left, faults[0] = strconv.Atoi(left)
	n.Right, faults[1] = strconv.Atoi(right)
	n.Value, faults[2] = strconv.ParseFloat(value, 64)
	n.Cut, faults[3] = strconv.ParseFloat(cut, 64)
	if err := errors.Join(faults[:]...); err != nil {
		return fit.Node{}, err
	}
	if n.Left <= 0 || n.Left >= nodes || n.Right <= 0 || n.Right >= nodes {
		return fit.Node{}, fmt.Errorf("it goes to a node that is not there")
	}
	return n, nil
}

// chainFile is the form in which the chain of fates is kept: weights as logarithms, by fate.
type chainFile struct {
	Trust map[Fate]float64          `json:"trust"`
	Bias  map[Fate]float64          `json:"bias"`
	First map[Fate]float64          `json:"first"`
	After map[Fate]map[Fate]float64 `json:"after"` // fate before, fate
}

func fileOfChain(c chain) chainFile {
	f := chainFile{Trust: byFate(c.trust), Bias: byFate(c.bias), First: byFate(c.first),
		After: map[Fate]map[Fate]float64{}}
	for b, row := range c.after {
		f.After[fates[b]] = byFate(row)
	}
	return f
}

func byFate(values [3]float64) map[Fate]float64 {
	out := map[Fate]float64{}
	for i, fate := range fates {
		out[fate] = values[i]
	}
	return out
}

func (f chainFile) chain() chain {
	var c chain
	for i, fate := range fates {
		c.trust[i], c.bias[i], c.first[i] = f.Trust[fate], f.Bias[fate], f.First[fate]
		for b, before := range fates {
			c.after[b][i] = f.After[before][fate]
		}
	}
	return c
}
