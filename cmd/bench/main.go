// Command bench measures Spoor on cases it makes itself and prints one table of ratios, each beside the mark
// it must reach. It builds the command and its yardsticks from the tree it stands in, so it is run from the
// top of the repository: go run ./cmd/bench, or make bench. It is not shipped.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// settings are what the flags say.
type settings struct {
	usual, large size
	steps        []int // statements of the cases whose cost per statement is compared
	memory       size
	runs         int
	sample       int // one of so many statements is looked up with the search engine
	seed         uint64
	language     string
	only         string
}

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(2)
	}
}

func run(args []string, out, log io.Writer) error {
	s, err := parseSettings(args)
	if err != nil {
		return err
	}
	b, err := newBench(s, log)
	if err != nil {
		return err
	}
	defer os.RemoveAll(b.dir)
	t := table{}
	for _, m := range b.measures() {
		if s.only != "" && !strings.Contains(m.name, s.only) {
			continue
		}
		fmt.Fprintln(log, "bench:", m.name)
		if err := m.take(&t); err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
	}
	return t.write(out)
}

func parseSettings(args []string) (settings, error) {
	s := settings{usual: size{30, 5, 60}}
	f := flag.NewFlagSet("bench", flag.ContinueOnError)
	f.IntVar(&s.large.statements, "statements", 20000, "statements of the large case")
	f.IntVar(&s.large.drafts, "drafts", 10, "its drafts")
	f.IntVar(&s.large.paragraphs, "paragraphs", 400, "paragraphs of each of its drafts")
	f.IntVar(&s.memory.statements, "memory-statements", 100000, "statements of the case for memory")
	steps := f.String("steps", "1000,10000,100000", "statements of the cases for the cost per statement")
	f.IntVar(&s.runs, "runs", 9, "runs of the usual case; the median counts")
	f.IntVar(&s.sample, "sample", 40, "the search engine looks up one of so many statements")
	f.Uint64Var(&s.seed, "seed", 1, "of the cases")
	f.StringVar(&s.language, "language", "nl", "of the cases: nl or en")
	f.StringVar(&s.only, "only", "", "take the measures with this in their names")
	if err := f.Parse(args); err != nil {
		return s, err
	}
	for _, text := range strings.Split(*steps, ",") {
		n, err := strconv.Atoi(text)
		if err != nil {
			return s, fmt.Errorf("-steps: %w", err)
		}
		s.steps = append(s.steps, n)
	}
	s.memory.drafts, s.memory.paragraphs = s.large.drafts, s.large.paragraphs
	return s, nil
}

// bench holds the programs and the cases made so far.
type bench struct {
	settings
	dir    string // everything is made here
	log    io.Writer
	tongue *tongue
	spoor  string
	bleve  string
	cases  map[size]*madeCase
	traced map[size]used
}

func newBench(s settings, log io.Writer) (*bench, error) {
	dir, err := os.MkdirTemp("", "spoor-bench-")
	if err != nil {
		return nil, err
	}
	b := &bench{settings: s, dir: dir, log: log, tongue: &dutch, spoor: filepath.Join(dir, "spoor"),
		bleve: filepath.Join(dir, "yardstick"), cases: map[size]*madeCase{}, traced: map[size]used{}}
	if s.language == english.code {
		b.tongue = &english
	}
	if err := build(b.spoor, ".", "./cmd/spoor"); err != nil {
		return nil, err
	}
	return b, build(b.bleve, filepath.Join("testdata", "bleve"), ".")
}

// make makes a case, once.
func (b *bench) make(s size) (*madeCase, error) {
	if c := b.cases[s]; c != nil {
		return c, nil
	}
	dir := filepath.Join(b.dir, fmt.Sprintf("%d-%d-%d", s.statements, s.drafts, s.paragraphs))
	c, err := makeCase(dir, b.tongue, s, b.seed)
	b.cases[s] = c
	return c, err
}
