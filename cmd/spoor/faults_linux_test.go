package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestStopped stops the command at many moments, by the keyboard, by the system and for good. What was
// there before is whole, or what came in its place is; and nothing else lies beside it.
func TestStopped(t *testing.T) {
	t.Parallel()
	dir := smallCase(t)
	writeText(t, filepath.Join(dir, "drafts", "3.md"), repeat("De printer is elke dag kapot.\n\n"), 400_000)
	moments := []time.Duration{0, 30, 100, 200, 400, 700, 1200, 2500}
	stopped := 0
	for i, wait := range moments {
		for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGKILL} {
			if i%2 == 1 && sig == syscall.SIGTERM {
				continue
			}
			if stopAfter(t, dir, wait*time.Millisecond, sig) {
				stopped++
			}
		}
	}
	if stopped == 0 {
		t.Error("not one run was stopped: this test looks at the wrong moments")
	}
}

func stopAfter(t *testing.T, dir string, wait time.Duration, sig syscall.Signal) (stopped bool) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "outcome.json")
	if err := os.WriteFile(out, []byte("oud"), 0o666); err != nil {
		t.Fatal(err)
	}
	c := startable(t.Context(), t, dir, "trace", ".", "--lang", "en", "--out", out)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(wait)
	c.Process.Signal(sig) // it may be done already
	c.Wait()
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	old := string(data) == "oud"
	whole := bytes.HasPrefix(data, []byte("{")) && bytes.HasSuffix(data, []byte("}\n"))
	if !old && !whole {
		t.Errorf("%v after %v: half a file of %d bytes", sig, wait, len(data))
	}
	if sig == syscall.SIGKILL {
		return old
	}
	listing, err := os.ReadDir(filepath.Dir(out))
	if err != nil || len(listing) != 1 {
		t.Errorf("%v after %v: left behind %v (%v)", sig, wait, listing, err)
	}
	status, _ := c.ProcessState.Sys().(syscall.WaitStatus)
	switch {
	case status.Signaled(): // before the command had begun to listen
		return old
	case old && c.ProcessState.ExitCode() == exitCouldNot && strings.HasPrefix(c.stderr.String(),
		"spoor: error: spoor: stopped before it was done\nspoor: hint: nothing was written"):
		return true
	case whole && c.ProcessState.ExitCode() == exitDone:
		return false
	}
	t.Errorf("%v after %v: exit code %d, old %v, %q", sig, wait, c.ProcessState.ExitCode(), old,
		c.stderr.String())
	return false
}

// TestFullDevice writes to a device that is always full: no rights are needed for it.
func TestFullDevice(t *testing.T) {
	t.Parallel()
	dir := smallCase(t)
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no device that is always full: ", err)
	}
	defer full.Close()
	var stderr bytes.Buffer
	code := run([]string{"trace", dir, "--lang", "en"}, strings.NewReader(""), full, &stderr)
	if code != exitCouldNot || !strings.Contains(stderr.String(), "error: stdout: cannot be written: no space left") {
		t.Errorf("standard output: %d, %s", code, stderr.String())
	}
	stderr.Reset()
	code = run([]string{"trace", dir, "--lang", "en", "--out", "/dev/full", "--format", "json"},
		strings.NewReader(""), io.Discard, &stderr)
	if code != exitCouldNot ||
		!strings.Contains(stderr.String(), "error: --out /dev/full: cannot be written: no space left") {
		t.Errorf("--out: %d, %s", code, stderr.String())
	}
}

// TestFullDisk fills a small disk, where the tests may make one.
func TestFullDisk(t *testing.T) {
	t.Parallel()
	dir, disk := smallCase(t), smallDisk(t)
	old := filepath.Join(disk, "outcome.json")
	if err := os.WriteFile(old, []byte("oud"), 0o666); err != nil {
		t.Fatal(err)
	}
	filler := bytes.Repeat([]byte("x"), 60<<10)
	if err := os.WriteFile(filepath.Join(disk, "filler"), filler, 0o666); err != nil {
		t.Fatal(err)
	}
	want := "spoor: error: --out " + old + ": cannot be written: no space left"
	refused(t, []string{"trace", dir, "--lang", "en", "--out", old}, want)
	checkFolder(t, disk, map[string]string{"outcome.json": "oud", "filler": string(filler)})

	if err := syscall.Mount("", disk, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	refused(t, []string{"trace", dir, "--lang", "en", "--out", old},
		"spoor: error: --out "+old+": cannot be written: read-only")
	refused(t, []string{"trace", dir, "--lang", "en", "--out", filepath.Join(disk, "new.json")},
		"spoor: error: --out "+filepath.Join(disk, "new.json")+": cannot be written: read-only")
	checkFolder(t, disk, map[string]string{"outcome.json": "oud", "filler": string(filler)})
}

// smallDisk is a disk of 64 kB.
func smallDisk(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip("no right to make a disk: ", err)
	}
	t.Cleanup(func() { syscall.Unmount(dir, 0) })
	return dir
}

func refused(t *testing.T, args []string, want string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(args, strings.NewReader(""), &stdout, &stderr)
	if code != exitCouldNot || stdout.Len() > 0 || !strings.HasPrefix(stderr.String(), want) ||
		strings.Count(stderr.String(), "\n") != 2 {
		t.Errorf("%v: %d, %q; want %q", args, code, stderr.String(), want)
	}
}

// TestDenied runs the command without rights, also when the tests have all of them.
func TestDenied(t *testing.T) {
	t.Parallel()
	dir := smallCase(t)
	open := filepath.Dir(dir)
	for _, rights := range []struct {
		name string
		mode os.FileMode
	}{{open, 0o755}, {dir, 0o755}, {filepath.Join(dir, "drafts", "1.md"), 0}} {
		if err := os.Chmod(rights.name, rights.mode); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "old.json"), []byte("oud"), 0o444); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ args, where, want string }{
		{"--notes notes/1.md --draft drafts/1.md", "drafts/1.md", "no permission to read this"},
		{"--notes notes/1.md --draft drafts/2.md --out old.json", "--out old.json", "no permission to write this"},
		{"--notes notes/1.md --draft drafts/2.md --out new.json", "--out new.json", "no permission to write this"},
	} {
		x := startable(t.Context(), t, dir, append([]string{"trace", "--lang", "en"}, strings.Fields(c.args)...)...)
		asNobody(t, x, dir)
		e := x.finish(t)
		checkAnswer(t, c.args, e.code, x.stdout.Len(), x.stderr.String())
		if want := "spoor: error: " + c.where + ": " + c.want; !strings.HasPrefix(x.stderr.String(), want) {
			t.Errorf("%s: %q, want %q", c.args, x.stderr.String(), want)
		}
	}
	if data, err := os.ReadFile(filepath.Join(dir, "old.json")); err != nil || string(data) != "oud" {
		t.Errorf("the old file holds %q, %v", data, err)
	}
}

// asNobody takes away the rights of an administrator; of anyone else the folder itself.
func asNobody(t *testing.T, c *child, dir string) {
	t.Helper()
	const nobody = 65534
	if os.Geteuid() != 0 {
		if err := os.Chmod(dir, 0o555); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.Chmod(dir, 0o755) })
		return
	}
	self, err := os.ReadFile(c.Path)
	if err != nil {
		t.Fatal(err)
	}
	c.Path = filepath.Join(dir, "spoor")
	if err := os.WriteFile(c.Path, self, 0o755); err != nil {
		t.Fatal(err)
	}
	c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
}
