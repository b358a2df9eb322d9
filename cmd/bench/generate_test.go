package main

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func made(t *testing.T, tongue *tongue, seed uint64) (*madeCase, map[string]string) {
	t.Helper()
	c, err := makeCase(t.TempDir(), tongue, size{900, 4, 50}, seed)
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, folder := range []string{"notes", "drafts"} {
		names, err := filepath.Glob(filepath.Join(c.dir, folder, "*.md"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			texts[folder+"/"+filepath.Base(name)] = string(text)
		}
	}
	return c, texts
}

func TestCasesComeFromTheirSeed(t *testing.T) {
	t.Parallel()
	first, texts := made(t, &dutch, 1)
	second, again := made(t, &dutch, 1)
	if !reflect.DeepEqual(texts, again) || !reflect.DeepEqual(first.truth, second.truth) {
		t.Error("one seed makes two cases")
	}
	if _, other := made(t, &dutch, 2); reflect.DeepEqual(texts, other) {
		t.Error("two seeds make one case")
	}
	if len(texts) != 3+4 {
		t.Errorf("%d files, want 3 of notes and 4 drafts", len(texts))
	}
}

// TestTruthIsOnItsLine holds that the true paragraph of a statement in the first draft is about its subject,
// and that every statement stands where the truth says.
func TestTruthIsOnItsLine(t *testing.T) {
	t.Parallel()
	for _, tongue := range []*tongue{&dutch, &english} {
		c, texts := made(t, tongue, 3)
		if len(c.truth) != 900 {
			t.Fatalf("truth of %d statements, want 900", len(c.truth))
		}
		for at, lines := range c.truth {
			said := strings.Split(texts[at.path], "\n")[at.line-1]
			paragraph := strings.Split(texts["drafts/01.md"], "\n")[lines[0]-1]
			object := ""
			for _, o := range tongue.objects {
				if strings.Contains(strings.ToLower(said), ": "+o+" ") {
					object = o
				}
			}
			if object == "" || !strings.Contains(strings.ToLower(paragraph), object) {
				t.Errorf("%v: %q is not about the %q of %q", at, paragraph, object, said)
			}
		}
	}
}
