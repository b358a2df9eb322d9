package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"regexp"
)

// A seal is a comment at the end of a letter with a digest of what stands before it. As long as it
// fits, nobody has changed the letter since Spoor wrote it. It travels with the file, so that letters
// can be moved, and works without a list of them beside.
var sealLine = regexp.MustCompile(`(?:^|\n)<!-- spoor:sealed ([0-9a-f]{32}) -->\s*$`)

// seal adds a seal to a letter.
func seal(letter []byte) []byte {
	letter = append(bytes.TrimRight(letter, " \t\r\n"), '\n')
	return fmt.Appendf(letter, "\n<!-- spoor:sealed %s -->\n", digestOf(letter))
}

// sealed says whether a letter has a seal that fits. Line ends and the white space at the end may
// differ: editors and mail change them without being asked.
func sealed(letter []byte) bool {
	at := sealLine.FindSubmatchIndex(letter)
	return at != nil && digestOf(letter[:at[0]]) == string(letter[at[2]:at[3]])
}

func hasSeal(letter []byte) bool { return sealLine.Match(letter) }

func digestOf(letter []byte) string {
	letter = bytes.TrimPrefix(letter, []byte("\uFEFF"))
	letter = bytes.ReplaceAll(letter, []byte("\r\n"), []byte("\n"))
	sum := sha256.Sum256(bytes.TrimRight(letter, " \t\r\n"))
	return fmt.Sprintf("%x", sum[:16])
}
