package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"spoor/trace"
)

const blurRoot = "../../testdata/blurs"

// TestShippedBlursAreThoseOfTheExamples holds that whoever changed an example, a concept or a field learned anew
// from them (make weights), and that all examples are whole.
func TestShippedBlursAreThoseOfTheExamples(t *testing.T) {
	t.Parallel()
	sources, err := readBlurs(blurRoot)
	if err != nil {
		t.Fatal(err)
	}
	learned, err := trace.LearnBlurs(sources)
	if err != nil {
		t.Fatal(err)
	}
	shipped, err := os.ReadFile("../../trace/internal/blur/blur.table")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(learned, shipped) {
		t.Error("trace/internal/blur/blur.table is not what is learned from testdata/blurs; run make weights")
	}
}

// TestNoBlurStandsTwice holds that every example is of something said that no other example has.
func TestNoBlurStandsTwice(t *testing.T) {
	t.Parallel()
	sources, err := readBlurs(blurRoot)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]string{}
	for _, s := range sources {
		for _, line := range strings.Split(s.Text, "\n") {
			said, found := strings.CutPrefix(line, "S:")
			if before := seen[said]; found && before != "" {
				t.Errorf("%s: %q stands in %s too", s.Path, said, before)
			}
			seen[said] = s.Path
		}
	}
}

// TestBlursThatAreBroken tells where.
func TestBlursThatAreBroken(t *testing.T) {
	t.Parallel()
	whole := "S: Het is koud.\n1: Comfort vraagt aandacht.\n2: Wij borgen het binnenklimaat.\nX: Er komt een visie.\n\n"
	for name, c := range map[string]struct{ text, want string }{
		"cut off": {whole + "S: Het is koud.\n", "a-nl.txt: the last example is cut off"},
		"order":   {whole + "1: Comfort.\n", "a-nl.txt:6: \"1: Comfort.\", want a line that begins with S:"},
		"empty":   {"S:\n", "a-nl.txt:1: \"S:\", want a line that begins with S:"},
		"one":     {whole, "at least two examples"},
	} {
		_, err := trace.LearnBlurs([]trace.Source{{Path: "a-nl.txt", Text: c.text}})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}
