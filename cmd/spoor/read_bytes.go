package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"
)

// fileSize is a number of bytes, as the value of an option: 20MB.
type fileSize int64

// defaultMaxSize is the most a file may hold unless asked otherwise. The minutes of a whole year stay
// under 1 MB and a hundred thousand statements under 15; larger is most likely another kind of file.
// Reading takes some 50 times its size in memory.
const defaultMaxSize fileSize = 20 * megabyte

// maxConfigSize is the most spoor.yaml may hold: room for the names of ten thousand people.
const maxConfigSize fileSize = megabyte

const megabyte = 1_000_000

// String writes a size in whole megabytes, rounded up.
func (s *fileSize) String() string {
	return strconv.FormatInt((int64(*s)+megabyte-1)/megabyte, 10) + " MB"
}

// Set reads a size: a number, with MB, GB or KB behind it, or nothing for MB.
func (s *fileSize) Set(text string) error {
	number := strings.ToUpper(strings.ReplaceAll(text, " ", ""))
	unit := int64(megabyte)
	for _, u := range []struct {
		name  string
		bytes int64
	}{{"KB", 1000}, {"MB", megabyte}, {"GB", 1000 * megabyte}} {
		if before, found := strings.CutSuffix(number, u.name); found {
			number, unit = before, u.bytes
			break
		}
	}
	const most = 1 << 40 / megabyte
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil || n < 1 || n > most {
		return fmt.Errorf("not a size: %s", text)
	}
	*s = fileSize(n * unit)
	return nil
}

// Type names the kind of value, for the library that reads options.
func (s *fileSize) Type() string { return "size" }

// readBytes reads a regular file of at most so many bytes. It never opens anything else: a pipe would
// wait for a writer for ever.
func readBytes(file string, most fileSize) ([]byte, *failure) {
	info, err := os.Stat(file)
	switch {
	case err != nil && isLink(file):
		return nil, linkFailure(file, err)
	case err != nil:
		return nil, systemFailure(file, err)
	case !info.Mode().IsRegular():
		return nil, fail(file, func(w *wording) message { return w.notRegular() })
	case info.Size() > int64(most):
		return nil, tooLarge(file, fileSize(info.Size()), most)
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, systemFailure(file, err)
	}
	defer f.Close()
	return readWhole(file, f, most, info)
}

// linkFailure words why a link leads to no file.
func linkFailure(link string, err error) *failure {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return systemFailure(link, err)
	case errors.Is(err, fs.ErrNotExist):
		return fail(link, func(w *wording) message { return w.brokenLink() })
	}
	return fail(link, func(w *wording) message { return w.linkCircle() })
}

// readWhole reads what has been opened. A file that grows meanwhile is read no further than the limit;
// one that was written to is half of one version and half of another.
func readWhole(file string, f *os.File, most fileSize, before fs.FileInfo) ([]byte, *failure) {
	data, err := io.ReadAll(io.LimitReader(f, int64(most)+1))
	if err != nil {
		return nil, systemFailure(file, err)
	}
	if len(data) > int(most) {
		return nil, tooLarge(file, fileSize(len(data)), most)
	}
	after, err := f.Stat()
	if err == nil && (after.Size() != before.Size() || !after.ModTime().Equal(before.ModTime())) {
		return nil, fail(file, func(w *wording) message { return w.changed() })
	}
	return data, nil
}

func tooLarge(file string, size, most fileSize) *failure {
	return fail(file, func(w *wording) message { return w.tooLarge(size.String(), most.String()) })
}
