package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"io/fs"
	"strings"
	"time"
)

// file is a file in an archive.
type file struct {
	name string // with its folders, and /
	mode fs.FileMode
	data []byte
}

// pack makes an archive, of the kind that its name tells. Only what is in the files, their order and
// the date decide on its bytes.
func pack(name string, files []file, date time.Time) ([]byte, error) {
	var b bytes.Buffer
	var err error
	if strings.HasSuffix(name, ".zip") {
		err = packZip(&b, files, date)
	} else {
		err = packTar(&b, files, date)
	}
	return b.Bytes(), err
}

func packTar(b *bytes.Buffer, files []file, date time.Time) error {
	squeezed, err := gzip.NewWriterLevel(b, gzip.BestCompression)
	if err != nil {
		return err
	}
	w := tar.NewWriter(squeezed)
	for _, f := range files {
		err = errors.Join(err, w.WriteHeader(&tar.Header{Typeflag: tar.TypeReg, Name: f.name,
			Mode: int64(f.mode), Size: int64(len(f.data)), ModTime: date, Format: tar.FormatUSTAR}))
		_, failed := w.Write(f.data)
		err = errors.Join(err, failed)
	}
	return errors.Join(err, w.Close(), squeezed.Close())
}

func packZip(b *bytes.Buffer, files []file, date time.Time) error {
	w := zip.NewWriter(b)
	var err error
	for _, f := range files {
		head := &zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: date}
		head.SetMode(f.mode)
		part, failed := w.CreateHeader(head)
		if failed != nil {
			return failed
		}
		_, failed = part.Write(f.data)
		err = errors.Join(err, failed)
	}
	return errors.Join(err, w.Close())
}
