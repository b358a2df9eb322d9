package trace

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Ids come from what was said and by whom, not from a place: they stay the same when lines move, when
// other statements come or go and when files get other names. A letter (S for statements, R for items of
// a decision) is followed by four symbols of a digest, or more where two digests begin alike.

// idSymbols leave out what is mistaken for something else: 0 and O, 1, I and L, and the vowels, so
// that no id spells a word.
const idSymbols = "23456789BCDFGHJKMNPQRTVWXZ"

// idLength is the usual number of symbols: enough for three cases in four to need no longer id.
const idLength = 4

// giveIDs gives every statement its id. given are the ids that the writer of the notes chose, by index;
// those come first. Where two digests begin alike, the one that sorts first keeps the short id, so that
// the order of the statements does not matter. The same thing said again by the same person gets -2.
func giveIDs(letter string, statements []Statement, given map[int]string) {
	taken := map[string]bool{}
	byCode := map[string][]int{}
	for i := range statements {
		if id := given[i]; id != "" {
			statements[i].ID = id
			taken[strings.ToUpper(id)] = true
			continue
		}
		code := idCode(statements[i])
		byCode[code] = append(byCode[code], i)
	}
	codes := make([]string, 0, len(byCode))
	for code := range byCode {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	for _, code := range codes {
		id := freeID(letter, code, taken)
		for nth, i := range byCode[code] {
			statements[i].ID = numbered(id, nth+1, taken)
		}
	}
}

// freeID is the shortest beginning of a code that nothing else is called by.
func freeID(letter, code string, taken map[string]bool) string {
	n := idLength
	for n < len(code) && taken[letter+code[:n]] {
		n++
	}
	return letter + code[:n]
}

// numbered takes an id for the nth statement that says the same.
func numbered(id string, nth int, taken map[string]bool) string {
	out := id
	if nth > 1 {
		out = fmt.Sprintf("%s-%d", id, nth)
	}
	if taken[out] {
		return numbered(id, nth+1, taken)
	}
	taken[out] = true
	return out
}

// idCode writes the digest of a statement in symbols for people.
func idCode(s Statement) string {
	sum := sha256.Sum256([]byte(identity(&s)))
	code := make([]byte, len(sum))
	for i, b := range sum {
		code[i] = idSymbols[int(b)%len(idSymbols)]
	}
	return string(code)
}

// identity is what makes a statement the same one: what was said, and by whom.
func identity(s *Statement) string {
	return firstName(s.Participant) + "\n" + sameLetters(s.Text)
}

// hasOwnID says whether the id of a statement comes from what was said, not from whoever wrote the notes.
func hasOwnID(s *Statement) bool {
	id, _, _ := strings.Cut(s.ID, "-")
	return len(id) > idLength && strings.HasPrefix(idCode(*s), id[1:])
}

// firstName is the first word of a participant's name. The rest is not counted in: "Anna" becomes
// "Anna Bos" when another line of the notes, or another file, gives her name in full.
func firstName(name string) string {
	first, _, _ := strings.Cut(sameLetters(name), " ")
	return first
}

// sameLetters writes a text so that it stays the same when only its look changes: letter case, white
// space, the form of quotation marks and dashes, composed letters, marks that nobody sees.
func sameLetters(text string) string {
	text = norm.NFKC.String(plainMarks.Replace(norm.NFKC.String(text)))
	text = strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Cf, unicode.Cc) && !unicode.IsSpace(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, text)
	return norm.NFKC.String(strings.Join(strings.Fields(text), " "))
}

var plainMarks = strings.NewReplacer("’", "'", "‘", "'", "‚", "'", "`", "'", "´", "'",
	"“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`,
	"–", "-", "—", "-", "‐", "-", "‑", "-", "…", "...")

func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
