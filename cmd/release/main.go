// Release builds what is handed out: for every system one archive with the command, its manual pages,
// completions, licences and bill of materials, and a list of checksums. The same source, version and
// date give the same bytes.
//
//	go run ./cmd/release -version v0.1.0 -date 1764115200 -out dist
//	go run ./cmd/release -licences
//
// It needs git for nothing and the network for one tool, which the proxy of Go serves.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	version := flag.String("version", "dev", "version that the command tells")
	date := flag.Int64("date", 0, "seconds since 1970, the date of every file in the archives")
	out := flag.String("out", "dist", "folder to write to")
	licences := flag.Bool("licences", false, "write the list of licences and nothing else")
	flag.Parse()
	var err error
	if *licences {
		err = writeLicences(licenceFile)
	} else {
		err = release(*version, *out, time.Unix(*date, 0).UTC())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// release writes all archives, and their checksums last: where those are, all is there.
func release(version, out string, date time.Time) error {
	if err := os.MkdirAll(out, 0o777); err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "spoor-release")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	shared, err := sharedFiles(work, version, date)
	if err != nil {
		return err
	}
	var sums strings.Builder
	for _, t := range targets() {
		fmt.Println(t.archive(version))
		files, err := t.files(work, version, shared)
		if err != nil {
			return err
		}
		data, err := pack(t.archive(version), files, date)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(out, t.archive(version)), data, 0o666); err != nil {
			return err
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(data), t.archive(version))
	}
	return os.WriteFile(filepath.Join(out, "SHA256SUMS"), []byte(sums.String()), 0o666)
}
