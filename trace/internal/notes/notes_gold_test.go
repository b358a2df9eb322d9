package notes

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/markdown"
)

// goldItem is what the gold of a case says of one statement.
type goldItem struct {
	ID          string
	File        string
	Line        int
	Participant string
	Text        string
}

type goldCase struct {
	Language   string
	Statements []goldItem
	Return     struct{ Items []goldItem }
}

// score counts what was found of the gold.
type score struct{ hit, missed, extra, speaker int }

func (s *score) add(o score) {
	s.hit += o.hit
	s.missed += o.missed
	s.extra += o.extra
	s.speaker += o.speaker
}

func (s score) f1() float64 {
	if s.hit == 0 {
		return 0
	}
	return 2 * float64(s.hit) / float64(2*s.hit+s.missed+s.extra)
}

func (s score) voice() float64 { return float64(s.speaker) / float64(max(1, s.hit)) }

const goldCases = "../../../testdata/cases"

func TestGold(t *testing.T) {
	t.Parallel()
	dirs, _ := filepath.Glob(goldCases + "/*/gold.json")
	if len(dirs) == 0 {
		t.Skip("no gold cases")
	}
	var perfect, others, decided score
	for _, d := range dirs {
		g := readGold(t, d)
		dir := filepath.Dir(d)
		s := scoreItems(t, g.Statements, readFolder(t, dir, "notes", lang.Code(g.Language)))
		t.Logf("%-14s extraction F1 %.3f  speaker %.3f", filepath.Base(dir), s.f1(), s.voice())
		if slices.Contains(inSight, filepath.Base(dir)) {
			perfect.add(s)
		} else {
			others.add(s)
		}
		if len(g.Return.Items) > 0 {
			decided.add(scoreItems(t, g.Return.Items, readDecision(t, dir, lang.Code(g.Language))))
		}
	}
	if perfect.missed > 0 || perfect.extra > 0 || perfect.speaker < perfect.hit {
		t.Errorf("missed %d, extra %d, speakers %d of %d", perfect.missed, perfect.extra, perfect.speaker,
			perfect.hit)
	}
	t.Logf("others: extraction F1 %.3f, speaker %.3f; decisions F1 %.3f", others.f1(), others.voice(),
		decided.f1())
	if others.f1() < 0.89 || others.voice() < 0.82 || decided.f1() < 0.96 {
		t.Errorf("below what was reached: F1 %.3f, speaker %.3f, decisions %.3f", others.f1(),
			others.voice(), decided.f1())
	}
}

// inSight are the cases that the reader was written with in sight. The others are by hands it had not seen.
var inSight = []string{"balie", "buses", "hangplek", "hybride", "library", "schoolmeals", "werkplekleren"}

func readGold(t *testing.T, path string) goldCase {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var g goldCase
	if err := json.Unmarshal(b, &g); err != nil {
		t.Fatal(err)
	}
	return g
}

func source(t *testing.T, dir, path string) Source {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rel, _ := filepath.Rel(dir, path)
	return Source{Path: filepath.ToSlash(rel), Text: string(b), Doc: markdown.Parse(string(b))}
}

func readFolder(t *testing.T, dir, sub string, code lang.Code) []Note {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join(dir, sub, "*.md"))
	sort.Strings(files)
	var sources []Source
	for _, f := range files {
		sources = append(sources, source(t, dir, f))
	}
	return Read(sources, code)
}

func readDecision(t *testing.T, dir string, code lang.Code) []Note {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join(dir, "return", "*.md"))
	sort.Strings(files)
	return []Note{Decision(source(t, dir, files[0]), code)}
}

type found struct {
	path string
	Statement
}

// scoreItems counts what was found of the gold, and logs the rest.
func scoreItems(t *testing.T, gold []goldItem, read []Note) score {
	t.Helper()
	m := matchItems(gold, read)
	for _, l := range append(m.missed, m.unlike...) {
		t.Log(l)
	}
	return m.score
}

// matched is what was found of the gold, with what was not: missed statements, statements that are
// none, other speakers; and texts that differ.
type matched struct {
	score
	missed, unlike []string
}

// pair is a gold statement and one that was read, with how much they are alike.
type pair struct {
	x    float64
	i, j int
}

// matchItems matches as the gold scorer does: same file, line within 6, half the words in common,
// most alike first.
func matchItems(gold []goldItem, read []Note) matched {
	var all []found
	for _, n := range read {
		for _, s := range n.Statements {
			all = append(all, found{n.Path, s})
		}
	}
	var m matched
	ours, theirs := map[int]bool{}, map[int]bool{}
	for _, p := range likePairs(gold, all) {
		if ours[p.i] || theirs[p.j] {
			continue
		}
		ours[p.i], theirs[p.j] = true, true
		m.pair(gold[p.i], all[p.j], p.x)
	}
	for i, g := range gold {
		if !ours[i] {
			m.score.missed++
			m.missed = append(m.missed, fmt.Sprintf("%s:%d missed %s: %.90s", g.File, g.Line,
				g.Participant, g.Text))
		}
	}
	for j, f := range all {
		if !theirs[j] {
			m.score.extra++
			m.missed = append(m.missed, fmt.Sprintf("%s:%d extra %s: %.90s", f.path, f.Start,
				f.Participant, f.Text))
		}
	}
	return m
}

// likePairs gives the pairs that may match, most alike first.
func likePairs(gold []goldItem, all []found) []pair {
	var pairs []pair
	for i, g := range gold {
		for j, f := range all {
			d := f.Start - g.Line
			if f.path != g.File || d > 6 || d < -6 {
				continue
			}
			if x := alike(g.Text, f.Text); x >= 0.5 {
				pairs = append(pairs, pair{x, i, j})
			}
		}
	}
	sort.SliceStable(pairs, func(a, b int) bool { return pairs[a].x > pairs[b].x })
	return pairs
}

// pair counts one match.
func (m *matched) pair(g goldItem, f found, x float64) {
	m.hit++
	// Some labels keep a form of address beside a first name or an initial, others leave it out.
	if firstWord(addressless(g.Participant)) == firstWord(f.Participant) {
		m.speaker++
	} else {
		m.missed = append(m.missed, fmt.Sprintf("%s:%d speaker %q, want %q: %.60s", g.File, g.Line,
			f.Participant, g.Participant, g.Text))
	}
	if x < 0.95 {
		m.unlike = append(m.unlike, fmt.Sprintf("%s:%d text\n want %q\n  got %q", g.File, g.Line,
			g.Text, f.Text))
	}
}

var wordRE = regexp.MustCompile(`[\p{L}\p{N}_]+`)

func bag(s string) map[string]int {
	m := map[string]int{}
	for _, w := range wordRE.FindAllString(strings.ToLower(s), -1) {
		m[w]++
	}
	return m
}

// alike is the Dice overlap of two bags of words.
func alike(a, b string) float64 {
	A, B := bag(a), bag(b)
	common, size := 0, 0
	for w, n := range A {
		common += min(n, B[w])
		size += n
	}
	for _, n := range B {
		size += n
	}
	return 2 * float64(common) / float64(max(1, size))
}

func firstWord(s string) string { return wordRE.FindString(strings.ToLower(s)) }
