package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// addressKeys gives forms of address that are written in several ways one way.
var addressKeys = map[string]string{
	"mw": "mevrouw", "mw.": "mevrouw", "mevr": "mevrouw", "mevr.": "mevrouw", "mevrouw": "mevrouw",
	"hr": "de heer", "hr.": "de heer", "dhr": "de heer", "dhr.": "de heer", "meneer": "de heer", "mijnheer": "de heer",
	"mr.": "mr", "mrs.": "mrs", "ms.": "ms", "dr.": "dr", "drs.": "drs", "br.": "br", "zr.": "zr",
	"ds.": "ds", "fam.": "familie", "fam": "familie",
}

// addressKey writes the form of address at the head of a name in small letters one way.
func addressKey(low string) string {
	first, rest, ok := strings.Cut(low, " ")
	if !ok {
		return low
	}
	if key := addressKeys[first]; key != "" {
		return key + " " + rest
	}
	return low
}

// isAddressed says whether a name is that of one person with a form of address: "De heer Kok".
func isAddressed(name, low string) bool {
	key := addressKey(low)
	for _, title := range []string{"de heer ", "mevrouw ", "mr ", "mrs ", "ms ", "miss "} {
		if strings.HasPrefix(key, title) {
			last := name[strings.LastIndexByte(strings.TrimRight(name, " "), ' ')+1:]
			return startsUpper(last)
		}
	}
	return false
}

// genderOf is that of the form of address a name begins with: m, f, fam for a family, or "" when it has none.
func genderOf(name string) string {
	low := addressKey(strings.ToLower(name))
	if strings.HasPrefix(low, "de heer ") {
		return "m"
	}
	title, _, _ := strings.Cut(low, " ")
	switch {
	case title == "familie":
		return "fam"
	case isA(title, aMansTitle):
		return "m"
	case isA(title, aWomansTitle):
		return "f"
	case isA(title, aGivenName) && womanEnding(title):
		return "f"
	}
	return ""
}

// womanEnding says whether a given name ends as those of women do.
func womanEnding(name string) bool {
	for _, end := range []string{"ja", "na", "ra", "la", "ia", "da", "ella", "ette", "elle",
		"ine", "lien",
		"tje", "neke", "mke", "rieke", "lies"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return false
}

// unlikeAddress says whether the forms of address of two names tell that they are two people.
func unlikeAddress(a, b string) bool {
	x, y := genderOf(a), genderOf(b)
	return x != "" && y != "" && x != y
}

var (
	titledCouple = pattern.New(`\b((?i:dhr\.?|de heer|meneer|mr\.?|br\.?)) ` +
		`(en|and|&|\+) ((?i:mw\.?|mevr\.?|mevrouw|mrs\.?|zr\.?)) ((?:\p{Ll}+\.? )*\p{Lu}[\p{L}'’\-]+)`)
	namedCouple = pattern.New(`(^|[,;:.(] ?|\p{Ll} )(\p{Lu}\p{Ll}[\p{L}\-]*) (en|and|&|\+) ` +
		`(\p{Lu}\p{Ll}[\p{L}\-]* (?:\p{Ll}+\.? )*)(\p{Lu}[\p{L}'’\-]+)\s*([,;.(]|$)`)
)

// coupleInitials is a couple with the initials of both: "Jo and Pete Sallis (JS, PS)".
var coupleInitials = pattern.New(`(\p{Lu}\p{Ll}[\p{L}\-]*) (?:en|and|&|\+) (\p{Lu}\p{Ll}[\p{L}\-]*) ` +
	`(\p{Lu}[\p{L}'’\-]+) ?\((\p{Lu}{2,3})(?:, ?|/| en | and | & )(\p{Lu}{2,3})(?:,[^()]*)?\)`)

// partCouples writes two people who share a surname apart: "dhr. en mw. Faber", "Theo en Annelies
// Wever".
func partCouples(list string) string {
	if !mayBeCouple(list) {
		return list
	}
	list = coupleInitials.ReplaceAllString(list, "$1 $3 ($4), $2 $3 ($5)")
	list = titledCouple.ReplaceAllString(list, "$1 $4, $3 $4")
	var b strings.Builder
	at := 0
	for _, m := range namedCouple.FindAllStringSubmatchIndex(list, -1) {
		if m[0] < at || endsInLoneName(list[:m[3]]) || endsInParticle(list[:m[3]]) {
			continue
		}
		second := strings.Fields(list[m[8]:m[9]])
		surname := strings.Join(append(second[1:], list[m[10]:m[11]]), " ")
		b.WriteString(list[at:m[5]] + " " + surname + ", ")
		at = m[8]
	}
	b.WriteString(list[at:])
	return b.String()
}

// endsInParticle says whether a text ends in a part of a surname: "Bas de".
func endsInParticle(list string) bool {
	fields := strings.Fields(list)
	return len(fields) > 0 && isParticle(strings.ToLower(fields[len(fields)-1]))
}

// endsInLoneName says whether the last entry of a list is a single word: then the names in it are
// first names, and whoever comes next need not share a surname.
func endsInLoneName(list string) bool {
	entries := splitNames(list)
	return len(entries) > 0 && wordCount(entries[len(entries)-1]) == 1 &&
		startsUpper(entries[len(entries)-1])
}
