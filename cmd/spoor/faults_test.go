package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// smallCase makes a case of one file of notes and two drafts.
func smallCase(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"notes/1.md":  "- Fatma: Op maandag sturen we veertig mensen weg omdat er geen balie open is.\n",
		"drafts/1.md": "Op maandag worden veertig mensen weggestuurd omdat er geen balie open is.\n",
		"drafts/2.md": "We versterken de integrale dienstverlening.\n",
	} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestGoneBeforeReading takes a file away between finding and reading it.
func TestGoneBeforeReading(t *testing.T) {
	t.Parallel()
	dir := smallCase(t)
	in, err := find(request{dir: dir, flags: &caseFlags{maxSize: defaultMaxSize}})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "drafts", "1.md")); err != nil {
		t.Fatal(err)
	}
	m, err := in.read(t.Context(), false)
	if err != nil || len(m.text.Drafts) != 1 || len(m.skipped) != 1 ||
		!strings.Contains(m.skipped[0].why.Error(), "does not exist") {
		t.Errorf("one of two drafts gone: %v, %+v", err, m)
	}
	if err := os.Remove(filepath.Join(dir, "drafts", "2.md")); err != nil {
		t.Fatal(err)
	}
	if _, err := in.read(t.Context(), false); err == nil ||
		!strings.HasPrefix(err.Error(), filepath.Join(dir, "drafts", "1.md")+": ") {
		t.Errorf("all drafts gone: %v", err)
	}
}

// TestChangedWhileReading writes to a file between opening it and having read it.
func TestChangedWhileReading(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "a.md")
	for what, change := range map[string]func() error{
		"grown":     func() error { return os.WriteFile(file, []byte("meer dan er stond"), 0o666) },
		"shortened": func() error { return os.Truncate(file, 2) },
		"rewritten": func() error { return os.Chtimes(file, time.Time{}, time.Now().Add(time.Hour)) },
	} {
		if err := os.WriteFile(file, []byte("er stond"), 0o666); err != nil {
			t.Fatal(err)
		}
		before, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := change(); err != nil {
			t.Fatal(err)
		}
		if _, why := readWhole(file, f, defaultMaxSize, before); why == nil ||
			!strings.Contains(why.Error(), "changed while it was read") {
			t.Errorf("%s: %v", what, why)
		}
		f.Close()
	}
	if err := os.WriteFile(file, []byte("er stond"), 0o666); err != nil {
		t.Fatal(err)
	}
	if data, why := readBytes(file, defaultMaxSize); why != nil || string(data) != "er stond" {
		t.Errorf("left alone: %q, %v", data, why)
	}
	if _, why := readBytes(file, 3); why == nil {
		t.Error("a file of eight bytes passes a limit of three")
	}
}

func TestFileSize(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]fileSize{"20MB": 20_000_000, "20": 20_000_000, "1 gb": 1_000_000_000,
		"5kb": 5000, "0": 0, "-1MB": 0, "20MiB": 0, "": 0, "MB": 0, "9999999999999GB": 0, "1.5MB": 0} {
		var got fileSize
		if err := got.Set(text); got != want || (err == nil) != (want > 0) {
			t.Errorf("%q: %d, %v; want %d", text, got, err, want)
		}
	}
}

func TestGate(t *testing.T) {
	t.Parallel()
	var first, second gate
	if !first.enter() || first.close() {
		t.Error("writing that has begun can be stopped")
	}
	if !second.close() || second.enter() {
		t.Error("writing begins after it was stopped")
	}
}
