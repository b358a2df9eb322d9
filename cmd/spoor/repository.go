package main

import (
	"os"
	"path/filepath"
)

// repositoryRoot is the folder at the top of the repository that a folder is in: the nearest one above
// that holds .git. "" when it is in none.
func repositoryRoot(dir string) string {
	full, err := filepath.Abs(dir)
	if err != nil {
		return ""
	}
	for {
		if _, err := os.Lstat(filepath.Join(full, ".git")); err == nil {
			return full
		}
		above := filepath.Dir(full)
		if above == full {
			return ""
		}
		full = above
	}
}

// fileOf is the file behind a path in a report, as one would open it from here.
func (in *inputs) fileOf(path string) string {
	for _, file := range in.all() {
		if file.path == path {
			return file.file
		}
	}
	return filepath.Join(in.dir, filepath.FromSlash(path))
}

// fromRoot is the file behind a path in a report as pipelines know it: from the top of the repository,
// wherever in it the command runs; from here when there is none, or the file lies outside it.
func (in *inputs) fromRoot(path string) string {
	file := in.fileOf(path)
	root := repositoryRoot(in.dir)
	full, err := filepath.Abs(file)
	if root == "" || err != nil {
		return inCase("", file, filepath.Separator)
	}
	rel, err := filepath.Rel(root, full)
	if err != nil {
		rel = ""
	}
	return inCase(rel, file, filepath.Separator)
}
