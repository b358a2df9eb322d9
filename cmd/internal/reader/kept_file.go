package reader

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// How the file with kept answers is written, so that a run that stops and two runs at once lose nothing.

// Writable says why nothing can be kept; it is asked before a question is, since an answer may cost money.
func (k *Kept) Writable() error {
	if k.file == "" {
		return nil
	}
	return k.locked(func(f *os.File) error {
		if info, err := f.Stat(); err != nil || info.Size() > 0 {
			return err
		}
		_ = os.Remove(k.file) // nothing is in it yet; an empty file does no harm
		return nil
	})
}

// append writes a line behind all others. A line that was broken off before it gets its end first.
func (k *Kept) append(line []byte) error {
	return k.locked(func(f *os.File) error {
		info, err := f.Stat()
		if err != nil {
			return err
		}
		if size := info.Size(); size > 0 {
			last := make([]byte, 1)
			if _, err := f.ReadAt(last, size-1); err != nil {
				return err
			}
			if last[0] != '\n' {
				line = append([]byte("\n"), line...)
			}
		}
		if _, err := f.Write(line); err != nil {
			return err
		}
		return f.Sync()
	})
}

// locked opens the file and does something with it while no other run can. Another run may have put a
// new file in its place meanwhile: then that one is opened.
func (k *Kept) locked(do func(*os.File) error) error {
	for {
		f, err := os.OpenFile(k.file, os.O_RDWR|os.O_APPEND|os.O_CREATE, 0o666)
		if err != nil {
			return err
		}
		done, err := k.lockedFile(f, do)
		if closed := f.Close(); err == nil && done {
			err = closed
		}
		if done || err != nil {
			return err
		}
	}
}

func (k *Kept) lockedFile(f *os.File, do func(*os.File) error) (done bool, err error) {
	if err := lock(f); err != nil {
		return false, err
	}
	defer unlock(f)
	here, err := f.Stat()
	if err != nil {
		return false, err
	}
	there, err := os.Stat(k.file)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !os.SameFile(here, there) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	return true, do(f)
}

// Settle puts what this run added in the order of the questions, behind what was there, so that the file
// does not depend on which answer came first. Waiting questions that are answered by now go. A file with a
// line that cannot be read is left as it is: a person has to look at it.
func (k *Kept) Settle(order []string) error {
	if k.file == "" || len(k.mine) == 0 {
		return nil
	}
	return k.locked(func(f *os.File) error {
		data, err := io.ReadAll(io.NewSectionReader(f, 0, 1<<40))
		if err != nil {
			return err
		}
		settled, ok := k.settled(data, order)
		if !ok || bytes.Equal(settled, data) {
			return nil
		}
		return replaceFile(k.file, settled)
	})
}

// settled is the content of the file in its order; false when a line of it cannot be read.
func (k *Kept) settled(data []byte, order []string) ([]byte, bool) {
	entries, broken := readEntries(data)
	if len(broken) > 0 {
		return nil, false
	}
	answered := map[string]bool{}
	for _, e := range entries {
		answered[e.ID] = answered[e.ID] || !e.Open
	}
	mine := map[string][]byte{}
	var out []byte
	for line := range bytes.Lines(data) {
		e, ok := readEntry(bytes.TrimSpace(line))
		switch {
		case ok && e.Open && answered[e.ID]:
		case ok && bytes.Equal(line, k.mine[e.ID]) && slices.Contains(order, e.ID):
			mine[e.ID] = line
		default:
			out = append(out, line...)
		}
	}
	for _, id := range order {
		out = append(out, mine[id]...)
		delete(mine, id)
	}
	return out, true
}

// replaceFile puts new content in the place of a file in one step.
func replaceFile(file string, data []byte) error {
	info, err := os.Stat(file)
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(file), ".spoor-*")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Sync(), f.Close(), os.Chmod(f.Name(), info.Mode().Perm()))
	if err == nil {
		err = os.Rename(f.Name(), file)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}
