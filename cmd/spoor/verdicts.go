package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"spoor/trace"
)

// verdictsName is the file in a case folder in which people's verdicts are kept.
const verdictsName = "verdicts.yaml"

// verdictsFile is verdicts.yaml as it stands. What the tool adds is edited into its text, so that order,
// comments and line ends stay as their writer left them.
type verdictsFile struct {
	file    string // as opened; "" when there is no case folder
	text    string // without the byte order mark
	marked  bool   // it begins with a byte order mark
	entries []verdictEntry

	header []string // what a new file opens with, as comments
}

// readVerdicts reads verdicts.yaml in a case folder; without the file, or without a folder, there are no
// verdicts.
func readVerdicts(dir string) (*verdictsFile, error) {
	f := &verdictsFile{}
	if dir == "" {
		return f, nil
	}
	f.file = filepath.Join(dir, verdictsName)
	if _, err := os.Lstat(f.file); errors.Is(err, fs.ErrNotExist) {
		return f, nil
	}
	data, why := readBytes(f.file, defaultMaxSize)
	if why != nil {
		return nil, why
	}
	if !utf8.Valid(data) {
		return nil, fail(f.file, func(w *wording) message { return w.verdictNotUTF8() })
	}
	f.text, f.marked = strings.CutPrefix(string(data), byteOrderMark)
	entries, fault := parseVerdicts(f.text)
	if fault != nil {
		return nil, fail(place(f.file, fault.line), fault.say)
	}
	f.entries = entries
	return f, nil
}

const byteOrderMark = "\uFEFF"

// verdicts are all of them, in the order of the file.
func (f *verdictsFile) verdicts() []trace.Verdict {
	var out []trace.Verdict
	for _, e := range f.entries {
		v := e.Verdict
		v.Path, v.Line = verdictsName, e.line
		out = append(out, v)
	}
	return out
}

// bytes is the whole file.
func (f *verdictsFile) bytes() []byte {
	if f.marked {
		return []byte(byteOrderMark + f.text)
	}
	return []byte(f.text)
}
