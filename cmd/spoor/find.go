package main

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"spoor/trace"
)

// input is one file to read.
type input struct {
	file string // for opening, as the user may write it
	path string // for reports, with /

	version trace.Version // of a draft: what spoor.yaml says of it
}

// inputs are the files of a case, before any is read.
type inputs struct {
	dir                 string // the case folder, "" when all files were named
	notes, drafts, back []input
	most                fileSize        // of one file
	folders             []string        // folders that were looked in
	passed              []skipped       // files and folders passed over by their names
	untold              []trace.Warning // about drafts of which the names do not tell the order
}

// all are the files of every group.
func (in *inputs) all() []input {
	return append(append(append([]input(nil), in.notes...), in.drafts...), in.back...)
}

// find tells which files a command line means. A group of files named with a flag is not looked for
// in the case folder; when all that the command needs is named and no folder is given, there is
// none.
func find(r request) (*inputs, error) {
	in := &inputs{dir: r.dir, most: cmp.Or(r.flags.maxSize, defaultMaxSize)}
	allNamed := len(r.flags.notes) > 0 && (r.notesOnly || len(r.flags.drafts) > 0)
	if r.dir == "" && !allNamed {
		in.dir = "."
	}
	var listing []fs.DirEntry
	if in.dir != "" {
		var err error
		if listing, err = listCase(in.dir); err != nil {
			return nil, err
		}
	}
	if err := in.fill(listing, r.flags); err != nil {
		return nil, err
	}
	if r.notesOnly {
		in.dropDrafts()
	}
	return in, in.checkTwice()
}

// dropDrafts forgets the drafts, and what was wrong among them.
func (in *inputs) dropDrafts() {
	in.drafts, in.untold = nil, nil
	in.passed = slices.DeleteFunc(in.passed, func(s skipped) bool {
		folder, _, _ := strings.Cut(s.path, "/")
		return isFolderOf(folder, draftFolders())
	})
}

// fill finds the files of each group.
func (in *inputs) fill(listing []fs.DirEntry, f *caseFlags) error {
	groups := []struct {
		named   []string
		flag    string
		folders []string
		order   func([]string)
		into    *[]input
	}{
		{f.notes, "--notes", noteFolders(), orderDrafts, &in.notes},
		{f.drafts, "--draft", draftFolders(), orderDrafts, &in.drafts},
		{f.back, "--return", returnFolders(), orderReturn, &in.back},
	}
	for _, g := range groups {
		var err error
		if len(g.named) > 0 {
			*g.into, err = in.named(g.named)
		} else {
			*g.into, err = in.listed(listing, g.folders, g.order)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// listCase lists a case folder, or says why it cannot.
func listCase(dir string) ([]fs.DirEntry, error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		near := beside(dir, nearest(filepath.Base(dir), siblings(dir)))
		return nil, fail(dir, func(w *wording) message { return w.noFolder(near) })
	case err != nil:
		return nil, systemFailure(dir, err)
	case !info.IsDir():
		return nil, fail(dir, func(w *wording) message { return w.caseIsFile() })
	}
	listing, err := os.ReadDir(dir)
	if err != nil {
		return nil, systemFailure(dir, err)
	}
	return listing, nil
}

// siblings are the names of the folders beside a folder that may not be there.
func siblings(dir string) []string {
	var names []string
	listing, _ := os.ReadDir(filepath.Dir(dir)) // nothing to suggest is no error
	for _, entry := range listing {
		if entry.IsDir() && !strings.HasPrefix(entry.Name(), ".") {
			names = append(names, entry.Name())
		}
	}
	return names
}

// beside writes names as the user wrote the one they are beside of.
func beside(file string, names []string) []string {
	for i, name := range names {
		names[i] = filepath.Join(filepath.Dir(file), name)
	}
	return names
}

// named are files given with a flag. They must be there and be files; whether they can be read is
// seen when they are.
func (in *inputs) named(files []string) ([]input, error) {
	var out []input
	for _, file := range files {
		info, err := os.Stat(file)
		switch {
		case errors.Is(err, fs.ErrNotExist) && !isLink(file):
			near := beside(file, nearest(filepath.Base(file), filesBeside(file)))
			return nil, fail(file, func(w *wording) message { return w.noFile(near) })
		case err == nil && info.IsDir():
			return nil, fail(file, func(w *wording) message { return w.folderForFile() })
		}
		out = append(out, input{file: file, path: in.reportPath(file)})
	}
	return out, nil
}

func isLink(file string) bool {
	info, err := os.Lstat(file)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

func filesBeside(file string) []string {
	var names []string
	listing, _ := os.ReadDir(filepath.Dir(file)) // nothing to suggest is no error
	for _, entry := range listing {
		if !entry.IsDir() && !isLeftover(entry.Name()) {
			names = append(names, entry.Name())
		}
	}
	return names
}

// reportPath is what reports call a named file.
func (in *inputs) reportPath(file string) string {
	if in.dir == "" {
		return inCase("", file, filepath.Separator)
	}
	root, err1 := filepath.Abs(in.dir)
	target, err2 := filepath.Abs(file)
	rel, err3 := filepath.Rel(root, target)
	if errors.Join(err1, err2, err3) != nil {
		rel = ""
	}
	return inCase(rel, file, filepath.Separator)
}

// listed are the files in the folders of the case that have one of the names, folder by folder.
func (in *inputs) listed(
	listing []fs.DirEntry, folders []string, order func([]string),
) ([]input, error) {
	var out []input
	for _, folder := range folders {
		for _, entry := range listing {
			if !strings.EqualFold(entry.Name(), folder) || !in.isFolder(entry.Name()) {
				continue
			}
			files, err := in.inFolder(entry.Name(), order)
			if err != nil {
				return nil, err
			}
			out = append(out, files...)
		}
	}
	return out, nil
}

// isFolder follows links: a linked notes folder is one.
func (in *inputs) isFolder(name string) bool {
	info, err := os.Stat(filepath.Join(in.dir, name))
	return err == nil && info.IsDir()
}

// inFolder are the files in one folder of the case, in order. Folders in it are not entered: what
// people put away in drafts/old is not a draft.
func (in *inputs) inFolder(folder string, order func([]string)) ([]input, error) {
	place := filepath.Join(in.dir, folder)
	listing, err := os.ReadDir(place)
	if err != nil {
		return nil, systemFailure(place, err)
	}
	in.folders = append(in.folders, place)
	var names []string
	for _, entry := range listing {
		file := input{file: filepath.Join(place, entry.Name()), path: folder + "/" + entry.Name()}
		if say := passOver(file.file, entry); say != nil {
			in.passed = append(in.passed, skipped{file, fail(file.file, say)})
		} else if !entry.IsDir() && !isLeftover(entry.Name()) {
			names = append(names, entry.Name())
		}
	}
	order(names)
	if isFolderOf(folder, draftFolders()) {
		in.doubtOrder(folder, names)
	}
	var out []input
	for _, name := range names {
		out = append(out, input{file: filepath.Join(place, name), path: folder + "/" + name})
	}
	return out, nil
}

// passOver says why something in a folder is passed over, when its owner may miss it.
func passOver(place string, entry fs.DirEntry) func(*wording) message {
	kind := leftoverKind(entry.Name())
	switch {
	case kind == hiddenFile:
		return nil
	case entry.IsDir() && kind == "" && holdsText(place):
		return func(w *wording) message { return w.innerFolder() }
	case !entry.IsDir() && kind != "":
		return func(w *wording) message { return w.leftover(kind) }
	}
	return nil
}

// holdsText says whether a folder holds a file that looks like a text of the case.
func holdsText(folder string) bool {
	listing, _ := os.ReadDir(folder) // what cannot be listed holds nothing to miss
	return slices.ContainsFunc(listing, func(entry fs.DirEntry) bool {
		return !entry.IsDir() && isText(entry.Name()) && !isLeftover(entry.Name()) &&
			extensionOf(entry.Name()) != ""
	})
}

// doubtOrder warns of drafts of which the names do not tell the order.
func (in *inputs) doubtOrder(folder string, names []string) {
	for _, pair := range untold(names) {
		in.untold = append(in.untold, trace.Warning{Path: folder + "/" + pair[1],
			Message: trace.WarnOrder, Detail: folder + "/" + pair[0]})
	}
}

// checkTwice refuses a file that is meant twice, and two files that a report could not tell apart.
func (in *inputs) checkTwice() error {
	var infos []fs.FileInfo
	var seen []input
	for _, next := range in.all() {
		info, err := os.Stat(next.file)
		if err != nil {
			continue // said when it is read
		}
		for i, other := range infos {
			if os.SameFile(info, other) {
				return fail(next.file, func(w *wording) message {
					return w.sameFile(seen[i].file)
				})
			}
			if seen[i].path == next.path {
				return fail(next.file, func(w *wording) message {
					return w.samePath(seen[i].file)
				})
			}
		}
		infos, seen = append(infos, info), append(seen, next)
	}
	return nil
}
