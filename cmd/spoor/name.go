package main

import (
	"path"
	"regexp"
	"strings"
)

// What the names of folders and files in a case tell. Case never matters: a case may come from a
// disk that does not keep it.

// noteFolders, draftFolders and returnFolders are the names a folder of a case may have, in the
// order in which they are read when there are more than one.
func noteFolders() []string {
	return []string{"notes", "notities", "sessies", "verslagen", "notulen"}
}

func draftFolders() []string { return []string{"drafts", "concepten", "versies", "nota"} }

func returnFolders() []string { return []string{"return", "besluit", "terugweg"} }

var (
	extension  = regexp.MustCompile(`\.[A-Za-z][A-Za-z0-9]{0,8}$`)
	copiedName = regexp.MustCompile(
		`(?i)^(?:kopie van|kopie_van|copy of|copy_of)\b|[ _(-](?:kopie|copy)\)?(?: ?\(?\d+\)?)?$`)
)

// extensionOf is the extension of a file name in lower case, with its dot. What begins with a digit
// is none: "nota 0.9" has no extension.
func extensionOf(name string) string {
	return strings.ToLower(extension.FindString(name))
}

// stem is a file name without its extension.
func stem(name string) string {
	return strings.TrimSuffix(name, extension.FindString(name))
}

// isText says whether a file is read as text, by its name.
func isText(name string) bool {
	switch extensionOf(name) {
	case ".md", ".markdown", ".mdown", ".txt", "":
		return true
	}
	return false
}

// leftover is a kind of file that lies in a folder by accident.
type leftover string

// The kinds. The zero value is no leftover.
const (
	hiddenFile  leftover = "hidden" // of the system, which nobody sees: passed over without a word
	lockFile    leftover = "lock"   // of an office program that has a document open
	scratchFile leftover = "scratch"
	copiedFile  leftover = "copy"
)

// leftoverKind tells what kind of leftover a file is, by its name.
func leftoverKind(name string) leftover {
	lower := strings.ToLower(name)
	switch lower {
	case "desktop.ini", "thumbs.db", "icon\r":
		return hiddenFile
	}
	switch extensionOf(name) {
	case ".tmp", ".bak", ".swp", ".crdownload", ".part":
		return scratchFile
	case ".lnk":
		return hiddenFile
	}
	switch {
	case strings.HasPrefix(lower, "~$"), strings.HasPrefix(lower, ".~lock."):
		return lockFile
	case strings.HasPrefix(lower, "."):
		return hiddenFile
	case strings.HasPrefix(lower, "~"), strings.HasPrefix(lower, "#"), strings.HasSuffix(name, "~"):
		return scratchFile
	case copiedName.MatchString(stem(name)):
		return copiedFile
	}
	return ""
}

func isLeftover(name string) bool { return leftoverKind(name) != "" }

// isFolderOf says whether a folder's name is one of those given.
func isFolderOf(name string, names []string) bool {
	for _, n := range names {
		if strings.EqualFold(name, n) {
			return true
		}
	}
	return false
}

// slashed writes a path of this system with / between its parts, as reports do.
func slashed(p string, separator byte) string {
	if separator == '/' {
		return p
	}
	return strings.ReplaceAll(p, string(separator), "/")
}

// inCase is the path of a file as reports name it: relative to the case when it lies inside, else
// as given. rel is the path from the case to the file, "" when there is none.
func inCase(rel, given string, separator byte) string {
	rel, given = slashed(rel, separator), slashed(given, separator)
	if rel == "" || rel == ".." || strings.HasPrefix(rel, "../") || path.IsAbs(rel) {
		return strings.TrimPrefix(given, "./")
	}
	return rel
}
