package reader

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"spoor/trace"
)

func entry(id string) Entry {
	return NewEntry(id, "m", shelter(), []trace.Finding{keptAnswer, lostAnswer})
}

func open(t *testing.T, file string) *Kept {
	t.Helper()
	k, broken, err := OpenKept(file)
	if err != nil || len(broken) > 0 {
		t.Fatal(err, broken)
	}
	return k
}

func add(t *testing.T, k *Kept, entries ...Entry) {
	t.Helper()
	if err := k.Add(entries...); err != nil {
		t.Fatal(err)
	}
}

func ids(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	entries, broken := readEntries(data)
	var out []string
	for _, e := range entries {
		out = append(out, e.ID)
	}
	return strings.Join(out, " ") + strings.Repeat(" !", len(broken))
}

func TestKeptComesBackAsItWas(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), KeptName)
	add(t, open(t, file), entry("a"))
	k := open(t, file)
	got := k.Replies("m")
	want := shelter().Reply([]trace.Finding{keptAnswer, lostAnswer})
	if len(got) != 1 || fmt.Sprint(got[0]) != fmt.Sprint(want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if len(k.Replies("other")) != 0 {
		t.Error("answers of another model are taken for those of this one")
	}
	if !k.Has("a") || k.Has("b") {
		t.Error("what is answered is not known")
	}
}

// TestKeptIsReadable: a person sees the statement's id, the quote and the reason, unescaped.
func TestKeptIsReadable(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), KeptName)
	e := entry("a")
	e.Answers[0].Reason = "<b> & é"
	add(t, open(t, file), e)
	data, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(data), `"statement":"S1"`) ||
		!strings.Contains(string(data), `"quote":"let out at 8 a.m."`) || !strings.Contains(string(data), "<b> & é") ||
		strings.Count(string(data), "\n") != 1 {
		t.Errorf("%s, %v", data, err)
	}
}

// TestSettle: what a run adds stands in the order of the questions, behind what was there.
func TestSettle(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), KeptName)
	add(t, open(t, file), entry("old"))
	k := open(t, file)
	for _, id := range []string{"c", "a", "b"} {
		add(t, k, entry(id))
	}
	add(t, open(t, file), entry("other"))
	if err := os.Chmod(file, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := k.Settle([]string{"a", "b", "never", "c", "a"}); err != nil {
		t.Fatal(err)
	}
	if got := ids(t, file); got != "old other a b c" {
		t.Errorf("order %s", got)
	}
	if info, err := os.Stat(file); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("rights %v, %v", info.Mode(), err)
	}
}

// TestSettleTakesAwayWhatWaited, but not what another model was asked.
func TestSettleTakesAwayWhatWaited(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), KeptName)
	jobs := someJobs(2)
	k := open(t, file)
	for range 2 { // exported twice, it waits once
		if err := k.Wait(jobs); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(open(t, file).Waiting("m")); n != 2 {
		t.Errorf("%d wait, want 2", n)
	}
	e := entry(jobs[0].ID)
	add(t, k, e)
	if err := k.Settle([]string{jobs[0].ID}); err != nil {
		t.Fatal(err)
	}
	if got := ids(t, file); got != jobs[1].ID+" "+jobs[0].ID {
		t.Errorf("left: %s", got)
	}
	if w := open(t, file).Waiting("m"); len(w) != 1 || w[0].ID != jobs[1].ID {
		t.Errorf("waiting %+v", w)
	}
}

// TestBrokenLines are told with their number, stay where they are, and cost nothing else.
func TestBrokenLines(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), KeptName)
	k := open(t, file)
	add(t, k, entry("a"))
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	text := "\xef\xbb\xbf" + string(whole) + "<<<<<<< HEAD\r\n\n" + strings.Replace(string(whole), `"a"`, `"b"`, 1) +
		`{"id":"c"}` + "\n" + strings.Replace(string(whole), `"a"`, `"d"`, 1)[:100]
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	k, broken, err := OpenKept(file)
	if err != nil || fmt.Sprint(broken) != "[{2} {5} {6}]" || !k.Has("a") || !k.Has("b") {
		t.Fatalf("broken %v, %v", broken, err)
	}
	add(t, k, entry("e"), entry("f"))
	if err := k.Settle([]string{"f", "e"}); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(file)
	if err != nil || !strings.HasPrefix(string(data), text+"\n{") || ids(t, file) != "a b e f ! ! !" {
		t.Errorf("%s: %s, %v", ids(t, file), data, err)
	}
}

// TestTwoRunsAtOnce add and settle at the same time; nothing is lost and no line is mixed up.
func TestTwoRunsAtOnce(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), KeptName)
	const runs, each = 6, 15
	var all sync.WaitGroup
	for run := range runs {
		all.Go(func() {
			k, _, err := OpenKept(file)
			if err != nil {
				t.Error(err)
				return
			}
			var order []string
			for i := range each {
				id := fmt.Sprintf("r%d-%02d", run, i)
				order = append([]string{id}, order...)
				if err := k.Writable(); err != nil {
					t.Error(err)
				}
				if err := k.Add(entry(id)); err != nil {
					t.Error(err)
				}
				if i%4 == 3 {
					if err := k.Settle(order); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	all.Wait()
	got := strings.Fields(ids(t, file))
	seen := map[string]bool{}
	for _, id := range got {
		seen[id] = true
	}
	if len(got) != runs*each || len(seen) != runs*each {
		t.Errorf("%d lines, %d different, want %d", len(got), len(seen), runs*each)
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(file), ".spoor-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestWritable(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	k := open(t, filepath.Join(dir, KeptName))
	if err := k.Writable(); err != nil {
		t.Error(err)
	}
	if list, err := os.ReadDir(dir); err != nil || len(list) > 0 {
		t.Errorf("asking left %v, %v", list, err)
	}
	if err := open(t, filepath.Join(dir, "no", "folder")).Writable(); err == nil {
		t.Error("a folder that is not there can be written")
	}
	nowhere := open(t, "")
	add(t, nowhere, entry("a"))
	if err := nowhere.Writable(); err != nil || !nowhere.Has("a") || nowhere.Settle(nil) != nil {
		t.Error("without a file nothing is kept in memory")
	}
}

// FuzzReadEntries: any file gives entries that can be written again, and lines that exist.
func FuzzReadEntries(f *testing.F) {
	line, err := encode(entry("a"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(line)
	f.Add([]byte("\xef\xbb\xbf\r\n{}\n[]\nnull\n" + string(line[:40])))
	f.Fuzz(func(t *testing.T, data []byte) {
		entries, broken := readEntries(data)
		lines := bytes.Count(data, []byte("\n")) + 1
		for _, b := range broken {
			if b.Line < 1 || b.Line > lines {
				t.Errorf("line %d of %d", b.Line, lines)
			}
		}
		for _, e := range entries {
			again, err := encode(e)
			if err != nil {
				t.Fatal(err)
			}
			if back, ok := readEntry(bytes.TrimSpace(again)); !ok || back.ID != e.ID {
				t.Errorf("%s does not come back", again)
			}
		}
	})
}
