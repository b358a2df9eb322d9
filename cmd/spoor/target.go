package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"spoor/cmd/internal/reader"
)

// target is one place an outcome goes to.
type target struct {
	flag   string // the option that names it
	file   string // "" for standard output
	writer writer
}

// checkTargets refuses, before anything is traced, a file that cannot be written or must not be:
// in a folder that is not there, in place of something that is read, or twice.
func checkTargets(targets []target, in *inputs) error {
	for i, t := range targets {
		if t.file == "" {
			continue
		}
		if err := t.check(in); err != nil {
			return err
		}
		for _, other := range targets[:i] {
			if other.file != "" && samePlace(t.file, other.file) {
				return fail(t.where(), func(w *wording) message { return w.outTwice() })
			}
		}
	}
	return nil
}

func (t target) where() string { return t.flag + " " + t.file }

func (t target) check(in *inputs) error {
	folder := filepath.Dir(t.file)
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return fail(t.where(), func(w *wording) message { return w.outFolderMissing(folder) })
	}
	info, err := os.Stat(t.file)
	if err == nil && info.IsDir() {
		return fail(t.where(), func(w *wording) message { return w.outIsFolder() })
	}
	own := []input{{file: filepath.Join(in.dir, configName)}, {file: filepath.Join(in.dir, verdictsName)},
		{file: filepath.Join(in.dir, reader.KeptName)}}
	for _, file := range append(in.all(), own...) {
		if samePlace(t.file, file.file) {
			return fail(t.where(), func(w *wording) message { return w.outIsInput() })
		}
	}
	for _, read := range in.folders {
		if sameFile(folder, read) {
			return fail(t.where(), func(w *wording) message { return w.outAmongInputs() })
		}
	}
	return nil
}

// samePlace says whether two names mean one file, there already or not yet.
func samePlace(a, b string) bool {
	if sameFile(a, b) {
		return true
	}
	return sameName(filepath.Base(a), filepath.Base(b), runtime.GOOS) && sameFile(filepath.Dir(a), filepath.Dir(b))
}

// sameName says whether two names in one folder mean one file: on some systems case makes no difference.
func sameName(a, b, system string) bool {
	return a == b || (system == "windows" || system == "darwin") && strings.EqualFold(a, b)
}

func sameFile(a, b string) bool {
	x, err1 := os.Stat(a)
	y, err2 := os.Stat(b)
	return err1 == nil && err2 == nil && os.SameFile(x, y)
}

// writeFiles writes every target that is a file: all of them in full beside their places first,
// then each moved to its place in one step. When something fails before that, no file has changed.
func writeFiles(targets []target, pages [][]byte) error {
	var staged []*stagedFile
	defer func() {
		for _, s := range staged {
			s.discard()
		}
	}()
	for i, t := range targets {
		if t.file == "" {
			continue
		}
		s, err := stageFile(t.file, pages[i])
		if err != nil {
			return writeFailure(t.where(), err)
		}
		s.where = t.where()
		staged = append(staged, s)
	}
	for _, s := range staged {
		if err := s.commit(); err != nil {
			return writeFailure(s.where, err)
		}
	}
	return nil
}

// stagedFile is a file written in full beside its place.
type stagedFile struct {
	where string // as the user named it
	place string // where it goes, links followed
	temp  string // where it is, "" when it has gone to its place
	data  []byte // what to write straight to a place that cannot be replaced, such as a device
}

// stageFile writes data to a new file in the folder of the place.
func stageFile(place string, data []byte) (*stagedFile, error) {
	if real, err := filepath.EvalSymlinks(place); err == nil {
		place = real
	}
	mode := fs.FileMode(0)
	if info, err := os.Stat(place); err == nil {
		if !info.Mode().IsRegular() {
			return &stagedFile{place: place, data: data}, nil
		}
		// Moving a file over another needs no right to write that one; ask for it all the same.
		f, err := os.OpenFile(place, os.O_WRONLY, 0)
		if err != nil {
			return nil, err
		}
		f.Close()
		mode = info.Mode().Perm()
	}
	return stageBeside(place, data, mode)
}

func stageBeside(place string, data []byte, mode fs.FileMode) (*stagedFile, error) {
	f, err := createBeside(place)
	if err != nil {
		return nil, err
	}
	s := &stagedFile{place: place, temp: f.Name()}
	_, err = f.Write(data)
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil && mode != 0 {
		err = os.Chmod(s.temp, mode)
	}
	if err != nil {
		s.discard()
		return nil, err
	}
	return s, nil
}

// stagedPrefix begins the name of a file that is on its way to its place.
const stagedPrefix = ".spoor-"

// createBeside makes a new hidden file in the same folder, where moving it is one step. Its rights
// are those of any new file, which os.CreateTemp would not give it.
func createBeside(place string) (*os.File, error) {
	const tries = 100 // files left by as many crashes
	dir, base := filepath.Split(place)
	var f *os.File
	var err error
	for n := range tries {
		name := filepath.Join(dir, stagedPrefix+strconv.Itoa(n)+"-"+base)
		f, err = os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return f, err
}

// commit moves the file to its place.
func (s *stagedFile) commit() error {
	if s.temp == "" {
		return os.WriteFile(s.place, s.data, 0o666)
	}
	if err := os.Rename(s.temp, s.place); err != nil {
		return err
	}
	s.temp = ""
	return nil
}

// discard takes away what was not moved to its place.
func (s *stagedFile) discard() {
	if s.temp != "" {
		os.Remove(s.temp)
	}
}

// writeFailure words why something could not be written; nil when it could.
func writeFailure(where string, err error) error {
	if err == nil {
		return nil
	}
	f := fail(where, func(w *wording) message {
		var detail *fs.PathError
		switch {
		case errors.Is(err, fs.ErrPermission):
			return w.outDenied()
		case errors.As(err, &detail):
			return w.outFailed(detail.Err.Error())
		}
		return w.outFailed(err.Error())
	})
	f.cause = err
	return f
}
