package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"spoor/render"
	"spoor/trace"
)

// mailbag is what spoor letters is about to write in one folder.
type mailbag struct {
	dir       string
	forms     []format
	templates ownTemplates
	words     *wording // of the letters
	named     bool     // files are called by the names of people

	letters int // how many people get one
	all     []letterFile
	left    []string // files of an earlier run that belong to nobody any more
}

// letterFile is one file of a mailbag.
type letterFile struct {
	name   string
	data   []byte // with its seal
	toFill string
	state  fileState
}

// fileState is how a file to write compares with what is there.
type fileState string

// The states.
const (
	newFile     fileState = "new"
	sameAsThere fileState = "same"
	renewed     fileState = "renewed" // written by Spoor before, and nobody changed it
	changedFile fileState = "changed" // by somebody, or never written by Spoor
)

// pack fills in all templates, seals what comes out, and looks at what is there.
func (b *mailbag) pack(replies *render.Replies) error {
	record := b.words.letters.recordFile
	names := []string{record}
	for i := range replies.Letters {
		l := &replies.Letters[i]
		switch {
		case l.Name == "":
			names = append(names, b.words.letters.namelessFile)
		case b.named || l.Code == "":
			names = append(names, l.Name)
		default:
			names = append(names, padded(l.Code, len(replies.Letters)))
		}
	}
	names = safeNames(names)
	b.letters = len(replies.Letters)
	if err := b.add(names[0], render.RecordMarkdown, render.RecordHTML, &replies.Record,
		replies.Record.ToFill); err != nil {
		return err
	}
	for i := range replies.Letters {
		l := &replies.Letters[i]
		if err := b.add(names[i+1], render.LetterMarkdown, render.LetterHTML, l, l.ToFill); err != nil {
			return err
		}
	}
	return b.compare()
}

func (b *mailbag) add(name, markdown, page string, with any, toFill string) error {
	for _, f := range b.forms {
		template, ending := markdown, ".md"
		if f == pageFormat {
			template, ending = page, ".html"
		}
		data, err := b.templates.fill(template, with)
		if err != nil {
			return err
		}
		b.all = append(b.all, letterFile{name: name + ending, data: seal(data), toFill: toFill})
	}
	return nil
}

// compare looks at what is in the folder.
func (b *mailbag) compare() error {
	for i := range b.all {
		f := &b.all[i]
		there, why := readThere(filepath.Join(b.dir, f.name))
		switch {
		case why != nil:
			return why
		case there == nil:
			f.state = newFile
		case bytes.Equal(there, f.data):
			f.state = sameAsThere
		case sealed(there):
			f.state = renewed
		default:
			f.state = changedFile
		}
	}
	entries, err := os.ReadDir(b.dir)
	if err != nil {
		return nil // there is no such folder yet
	}
	for _, e := range entries {
		ours := slices.ContainsFunc(b.all, func(f letterFile) bool { return f.name == e.Name() })
		if ours || !slices.Contains([]string{".md", ".html"}, extensionOf(e.Name())) {
			continue
		}
		if there, why := readThere(filepath.Join(b.dir, e.Name())); why == nil && hasSeal(there) {
			b.left = append(b.left, e.Name())
		}
	}
	return nil
}

// readThere reads a file that may not be there: then it gives nothing.
func readThere(file string) ([]byte, error) {
	if _, err := os.Lstat(file); err != nil {
		return nil, nil
	}
	data, why := readBytes(file, defaultMaxSize)
	if why != nil {
		return nil, why
	}
	return append([]byte{}, data...), nil
}

// changed lists the files that somebody changed.
func (b *mailbag) changed() []string {
	var out []string
	for _, f := range b.all {
		if f.state == changedFile {
			out = append(out, f.name)
		}
	}
	return out
}

// files are those to write; what is there already is left alone.
func (b *mailbag) files() (targets []target, pages [][]byte) {
	for _, f := range b.all {
		if f.state != sameAsThere {
			targets = append(targets, target{flag: "--out", file: filepath.Join(b.dir, f.name)})
			pages = append(pages, f.data)
		}
	}
	return targets, pages
}

// listing tells of every file what would be done with it.
func (b *mailbag) listing() []byte {
	var out bytes.Buffer
	for _, f := range b.all {
		fmt.Fprintf(&out, "%-8s %s\n", b.words.letters.state(f.state),
			oneLine(filepath.ToSlash(filepath.Join(b.dir, f.name))))
	}
	return out.Bytes()
}

// namesKey is the key to the codes, for whoever sends the letters.
func namesKey(r *trace.Report, o render.Options) ([]byte, error) {
	var b bytes.Buffer
	err := render.NamesKey(&b, r, o)
	return b.Bytes(), err
}
