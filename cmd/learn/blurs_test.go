package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestBlursAreWhole holds that every example of testdata/blurs has its four lines in order, none of them empty, and
// that no statement stands twice.
func TestBlursAreWhole(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../testdata/blurs/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	seen := map[string]string{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want := 0
		for n, line := range strings.Split(string(data), "\n") {
			if line = strings.TrimSpace(line); line == "" {
				continue
			}
			lead := []string{"S:", "1:", "2:", "X:"}[want]
			text, ok := strings.CutPrefix(line, lead)
			if text = strings.TrimSpace(text); !ok || text == "" {
				t.Fatalf("%s:%d: %q, want a line that begins with %s", file, n+1, line, lead)
			}
			if before := seen[text]; lead == "S:" && before != "" {
				t.Errorf("%s:%d: %q stands in %s too", file, n+1, text, before)
			} else if lead == "S:" {
				seen[text] = file
			}
			want = (want + 1) % 4
		}
		if want != 0 {
			t.Errorf("%s: the last example is cut off", file)
		}
	}
}
