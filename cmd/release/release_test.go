package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// atRoot is the root of the repository, where the release is made.
func atRoot(t *testing.T) {
	t.Helper()
	t.Chdir(filepath.Join("..", ".."))
}

// TestLicencesMatch makes the list of licences anew: it changes when a module comes, goes or is renewed.
func TestLicencesMatch(t *testing.T) {
	atRoot(t)
	want, err := licenceList()
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(licenceFile)
	if err != nil || !bytes.Equal(withoutCR(got), want) {
		t.Errorf("%s is out of date (%v): run make licences", licenceFile, err)
	}
	for _, module := range []string{"github.com/yuin/goldmark", "github.com/inconshreveable/mousetrap",
		"standard library of Go"} {
		if !strings.Contains(string(want), "\n"+module+" ") {
			t.Errorf("%s is not in the list", module)
		}
	}
	for _, tests := range []string{"chromedp", "testscript", "go-md2man"} {
		if strings.Contains(string(want), tests) {
			t.Errorf("%s is in the list and not in the command", tests)
		}
	}
}

func withoutCR(data []byte) []byte { return bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")) }

func TestNameOf(t *testing.T) {
	t.Parallel()
	const bsd = "Redistributions of source code must retain x. Redistributions in binary\nform must reproduce x. "
	for text, want := range map[string]string{
		bsd: "BSD-2-Clause",
		bsd + "may not be used to endorse or promote products":                              "BSD-3-Clause",
		bsd + "endorse or promote products; all advertising materials":                      "",
		"GNU GENERAL PUBLIC LICENSE":                                                        "",
		"Permission is hereby granted, free of charge, to any person":                       "",
		"Apache License\n  Version 2.0, January 2004\n TERMS AND CONDITIONS FOR USE, REPRO": "Apache-2.0",
	} {
		if got := nameOf(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestTargets(t *testing.T) {
	t.Parallel()
	var names []string
	for _, target := range targets() {
		names = append(names, target.archive("v1.2.3"))
	}
	want := []string{"spoor-1.2.3-macos-amd64.tar.gz", "spoor-1.2.3-macos-arm64.tar.gz",
		"spoor-1.2.3-linux-amd64.tar.gz", "spoor-1.2.3-linux-arm64.tar.gz",
		"spoor-1.2.3-windows-amd64.zip", "spoor-1.2.3-windows-arm64.zip"}
	if !slices.Equal(names, want) {
		t.Errorf("archives %v, want %v", names, want)
	}
}

// TestPack packs twice, and looks what is inside.
func TestPack(t *testing.T) {
	t.Parallel()
	date := time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
	files := []file{{"spoor/spoor", 0o755, bytes.Repeat([]byte("x"), 10_000)}, {"spoor/README.md", 0o644, []byte("lees")}}
	for name, unpack := range map[string]func(*testing.T, []byte) []file{"a.tar.gz": unpackTar, "a.zip": unpackZip} {
		data, err := pack(name, files, date)
		if err != nil {
			t.Fatal(err)
		}
		again, err := pack(name, files, date)
		if err != nil || !bytes.Equal(data, again) {
			t.Errorf("%s: the same files give other bytes (%v)", name, err)
		}
		got := unpack(t, data)
		if !slices.EqualFunc(got, files, func(a, b file) bool {
			return a.name == b.name && a.mode == b.mode && bytes.Equal(a.data, b.data)
		}) {
			t.Errorf("%s holds %v", name, got)
		}
	}
}

func unpackTar(t *testing.T, data []byte) []file {
	t.Helper()
	squeezed, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var out []file
	for r := tar.NewReader(squeezed); ; {
		head, err := r.Next()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		if head.Uid != 0 || head.Uname != "" || head.ModTime.Year() != 2026 && head.ModTime.Unix() != 0 {
			t.Errorf("%s tells of the machine it was made on: %+v", head.Name, head)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, file{head.Name, head.FileInfo().Mode(), text})
	}
}

func unpackZip(t *testing.T, data []byte) []file {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out []file
	for _, f := range r.File {
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, file{f.Name, f.Mode(), text})
	}
	return out
}

// TestReleased looks into the archives that make release left, when it did.
func TestReleased(t *testing.T) {
	atRoot(t)
	archives, err := filepath.Glob("dist/spoor-*")
	if err != nil || len(archives) == 0 {
		t.Skip("no release in dist: make release makes one")
	}
	if len(archives) != len(targets()) {
		t.Errorf("%d archives, want %d", len(archives), len(targets()))
	}
	for _, archive := range archives {
		data, err := os.ReadFile(archive)
		if err != nil {
			t.Fatal(err)
		}
		unpack, binary := unpackTar, "spoor"
		if strings.HasSuffix(archive, ".zip") {
			unpack, binary = unpackZip, "spoor.exe"
		}
		checkReleased(t, archive, binary, unpack(t, data))
	}
}

func checkReleased(t *testing.T, archive, binary string, files []file) {
	t.Helper()
	folder := strings.TrimSuffix(strings.TrimSuffix(filepath.Base(archive), ".zip"), ".tar.gz") + "/"
	holds := map[string][]byte{}
	for _, f := range files {
		holds[strings.TrimPrefix(f.name, folder)] = f.data
	}
	for name, part := range map[string]string{
		binary: "", "README.md": "# Spoor", "LICENSE": "EUROPEAN UNION PUBLIC LICENCE",
		"licences.txt": "Apache-2.0", "spoor.cdx.json": `"bomFormat": "CycloneDX"`,
		"man/man1/spoor.1": ".TH", "man/man1/spoor-trace.1": "--html", "completions/spoor.bash": "spoor",
		"completions/_spoor": "#compdef spoor", "completions/spoor.fish": "spoor", "completions/spoor.ps1": "spoor",
	} {
		if data, there := holds[name]; !there || !strings.Contains(string(data), part) || len(data) == 0 {
			t.Errorf("%s: no %s with %q in it", archive, name, part)
		}
	}
}
