package lang

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
)

func TestPolicyRecall(t *testing.T) {
	gs, _ := filepath.Glob("/work/main/testdata/cases/*/gold.json")
	tot := map[Code][4]int{}
	for _, g := range gs {
		dir := filepath.Dir(g)
		b, _ := os.ReadFile(g)
		var j struct {
			Language     Code
			Policy_terms map[string][]string
		}
		json.Unmarshal(b, &j)
		notes := map[string]bool{}
		ns, _ := filepath.Glob(dir + "/notes/*.md")
		for _, n := range ns {
			b, _ := os.ReadFile(n)
			for _, w := range Read(string(b), j.Language) {
				notes[w.Stem] = true
			}
		}
		var ds []string
		for d := range j.Policy_terms {
			ds = append(ds, d)
		}
		sort.Strings(ds)
		for _, d := range ds {
			b, _ := os.ReadFile(dir + "/" + d)
			ws := Read(string(b), j.Language)
			pred := map[string]bool{}
			for _, p := range PolicyTerms(ws, j.Language) {
				var x []string
				fresh := false
				for k := p.First; k <= p.Last; k++ {
					x = append(x, ws[k].Stem)
					if !notes[ws[k].Stem] && !ws[k].Is(Stop) {
						fresh = true
					}
				}
				if fresh {
					pred[strings.Join(x, " ")] = false
				}
			}
			hit := 0
			var miss []string
			for _, term := range j.Policy_terms[d] {
				var x []string
				for _, w := range Read(term, j.Language) {
					x = append(x, w.Stem)
				}
				ok := false
				for p := range pred {
					if overlap(strings.Fields(p), x) {
						ok = true
						pred[p] = true
					}
				}
				if ok {
					hit++
				} else {
					miss = append(miss, term)
				}
			}
			good := 0
			var bad []string
			for p, v := range pred {
				if v {
					good++
				} else {
					bad = append(bad, p)
				}
			}
			sort.Strings(bad)
			c := tot[j.Language]
			c[0] += hit
			c[1] += len(j.Policy_terms[d])
			c[2] += good
			c[3] += len(pred)
			tot[j.Language] = c
			if os.Getenv("V") != "" {
				fmt.Println(filepath.Base(dir), d, hit, len(j.Policy_terms[d]), good, len(pred))
				fmt.Println("   MISS", strings.Join(miss, "; "))
				fmt.Println("   EXTRA", strings.Join(bad, "; "))
			}
		}
	}
	for _, c := range []Code{NL, EN} {
		x := tot[c]
		fmt.Printf("%s recall %d/%d=%.2f precision %d/%d=%.2f\n", c, x[0], x[1], float64(x[0])/float64(x[1]), x[2], x[3], float64(x[2])/float64(x[3]))
	}
}
func overlap(p, x []string) bool {
	n := 0
	for _, a := range p {
		for _, b := range x {
			if a == b {
				n++
				break
			}
		}
	}
	return n*2 >= len(x) && n*2 >= len(p) && n > 0
}
