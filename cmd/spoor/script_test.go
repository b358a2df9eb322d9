package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	xunicode "golang.org/x/text/encoding/unicode"
)

var update = flag.Bool("update", false, "rewrite the expected output in testdata/script")

func TestMain(m *testing.M) {
	beChild()
	testscript.Main(m, map[string]func(){
		"spoor": func() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestScripts runs the transcripts in testdata/script: what is typed, what comes back, which files
// there are afterwards.
func TestScripts(t *testing.T) {
	t.Parallel()
	cmds := newModels().commands()
	maps.Copy(cmds, scriptCommands())
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("..", "..", "testdata", "script"),
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Condition:           scriptCondition,
		Cmds:                cmds,
	})
}

// scriptCommands are the commands of scripts, besides those of testscript and of models.
func scriptCommands() map[string]func(*testscript.TestScript, bool, []string) {
	return map[string]func(*testscript.TestScript, bool, []string){
		"answer": answer,
		"bytes":  writeBytes,
		"encode": encode,
		"fifo":   func(ts *testscript.TestScript, _ bool, args []string) { fifo(ts, args) },
		"large":  large,
		"nested": nested,
		"order":  order,
		"alike":  alike,
		"exits":  exits,
		"tree":   tree,
	}
}

// scriptCondition knows, besides those of testscript: [rights], whether the system refuses a file
// without rights to whoever runs the tests, which it does not for an administrator; [fifo], whether
// it has named pipes.
func scriptCondition(name string) (bool, error) {
	switch name {
	case "rights":
		return refusesRights()
	case "fifo":
		return canMakeFIFO, nil
	}
	return false, nil
}

func refusesRights() (bool, error) {
	dir, err := os.MkdirTemp("", "spoor")
	if err != nil {
		return false, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "closed")
	if err := os.WriteFile(file, nil, 0); err != nil {
		return false, err
	}
	_, err = os.ReadFile(file)
	return err != nil, nil
}

// answer checks that standard error is nothing but an error and a hint, as every answer to bad
// input must be: "answer WHERE TEXT...", with each text somewhere in the two lines.
func answer(ts *testscript.TestScript, neg bool, args []string) {
	lines := strings.Split(strings.TrimSuffix(ts.ReadFile("stderr"), "\n"), "\n")
	if neg || len(args) < 1 {
		ts.Fatalf("use: answer WHERE TEXT...")
	}
	if ts.ReadFile("stdout") != "" {
		ts.Fatalf("something on standard output beside an error")
	}
	if len(lines) != 2 || !strings.HasPrefix(lines[0], "spoor: error: "+args[0]+": ") ||
		!strings.HasPrefix(lines[1], "spoor: hint: ") {
		ts.Fatalf("not an error at %s and a hint:\n%s", args[0], strings.Join(lines, "\n"))
	}
	for _, text := range args[1:] {
		if !strings.Contains(strings.Join(lines, "\n"), text) {
			ts.Fatalf("%q is not in\n%s", text, strings.Join(lines, "\n"))
		}
	}
}

// writeBytes makes a file of a Go string: bytes FILE "PK\x03\x04".
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("use: bytes FILE STRING")
	}
	data, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(data), 0o666))
}

// encode writes a text file again in another encoding: encode utf-16le FROM TO.
func encode(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 3 {
		ts.Fatalf("use: encode ENCODING FROM TO")
	}
	text := ts.ReadFile(args[1])
	var enc encoding.Encoding = encoding.Nop
	switch args[0] {
	case "utf-16le-bom":
		enc = xunicode.UTF16(xunicode.LittleEndian, xunicode.UseBOM)
	case "utf-16be-bom":
		enc = xunicode.UTF16(xunicode.BigEndian, xunicode.UseBOM)
	case "utf-16le":
		enc = xunicode.UTF16(xunicode.LittleEndian, xunicode.IgnoreBOM)
	case "windows-1252":
		enc = charmap.Windows1252
	case "utf-8-bom":
		text = "\uFEFF" + text
	case "crlf":
		text = strings.ReplaceAll(text, "\n", "\r\n")
	default:
		ts.Fatalf("unknown encoding %s", args[0])
	}
	data, err := enc.NewEncoder().Bytes([]byte(text))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), data, 0o666))
}

// large makes a file of so many megabytes, without filling the disk.
func large(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("use: large FILE MEGABYTES")
	}
	size, err := strconv.Atoi(args[1])
	ts.Check(err)
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(f.Truncate(int64(size) << 20))
	ts.Check(f.Close())
}

// nested writes a mark many times over: nested FILE MARK TIMES.
func nested(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 3 {
		ts.Fatalf("use: nested FILE MARK TIMES")
	}
	times, err := strconv.Atoi(args[2])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(args[1], times)), 0o666))
}

// order checks that texts stand in a file in this order: order stdout TEXT TEXT...
func order(ts *testscript.TestScript, _ bool, args []string) {
	rest := ts.ReadFile(args[0])
	for _, text := range args[1:] {
		_, after, ok := strings.Cut(rest, text)
		if !ok {
			ts.Fatalf("%q is not there, or not in this order", text)
		}
		rest = after
	}
}

// alike checks that two files have the same bytes, or with ! that they differ.
func alike(ts *testscript.TestScript, neg bool, args []string) {
	same := bytes.Equal([]byte(ts.ReadFile(args[0])), []byte(ts.ReadFile(args[1])))
	if same == neg {
		ts.Fatalf("%s and %s: same is %v", args[0], args[1], same)
	}
}

// exits runs a command and checks with which code it ends: exits 1 spoor check case.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	code := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if code != want {
		ts.Fatalf("%q ended with %d, want %d", args[1:], code, want)
	}
}

// tree writes down every file below a folder: its name, rights, time and content. tree FOLDER FILE.
func tree(ts *testscript.TestScript, _ bool, args []string) {
	var b strings.Builder
	dir := ts.MkAbs(args[0])
	ts.Check(filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		fmt.Fprintln(&b, strings.TrimPrefix(name, dir), info.Mode(), info.ModTime().UnixNano())
		if d.Type().IsRegular() {
			data, err := os.ReadFile(name)
			fmt.Fprintf(&b, "%x\n", sha256.Sum256(data))
			return err
		}
		return nil
	}))
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(b.String()), 0o666))
}

// TestScriptSet guards that the scripts are there at all: one per subject.
func TestScriptSet(t *testing.T) {
	t.Parallel()
	scripts, err := fs.Glob(os.DirFS("../../testdata/script"), "*.txtar")
	if err != nil || len(scripts) < 25 {
		t.Errorf("%d scripts (%v), want at least 25", len(scripts), err)
	}
	for _, name := range scripts {
		f, err := os.Open(filepath.Join("../../testdata/script", name))
		if err != nil {
			t.Fatal(err)
		}
		first := make([]byte, 2)
		if _, err := io.ReadFull(f, first); err != nil || string(first) != "# " {
			t.Errorf("%s does not begin with a line that says what it is about", name)
		}
		f.Close()
	}
}
