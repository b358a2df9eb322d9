package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// lockName is the file that whoever changes verdicts.yaml holds a lock on. The system lets go of the
// lock when a program ends, however it ends; the file may stay behind and does no harm.
const lockName = ".spoor-lock"

// lockTries and lockPause are how long a second run waits for the first.
const (
	lockTries = 20
	lockPause = 100 * time.Millisecond
)

// lockVerdicts keeps other runs from changing the verdicts of a case until release is called. It fails
// when another run has them.
func lockVerdicts(dir string) (release func(), err error) {
	file := filepath.Join(dir, lockName)
	for range lockTries {
		lock := flock.New(file)
		held, err := lock.TryLock()
		if err != nil {
			return nil, writeFailure(file, err)
		}
		if held && sameFileAs(lock, file) {
			clearLeftovers(dir)
			return func() {
				os.Remove(file) // before letting go: whoever waits sees that it is another file
				lock.Unlock()
			}, nil
		}
		lock.Close()
		time.Sleep(lockPause)
	}
	return nil, fail(filepath.Join(dir, verdictsName),
		func(w *wording) message { return w.verdictLocked() })
}

// sameFileAs says whether a lock is on the file that has its name now.
func sameFileAs(lock *flock.Flock, file string) bool {
	held, err1 := lock.Stat()
	named, err2 := os.Stat(file)
	return err1 == nil && err2 == nil && os.SameFile(held, named)
}

// clearLeftovers takes away what a run left that was stopped while writing. Nobody else writes now.
func clearLeftovers(dir string) {
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), stagedPrefix) && strings.HasSuffix(e.Name(), "-"+verdictsName) {
			os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}

// save writes the file in one step: whoever reads it, and whatever happens, sees it as it was or as it
// is now. before is what it was read as; when somebody else changed it since, nothing is written.
func (f *verdictsFile) save(before *verdictsFile) error {
	if bytes.Equal(f.bytes(), before.bytes()) {
		return nil
	}
	data, err := os.ReadFile(f.file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return writeFailure(f.file, err)
	}
	if !bytes.Equal(data, before.bytes()) {
		return fail(f.file, func(w *wording) message { return w.verdictChangedMeanwhile() })
	}
	staged, err := stageFile(f.file, f.bytes())
	if err != nil {
		return writeFailure(f.file, err)
	}
	defer staged.discard()
	return writeFailure(f.file, staged.commit())
}
