package main

import (
	"os"
	"path"
	"slices"
	"strings"
	"testing"
)

// topLevel is all there may be at the top of the repository, beside names that begin with a dot.
func topLevel() []string {
	return []string{"LICENSE", "Makefile", "README.md", "cmd", "go.mod", "go.sum",
		"publiccode.yml", "render", "testdata", "trace"}
}

// misplaced says what is wrong with the names at the top. ignored are those that git leaves alone.
func misplaced(names, ignored []string) []string {
	var out []string
	for _, name := range names {
		if strings.HasPrefix(name, ".") || slices.Contains(ignored, name) ||
			slices.Contains(topLevel(), name) {
			continue
		}
		out = append(out, name+" does not belong at the top: move it into cmd, trace, render or "+
			"testdata")
	}
	for _, name := range topLevel() {
		if !slices.Contains(names, name) {
			out = append(out, name+" is missing at the top")
		}
	}
	return out
}

func TestLayout(t *testing.T) {
	t.Parallel()
	listing, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range listing {
		names = append(names, entry.Name())
	}
	for _, fault := range misplaced(names, ignoredNames(t)) {
		t.Error(fault)
	}
}

// ignoredNames are the names at the top that .gitignore names, as /spoor.
func ignoredNames(t *testing.T) []string {
	t.Helper()
	var names []string
	for line := range strings.Lines(readRoot(t, ".gitignore")) {
		if name, ok := strings.CutPrefix(strings.TrimSpace(line), "/"); ok {
			names = append(names, strings.TrimSuffix(name, "/"))
		}
	}
	return names
}

// readRoot reads a file at the top of the repository.
func readRoot(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(path.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestLayoutCanFail(t *testing.T) {
	t.Parallel()
	names := append(topLevel(), ".ci", "spoor")
	if faults := misplaced(names, []string{"spoor"}); len(faults) > 0 {
		t.Errorf("faults in a right layout: %q", faults)
	}
	if faults := misplaced(append(names, "util"), []string{"spoor"}); len(faults) != 1 ||
		!strings.HasPrefix(faults[0], "util does not belong") {
		t.Errorf("a folder too many: %q", faults)
	}
	if faults := misplaced(names[1:], []string{"spoor"}); len(faults) != 1 ||
		!strings.HasPrefix(faults[0], "LICENSE is missing") {
		t.Errorf("a file too few: %q", faults)
	}
}

// TestLicence checks that the licence is whole: its title, all articles, and the appendix.
func TestLicence(t *testing.T) {
	t.Parallel()
	text := readRoot(t, "LICENSE")
	for _, part := range []string{"EUROPEAN UNION PUBLIC LICENCE v. 1.2", "\n1.Definitions\n",
		"\n15.Applicable Law\n", "Appendix\n", "‘Compatible Licences’ according to Article 5 EUPL",
		"require the production of a new EUPL version."} {
		if !strings.Contains(text, part) {
			t.Errorf("LICENSE does not hold %q", part)
		}
	}
	if !strings.Contains(readRoot(t, "publiccode.yml"), "license: EUPL-1.2\n") {
		t.Error("publiccode.yml names another licence")
	}
}
