package main

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"spoor/trace"
)

// configName is the file in which the owner of a case writes down what the texts do not tell.
const configName = "spoor.yaml"

// config is what spoor.yaml says. The zero value says nothing. Flags go before it.
type config struct {
	title       string
	language    trace.Language // of the notes
	drafts      []draftConfig
	policyTerms []string
	people      trace.People
	entries     []entry // the names in it by which people in the notes are known
	namesPolicy namesPolicy
	limits      limits
	letters     lettersConfig
	readers     []readerConfig // the first is used unless another is chosen
}

// draftConfig is what spoor.yaml says of one draft.
type draftConfig struct {
	file    string // as written: with its folder or without
	line    int
	version trace.Version
}

// namesPolicy is how participants are called in every outcome; "" leaves it to the format.
type namesPolicy string

// The policies.
const (
	namesAsCodes    namesPolicy = "codes"
	namesAsInitials namesPolicy = "initials"
	namesInFull     namesPolicy = "full"
)

// readConfig reads spoor.yaml in a case folder; without the file, or without a folder, it says nothing.
// When it is faulty, no more of it counts than the language to say so in.
func readConfig(dir string) (config, error) {
	file := filepath.Join(dir, configName)
	if dir == "" {
		return config{}, nil
	}
	if _, err := os.Lstat(file); errors.Is(err, fs.ErrNotExist) {
		return config{}, nil
	}
	if info, err := os.Stat(file); err == nil && info.Size() > int64(maxConfigSize) {
		return config{}, fail(file, func(w *wording) message { return w.configTooLarge() })
	}
	data, why := readBytes(file, maxConfigSize)
	if why != nil {
		return config{}, why
	}
	text, _ := decode(data)
	c, fault := parseConfig(text)
	if fault != nil {
		return config{language: c.language}, fail(place(file, fault.line), fault.say)
	}
	return c, nil
}

// apply tells the inputs what spoor.yaml knows of the drafts. When it lists them all, its order holds;
// drafts named with a flag keep theirs.
func (c config) apply(in *inputs, named bool) error {
	found := make([]int, 0, len(c.drafts))
	for _, d := range c.drafts {
		i := d.among(in.drafts)
		switch {
		case i < 0 && named:
			continue
		case i < 0:
			near := nearest(d.file, draftNames(in.drafts))
			return fail(place(filepath.Join(in.dir, configName), d.line),
				func(w *wording) message { return w.noSuchDraft(d.file, near) })
		case slices.Contains(found, i):
			return fail(place(filepath.Join(in.dir, configName), d.line),
				func(w *wording) message { return w.draftTwice(d.file) })
		}
		found = append(found, i)
		in.drafts[i].version = d.version
	}
	if named || len(found) < len(in.drafts) || len(found) == 0 {
		return nil
	}
	ordered := make([]input, 0, len(found))
	for _, i := range found {
		ordered = append(ordered, in.drafts[i])
	}
	in.drafts, in.untold = ordered, nil
	return nil
}

// choose fills in what flags leave open.
func (c config) choose(f *caseFlags) {
	f.called = string(c.namesPolicy)
	if f.names != "" {
		f.called = f.names
	}
}

// among finds a draft by its path in the case or by its name; -1 when it is not there.
func (d draftConfig) among(drafts []input) int {
	file := path.Clean(strings.ReplaceAll(d.file, `\`, "/"))
	for _, same := range []func(input) bool{
		func(x input) bool { return x.path == file },
		func(x input) bool { return strings.EqualFold(path.Base(x.path), file) },
	} {
		if i := slices.IndexFunc(drafts, same); i >= 0 {
			return i
		}
	}
	return -1
}

func draftNames(drafts []input) []string {
	var names []string
	for _, d := range drafts {
		names = append(names, path.Base(d.path))
	}
	return names
}
