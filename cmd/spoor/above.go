package main

import (
	"os"
	"path/filepath"
)

// caseAbove is the case folder, when dir is one of the folders in it: people stand in notes/ and
// call Spoor there.
func caseAbove(dir string) (string, bool) {
	full, err := filepath.Abs(dir)
	if err != nil || !isCaseFolder(filepath.Base(full)) {
		return "", false
	}
	listing, err := os.ReadDir(filepath.Dir(full))
	if err != nil {
		return "", false
	}
	found := 0
	for _, entry := range listing {
		if entry.IsDir() && isCaseFolder(entry.Name()) {
			found++
		}
	}
	return filepath.Join(dir, ".."), found > 1
}

func isCaseFolder(name string) bool {
	return isFolderOf(name, noteFolders()) || isFolderOf(name, draftFolders()) ||
		isFolderOf(name, returnFolders())
}
