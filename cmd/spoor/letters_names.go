package main

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// longestName is how many letters of a name a file gets: with its folder it must fit where paths are
// short, and in an archive.
const longestName = 60

// safeNames makes names of files out of names of people, in the same order: names that every system
// takes, none the same as another, also where case and accents do not count.
func safeNames(wanted []string) []string {
	taken := map[string]bool{}
	var out []string
	for _, w := range wanted {
		name := safeName(w)
		for n := 2; taken[foldedName(name)]; n++ {
			name = safeName(w) + "-" + strconv.Itoa(n)
		}
		taken[foldedName(name)] = true
		out = append(out, name)
	}
	return out
}

// foldedName is what two names share when some system takes them for one.
func foldedName(name string) string {
	var b strings.Builder
	for _, c := range norm.NFKD.String(name) {
		if !unicode.Is(unicode.Mn, c) {
			b.WriteRune(unicode.ToLower(unicode.ToUpper(c)))
		}
	}
	return b.String()
}

// safeName writes a name in small letters, digits and hyphens.
func safeName(name string) string {
	var b strings.Builder
	for _, c := range norm.NFC.String(strings.ToLower(name)) {
		switch {
		case unicode.IsLetter(c), unicode.IsDigit(c), unicode.Is(unicode.M, c) && b.Len() > 0:
			b.WriteRune(c)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	safe := b.String()
	if utf8.RuneCountInString(safe) > longestName {
		safe = string([]rune(safe)[:longestName])
	}
	safe = strings.Trim(safe, "-")
	if safe == "" || reservedName.MatchString(safe) {
		safe = strings.TrimSuffix("x-"+safe, "-")
	}
	return safe
}

// reservedName is a name that Windows keeps for itself, whatever its extension.
var reservedName = regexp.MustCompile(`^(?i:con|prn|aux|nul|conin|conout|(?:com|lpt)[0-9])$`)

var endDigits = regexp.MustCompile(`[0-9]+$`)

// padded writes the number at the end of a code with as many digits as the highest has, so that files
// sort in the order of the codes.
func padded(code string, highest int) string {
	return endDigits.ReplaceAllStringFunc(code, func(digits string) string {
		n, err := strconv.Atoi(digits)
		if err != nil {
			return digits
		}
		return fmt.Sprintf("%0*d", len(strconv.Itoa(highest)), n)
	})
}
