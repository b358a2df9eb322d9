package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// replay is a command in the README with the output shown below it.
type replay struct {
	line    int // of the command, 1-based
	command string
	output  []string
}

// replays finds the commands in the fenced blocks that begin with a call of spoor. Another command
// in such a block is one as well: it cannot be run, and says so.
func replays(text string) []replay {
	var out []replay
	open, ours, fresh := false, false, false
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimRight(line, " \t\r")
		if strings.HasPrefix(line, "```") {
			open, ours, fresh = !open, false, true
			continue
		}
		if open && fresh {
			ours, fresh = isSpoor(line), false
		}
		switch {
		case !ours:
		case strings.HasPrefix(line, "$ "):
			out = append(out, replay{line: i + 1, command: line[2:]})
		default:
			last := &out[len(out)-1]
			last.output = append(last.output, line)
		}
	}
	return out
}

func isSpoor(line string) bool {
	return strings.HasPrefix(line, "$ spoor") || strings.HasPrefix(line, "$ go run ./cmd/spoor")
}

// arguments are the words of a command behind the call of spoor. Quotes hold words together;
// nothing else of a shell is understood.
func (r replay) arguments() ([]string, error) {
	rest, ok := strings.CutPrefix(r.command, "go run ./cmd/spoor")
	if !ok {
		rest, ok = strings.CutPrefix(r.command, "spoor")
	}
	if !ok || rest != "" && rest[0] != ' ' {
		return nil, fmt.Errorf("%q cannot be replayed: it is no call of spoor", r.command)
	}
	if strings.ContainsAny(rest, "|<>;&$`*\\") {
		return nil, fmt.Errorf("%q cannot be replayed: it needs a shell", r.command)
	}
	return words(rest), nil
}

func words(s string) []string {
	var out []string
	var quote rune
	inWord := false
	for _, r := range s {
		switch {
		case r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\''):
			quote = r
			if !inWord {
				out, inWord = append(out, ""), true
			}
		case quote == 0 && r == ' ':
			inWord = false
		default:
			if !inWord {
				out, inWord = append(out, ""), true
			}
			out[len(out)-1] += string(r)
		}
	}
	return out
}

// matches compares output with what is shown, line by line; [...] or … stands for lines left out.
func matches(got, shown []string) bool {
	if len(shown) == 0 {
		return len(got) == 0
	}
	if shown[0] == "[...]" || shown[0] == "…" {
		for skip := range len(got) + 1 {
			if matches(got[skip:], shown[1:]) {
				return true
			}
		}
		return false
	}
	return len(got) > 0 && got[0] == shown[0] && matches(got[1:], shown[1:])
}

// linesOf splits text without the white space at the ends of lines and the empty lines at its own.
func linesOf(text string) []string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \t\r")
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// TestReadme runs every command that the README shows, and compares what comes back.
func TestReadme(t *testing.T) {
	t.Parallel()
	all := replays(readRoot(t, "README.md"))
	if len(all) == 0 {
		t.Fatal("README.md shows no call of spoor: a fenced block that begins with $ spoor")
	}
	// Run beside a copy of testdata, so that a command that writes does not write here.
	dir := t.TempDir()
	err := os.CopyFS(filepath.Join(dir, "testdata"), os.DirFS(filepath.Join(root, "testdata")))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range all {
		args, err := r.arguments()
		if err != nil {
			t.Errorf("README.md:%d: %v", r.line, err)
			continue
		}
		cmd := exec.Command("spoor", args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "COLUMNS=80", "LC_ALL=C", "NO_COLOR=1")
		output, _ := cmd.CombinedOutput() // an error is part of the output
		got, shown := linesOf(string(output)), linesOf(strings.Join(r.output, "\n"))
		if !matches(got, shown) {
			t.Errorf("README.md:%d: $ %s\nshows:\n%s\nbut gives:\n%s", r.line, r.command,
				strings.Join(shown, "\n"), strings.Join(got, "\n"))
		}
	}
}

func TestReplays(t *testing.T) {
	t.Parallel()
	text := strings.Join([]string{"# Kop", "```", "$ ls", "$ spoor no", "```", "$ spoor outside",
		"```console", "$ spoor trace 'a b' --x=\"c\"", "een", "", "twee  ", "$ ls", "```",
		"```sh", "$ go run ./cmd/spoor", "```", "```", "spoor trace", "```"}, "\n")
	var got []string
	for _, r := range replays(text) {
		args, err := r.arguments()
		got = append(got, fmt.Sprintf("%d %q %q %v", r.line, args, r.output, err != nil))
	}
	want := []string{
		`8 ["trace" "a b" "--x=c"] ["een" "" "twee"] false`,
		`12 [] [] true`,
		`15 [] [] false`,
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestMatches(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		got, shown string
		want       bool
	}{
		{"a b c", "a b c", true}, {"a b c", "a c", false}, {"a b c", "a b", false},
		{"a b c", "a [...] c", true}, {"a b c", "[...]", true}, {"a b c", "… c", true},
		{"a b c", "a …", true}, {"a", "a …", true}, {"a b c", "… d", false}, {"", "", true},
		{"", "a", false}, {"a", "", false}, {"a b a c", "[...] a c", true},
	} {
		if got := matches(strings.Fields(c.got), strings.Fields(c.shown)); got != c.want {
			t.Errorf("%q, %q: %v", c.got, c.shown, got)
		}
	}
}
