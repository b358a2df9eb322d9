package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func targetsFor(files ...string) []target {
	var out []target
	for _, file := range files {
		out = append(out, target{flag: "--out", file: file})
	}
	return out
}

func TestWriteFilesReplaces(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := filepath.Join(dir, "a.txt")
	if err := os.WriteFile(file, []byte("oud"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := writeFiles(targetsFor(file, ""), [][]byte{[]byte("nieuw"), nil}); err != nil {
		t.Fatal(err)
	}
	checkFolder(t, dir, map[string]string{"a.txt": "nieuw"})
	if info, err := os.Stat(file); err != nil || info.Mode().Perm()&0o077 != 0o040 &&
		filepath.Separator == '/' {
		t.Errorf("rights of the old file lost: %v %v", info.Mode(), err)
	}
}

// When the second of two files cannot be made, the first keeps what it held.
func TestWriteFilesAllOrNothing(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := filepath.Join(dir, "a.txt")
	if err := os.WriteFile(file, []byte("oud"), 0o666); err != nil {
		t.Fatal(err)
	}
	gone := filepath.Join(dir, "gone", "b.txt")
	err := writeFiles(targetsFor(file, gone), [][]byte{[]byte("nieuw"), []byte("b")})
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("error %v", err)
	}
	checkFolder(t, dir, map[string]string{"a.txt": "oud"})
}

// A scratch file that a crash left behind is in nobody's way, and is not touched.
func TestWriteFilesBesideLeftover(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	left := filepath.Join(dir, ".spoor-0-a.txt")
	if err := os.WriteFile(left, []byte("rest"), 0o666); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "a.txt")
	if err := writeFiles(targetsFor(file), [][]byte{[]byte("nieuw")}); err != nil {
		t.Fatal(err)
	}
	checkFolder(t, dir, map[string]string{"a.txt": "nieuw", ".spoor-0-a.txt": "rest"})
}

func TestWriteFailure(t *testing.T) {
	t.Parallel()
	if writeFailure("x", nil) != nil {
		t.Error("a failure without an error")
	}
	denied := &fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}
	for err, want := range map[error]string{
		denied:                     "no permission to write",
		errors.New("disk is full"): "disk is full",
	} {
		if got := writeFailure("x", err).Error(); !strings.Contains(got, want) {
			t.Errorf("%v: %q", err, got)
		}
	}
}

func TestSystemFailure(t *testing.T) {
	t.Parallel()
	for err, want := range map[error]string{
		fs.ErrPermission:         "no permission to read",
		fs.ErrNotExist:           "does not exist",
		errors.New("bad sector"): "bad sector",
	} {
		got := systemFailure("x", &fs.PathError{Op: "read", Path: "x", Err: err})
		if !strings.Contains(got.Error(), want) || !errors.Is(got, err) {
			t.Errorf("%v: %q", err, got.Error())
		}
	}
}

// checkFolder compares all files of a folder with what they should hold.
func checkFolder(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	listing, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(listing) != len(want) {
		t.Errorf("files %v, want %v", listing, want)
	}
	for name, text := range want {
		if data, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(data) != text {
			t.Errorf("%s holds %q (%v), want %q", name, data, err, text)
		}
	}
}

func TestSameName(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b, system string
		want         bool
	}{
		{"a.html", "a.html", "linux", true}, {"a.html", "A.HTML", "linux", false},
		{"a.html", "A.HTML", "windows", true}, {"a.html", "A.html", "darwin", true},
		{"a.html", "b.html", "windows", false},
	} {
		if got := sameName(c.a, c.b, c.system); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
}
