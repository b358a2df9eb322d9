package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"spoor/trace"
)

// goldCase is a labelled case as kept in gold.json.
type goldCase struct {
	Name        string
	Case        trace.Case
	Statements  []goldStatement
	Items       []goldStatement // of the decision, on the way back
	PolicyTerms map[string][]string
}

// goldStatement is a labelled statement. Fates are by path of the draft.
type goldStatement struct {
	ID          string
	File        string
	Line        int
	Participant string
	Text        string
	Fates       map[string]goldFate
}

type goldFate struct {
	Fate       trace.Fate
	Paragraphs []int // first lines
	Jumps      []trace.JumpKind
}

// readCases reads every folder below root that holds a gold.json, in the order of their names.
func readCases(root string) ([]goldCase, error) {
	files, err := filepath.Glob(filepath.Join(root, "*", "gold.json"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no folder with a gold.json", root)
	}
	sort.Strings(files)
	var cases []goldCase
	for _, f := range files {
		c, err := readCase(filepath.Dir(f))
		if err != nil {
			return nil, err
		}
		cases = append(cases, c)
	}
	return cases, nil
}

func readCase(dir string) (goldCase, error) {
	data, err := os.ReadFile(filepath.Join(dir, "gold.json"))
	if err != nil {
		return goldCase{}, err
	}
	var file struct {
		Statements  []goldStatement
		PolicyTerms map[string][]string `json:"policy_terms"`
		Return      struct{ Items []goldStatement }
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return goldCase{}, fmt.Errorf("%s: %w", dir, err)
	}
	c := goldCase{Name: filepath.Base(dir), Statements: file.Statements,
		PolicyTerms: file.PolicyTerms, Items: file.Return.Items}
	for folder, into := range map[string]*[]trace.Source{
		"notes": &c.Case.Notes, "drafts": &c.Case.Drafts, "return": &c.Case.Return} {
		if *into, err = readSources(dir, folder); err != nil {
			return goldCase{}, err
		}
	}
	return c, nil
}

// readSources reads the files of a folder in the order of their names, which in labelled cases start
// with a digit.
func readSources(dir, folder string) ([]trace.Source, error) {
	files, err := filepath.Glob(filepath.Join(dir, folder, "*.md"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var out []trace.Source
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		out = append(out, trace.Source{Path: folder + "/" + filepath.Base(f), Text: string(text)})
	}
	return out, nil
}

// labelled gives the statements of a case with their labels. What the labels do not tell of a statement
// (its question, the role of the participant) is taken from the statement as read from the notes.
func (g goldCase) labelled(r *trace.Report) trace.Labelled {
	out := trace.Labelled{Name: g.Name, Case: g.Case}
	out.Statements = withLabels(g.Statements, r.Statements, g.Case.Drafts)
	for _, d := range g.Case.Drafts {
		out.PolicyTerms = append(out.PolicyTerms, g.PolicyTerms[d.Path])
	}
	if r.Return != nil {
		out.Items = withLabels(g.Items, r.Return.Items, g.Case.Return[min(1, len(g.Case.Return)):])
	}
	return out
}

func withLabels(gold []goldStatement, read []trace.Statement,
	drafts []trace.Source) []trace.LabelledStatement {
	var out []trace.LabelledStatement
	pairs := match(gold, read)
	for i, g := range gold {
		s := trace.Statement{Support: 1}
		if j, found := pairs[i]; found {
			s = read[j]
		}
		s.ID, s.Path, s.Lines.Start, s.Text = g.ID, g.File, g.Line, g.Text
		l := trace.LabelledStatement{Statement: s}
		for _, d := range drafts {
			f := g.Fates[d.Path]
			l.Labels = append(l.Labels, trace.Label{Fate: f.Fate, Lines: f.Paragraphs, Kinds: f.Jumps})
		}
		out = append(out, l)
	}
	return out
}

// match pairs labelled statements with statements as read: greedily by likeness of their words, among
// those of the same file and at most six lines apart.
func match(gold []goldStatement, read []trace.Statement) map[int]int {
	type candidate struct {
		like float64
		i, j int
	}
	var all []candidate
	for i, g := range gold {
		for j, r := range read {
			if g.File != r.Path || g.Line-r.Lines.Start > 6 || r.Lines.Start-g.Line > 6 {
				continue
			}
			if like := likeness(g.Text, r.Text); like >= 0.5 {
				all = append(all, candidate{like, i, j})
			}
		}
	}
	sort.SliceStable(all, func(a, b int) bool { return all[a].like > all[b].like })
	pairs, used := map[int]int{}, map[int]bool{}
	for _, c := range all {
		if _, taken := pairs[c.i]; !taken && !used[c.j] {
			pairs[c.i] = c.j
			used[c.j] = true
		}
	}
	return pairs
}

// likeness is the Dice coefficient of two texts as bags of words.
func likeness(a, b string) float64 {
	x, y := bag(a), bag(b)
	same, total := 0, 0
	for w, n := range x {
		same += min(n, y[w])
		total += n
	}
	for _, n := range y {
		total += n
	}
	return 2 * float64(same) / float64(max(1, total))
}

func bag(s string) map[string]int {
	out := map[string]int{}
	for _, w := range words(s) {
		out[w]++
	}
	return out
}

func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !(r == '_' || isLetterOrDigit(r))
	})
}
