package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// hookDefinition is what pre-commit reads of a hook.
type hookDefinition struct {
	ID            string `yaml:"id"`
	Entry         string `yaml:"entry"`
	Language      string `yaml:"language"`
	PassFilenames bool   `yaml:"pass_filenames"`
	Files         string `yaml:"files"`
}

func theHook(t *testing.T) hookDefinition {
	t.Helper()
	var hooks []hookDefinition
	if err := yaml.Unmarshal([]byte(readRoot(t, ".pre-commit-hooks.yaml")), &hooks); err != nil {
		t.Fatal(err)
	}
	if len(hooks) != 1 {
		t.Fatalf("%d hooks", len(hooks))
	}
	return hooks[0]
}

// TestHookRunsForCases: the hook runs when a file of a case changes, in any of the folders Spoor reads,
// and not for anything else.
func TestHookRunsForCases(t *testing.T) {
	t.Parallel()
	h := theHook(t)
	if h.Language != "golang" || h.PassFilenames {
		t.Errorf("%+v", h)
	}
	files := regexp.MustCompile(h.Files)
	var folders []string
	folders = append(append(append(folders, noteFolders()...), draftFolders()...), returnFolders()...)
	for _, folder := range folders {
		for _, file := range []string{folder + "/1.md", "cases/leren/" + strings.ToUpper(folder) + "/v2.txt"} {
			if !files.MatchString(file) {
				t.Errorf("a change of %s goes unchecked", file)
			}
		}
	}
	for _, file := range []string{"spoor.yaml", "a/verdicts.yaml", "a/spoor.baseline"} {
		if !files.MatchString(file) {
			t.Errorf("a change of %s goes unchecked", file)
		}
	}
	for _, file := range []string{"README.md", "src/main.go", "notes.md", "a/spoor.yaml.bak", "mynotes/1.md"} {
		if files.MatchString(file) {
			t.Errorf("a change of %s is checked", file)
		}
	}
}

// TestHookCanFail commits in a real repository with the entry of the hook as its pre-commit hook: a
// draft in which nothing is left is refused, one that holds everything goes in.
func TestHookCanFail(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	repo := t.TempDir()
	git := func(args ...string) (string, error) {
		cmd := exec.Command("git", args...)
		cmd.Dir = repo
		cmd.Env = append(os.Environ(), "GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.org",
			"GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.org", "GIT_CONFIG_GLOBAL="+os.DevNull,
			"GIT_CONFIG_SYSTEM="+os.DevNull, "LC_ALL=C")
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	must := func(args ...string) {
		t.Helper()
		if out, err := git(args...); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	put := func(name, text string, mode os.FileMode) {
		t.Helper()
		file := filepath.Join(repo, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), mode); err != nil {
			t.Fatal(err)
		}
	}
	must("init", "-q", ".")
	put(".git/hooks/pre-commit", "#!/bin/sh\nexec "+theHook(t).Entry+" leren\n", 0o755)
	said := []string{"Op maandag sturen we veertig mensen weg omdat er geen balie open is.",
		"Het zaaksysteem valt elke dag rond tien uur uit.",
		"De fietsenstalling is 's avonds donker en onveilig."}
	memo := "# Nota\n\n" + strings.Join(said, "\n\n") + "\n"
	put("leren/notes/1-sessie.md", "# Sessie 1\n\n- Fatma: "+strings.Join(said, "\n- Joost: ")+"\n", 0o644)
	put("leren/drafts/1.md", memo, 0o644)
	must("add", ".")
	must("commit", "-qm", "eerste versie")

	put("leren/drafts/2.md", "# Nota\n", 0o644)
	must("add", ".")
	out, err := git("commit", "-qm", "tweede versie")
	if err == nil || !strings.Contains(out, "leren/notes/1-sessie.md:4") {
		t.Errorf("a draft in which nothing is left went in (%v):\n%s", err, out)
	}
	put("leren/drafts/2.md", memo, 0o644)
	must("add", ".")
	must("commit", "-qm", "tweede versie, met alles erin")
}
