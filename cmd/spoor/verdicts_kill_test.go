package main

import (
	"bufio"
	"bytes"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// englishCase makes a case of a few statements, so that a run takes little more than its start.
func englishCase(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"notes/1.md": "# Session\n\n- Anna: The printer has been broken for three weeks.\n" +
			"- Bert: The bicycle path must be lit at night.\n- Carla: The desk opens too late.\n",
		"drafts/1.md": "# Memo\n\nThe printer has been broken for three weeks.\n\nThe path will be lit.\n",
		"drafts/2.md": "# Memo\n\nSupport will be optimised.\n\nThe path will be lit.\n",
	} {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// spoorCommand is the command itself as a program: TestMain has this binary be it under its name.
func spoorCommand(t *testing.T) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "spoor")
	if runtime.GOOS == "windows" {
		t.Skip("a link to a program needs rights on Windows")
	}
	if err := os.Symlink(self, name); err != nil {
		t.Fatal(err)
	}
	return name
}

// TestKilledWhileWriting kills reviews at random moments. After each, the file of verdicts is whole, and
// holds every answer after which the next question was asked.
func TestKilledWhileWriting(t *testing.T) {
	t.Parallel()
	spoor, dir := spoorCommand(t), englishCase(t)
	random := rand.New(rand.NewPCG(7, 11))
	kills := 0
	long := bytes.Repeat([]byte("# a comment that makes writing the file take its time\n"), 1<<14)
	for run := 0; run < 30 && kills < 15; run++ {
		before, err := readVerdicts(dir)
		if err != nil {
			t.Fatal(err)
		}
		if len(before.entries) == 6 {
			before.entries = nil
		}
		if len(before.entries) == 0 {
			if err := os.WriteFile(filepath.Join(dir, verdictsName), long, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		answered, killed := killedReview(t, spoor, dir, random)
		after, err := readVerdicts(dir)
		if err != nil {
			t.Fatalf("run %d left a broken file: %v", run, err)
		}
		if !bytes.HasPrefix(after.bytes(), long) {
			t.Fatalf("run %d lost the comments", run)
		}
		if len(after.entries) < len(before.entries)+answered || len(after.entries) > len(before.entries)+answered+1 {
			t.Fatalf("run %d: %d verdicts before, %d answers, %d verdicts after", run, len(before.entries),
				answered, len(after.entries))
		}
		if killed {
			kills++
		}
	}
	if kills < 6 {
		t.Errorf("only %d runs were killed in time: the test shows too little", kills)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) > 6 { // notes, drafts, verdicts, the lock, what the last run was writing
		t.Errorf("%d files are left behind: %v", len(entries), entries)
	}
}

// killedReview answers questions as fast as they come, and kills the review some time after the first.
// answered is how many answers were followed by another question.
func killedReview(t *testing.T, spoor, dir string, random *rand.Rand) (answered int, killed bool) {
	t.Helper()
	cmd := exec.Command(spoor, "review", dir, "--all", "--by", "Eva", "--lang", "en")
	cmd.Stdin = strings.NewReader(strings.Repeat("1\n", 20))
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var all bytes.Buffer
	seen := make(chan bool)
	go func() {
		r := bufio.NewReader(io.TeeReader(out, &all))
		r.ReadString(':') // the first words of the first question
		seen <- true
		io.Copy(io.Discard, r)
		close(seen)
	}()
	<-seen
	time.Sleep(time.Duration(random.IntN(60_000)) * time.Microsecond)
	killed = cmd.Process.Kill() == nil
	<-seen
	if cmd.Wait() == nil {
		killed = false
	}
	questions := strings.Count(all.String(), "\nQuestion ")
	if strings.Contains(all.String(), "Done.") {
		return questions, killed
	}
	return max(0, questions-1), killed
}

// TestTwoReviewsAtOnce: the second refuses, and changes nothing; when the first is done it may.
func TestTwoReviewsAtOnce(t *testing.T) {
	t.Parallel()
	spoor, dir := spoorCommand(t), englishCase(t)
	first := exec.Command(spoor, "review", dir, "--all", "--by", "Eva", "--lang", "en")
	in, err := first.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := first.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := first.Start(); err != nil {
		t.Fatal(err)
	}
	r := bufio.NewReader(out)
	waitFor(t, r, "8 quit: ")
	for _, args := range [][]string{{"review", dir}, {"verdict", dir, "S1", "--fate", "kept"}} {
		said, err := exec.Command(spoor, append(args, "--lang", "en")...).CombinedOutput()
		if err == nil || !strings.Contains(string(said), "another spoor is changing these verdicts") {
			t.Errorf("%v: %v\n%s", args, err, said)
		}
	}
	if said, err := exec.Command(spoor, "trace", dir).CombinedOutput(); err != nil {
		t.Errorf("reading need not wait: %v\n%s", err, said)
	}
	io.WriteString(in, "1\n")
	waitFor(t, r, "8 quit: ")
	io.WriteString(in, "8\n")
	io.Copy(io.Discard, r)
	if err := first.Wait(); err != nil {
		t.Fatal(err)
	}
	second := exec.Command(spoor, "review", dir, "--all", "--by", "Bob", "--lang", "en")
	second.Stdin = strings.NewReader("1\n8\n")
	if said, err := second.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	f, err := readVerdicts(dir)
	if err != nil || len(f.entries) != 2 {
		t.Errorf("%v, %d verdicts, want one of each", err, len(f.entries))
	}
}

// waitFor reads until a text has come.
func waitFor(t *testing.T, r *bufio.Reader, text string) {
	t.Helper()
	var all strings.Builder
	for !strings.HasSuffix(all.String(), text) {
		b, err := r.ReadByte()
		if err != nil {
			t.Fatalf("%q did not come: %v\n%s", text, err, all.String())
		}
		all.WriteByte(b)
	}
}

// TestHandEditedMeanwhile: what somebody writes in the file while a review runs is not overwritten.
func TestHandEditedMeanwhile(t *testing.T) {
	t.Parallel()
	spoor, dir := spoorCommand(t), englishCase(t)
	cmd := exec.Command(spoor, "review", dir, "--all", "--by", "Eva", "--lang", "en")
	in, _ := cmd.StdinPipe()
	out, _ := cmd.StdoutPipe()
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	r := bufio.NewReader(out)
	waitFor(t, r, "8 quit: ")
	own := "- statement: S1\n  reason: by hand\n"
	file := filepath.Join(dir, verdictsName)
	if err := os.WriteFile(file, []byte(own), 0o666); err != nil {
		t.Fatal(err)
	}
	io.WriteString(in, "1\n")
	io.Copy(io.Discard, r)
	if err := cmd.Wait(); err == nil || !strings.Contains(complaint.String(), "somebody changed these verdicts") {
		t.Errorf("%v\n%s", err, complaint.String())
	}
	if data, err := os.ReadFile(file); err != nil || string(data) != own {
		t.Errorf("%v, the file holds\n%s", err, data)
	}
}
