package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

// TestNoParticipantLeaves exports whole cases and looks for everybody whom a person marked as a participant,
// by any part of the name.
func TestNoParticipantLeaves(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"balie", "buses"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(t.TempDir(), name)
			if err := os.CopyFS(dir, os.DirFS(filepath.Join(root, "testdata", "cases", name))); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command("spoor", "reader", "export", dir, "--reader-model", "m")
			exported, err := cmd.Output()
			if err != nil {
				t.Fatal(err)
			}
			people := labelledPeople(t, filepath.Join(dir, "gold.json"))
			if len(people) < 5 || strings.Count(string(exported), "\n") < 20 {
				t.Fatalf("%d names to look for in %d bytes: this test looks in the wrong place", len(people),
					len(exported))
			}
			for _, word := range people {
				if at := regexp.MustCompile(`[^\pL]` + regexp.QuoteMeta(word) + `[^\pL]`).FindIndex(exported); at != nil {
					t.Errorf("%s is in %s", word, exported[max(0, at[0]-60):min(len(exported), at[1]+60)])
				}
			}
		})
	}
}

// TestNoParticipantLeavesWithThePassages: nor does anybody in the questions about notes that are hard to
// read, in which many are named.
func TestNoParticipantLeavesWithThePassages(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"hospitalfood", "onboarding", "schoolplein", "zwembad"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(t.TempDir(), name)
			if err := os.CopyFS(dir, os.DirFS(filepath.Join(root, "testdata", "cases", name))); err != nil {
				t.Fatal(err)
			}
			exported, err := exec.Command("spoor", "reader", "export", dir, "--reader-model", "m", "--reader-split").Output()
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(exported), `"quote"`) {
				t.Fatalf("no question about a passage in %d bytes", len(exported))
			}
			for _, word := range labelledPeople(t, filepath.Join(dir, "gold.json")) {
				if at := regexp.MustCompile(`[^\pL]` + regexp.QuoteMeta(word) + `[^\pL]`).FindIndex(exported); at != nil {
					t.Errorf("%s is in %s", word, exported[max(0, at[0]-60):min(len(exported), at[1]+60)])
				}
			}
		})
	}
}

// peopleIn are the words with a capital in the names of the participants of a labelled case.
func labelledPeople(t *testing.T, file string) []string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var gold struct {
		Statements []struct{ Participant string }
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	var out []string
	for _, s := range gold.Statements {
		for _, word := range strings.Fields(s.Participant) {
			if word = strings.Trim(word, ".,()"); len(word) > 2 && unicode.IsUpper([]rune(word)[0]) && !seen[word] {
				seen[word] = true
				out = append(out, word)
			}
		}
	}
	return out
}
