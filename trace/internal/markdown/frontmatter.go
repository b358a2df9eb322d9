package markdown

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// cutFrontMatter blanks the front matter of a text, so that byte offsets and lines stay true, and
// returns what it said. A text that opens with --- and never closes it is read as text: swallowing a
// whole memo would be worse than showing one line too many.
func cutFrontMatter(source string) (string, Document) {
	source = strings.TrimPrefix(source, "\ufeff")
	lines := strings.Split(source, "\n")
	if strings.TrimRight(lines[0], " \t") != "---" || !opensMeta(lines[1:]) {
		return source, Document{}
	}
	end := closingLine(lines)
	if end < 0 || !isMeta(lines[1:end]) {
		return source, Document{OpenFrontMatter: end < 0}
	}
	doc := Document{Meta: readMeta(lines[1:end]), MetaEnd: end + 1}
	for i := 0; i <= end; i++ {
		lines[i] = strings.Repeat(" ", len(lines[i]))
	}
	return strings.Join(lines, "\n"), doc
}

var (
	metaKey = pattern.New(
		`^["']?[\p{L}_@$][\p{L}\p{N}_.@-]*( [\p{L}\p{N}_.-]+){0,3}["']?\s*:(\s|$)`)
	// Drafts of standards end their front matter with the name of what follows: "--- abstract".
	partRule = pattern.New(`^--- (abstract|middle|back|note_\w*)\s*$`)
)

// opensMeta says whether the first line below --- that says something is a key: else --- was a rule
// across the page, which closes nothing.
func opensMeta(lines []string) bool {
	for _, l := range lines {
		if t := strings.TrimSpace(l); t != "" && !strings.HasPrefix(t, "#") {
			return metaKey.MatchString(l)
		}
	}
	return false
}

// closingLine is the index of the line that closes front matter, -1 when there is none or when a line
// before it does not look like metadata (then --- was a thematic break).
func closingLine(lines []string) int {
	size := 0
	for i, l := range lines[1:min(len(lines), maxMetaLines)] {
		if size += len(l); size > maxRun {
			return -1
		}
		t := strings.TrimRight(l, " \t")
		if t == "---" || t == "..." || partRule.MatchString(t) {
			return i + 1
		}
		if !looksLikeMeta(lines, i+1) {
			return -1
		}
	}
	return -1
}

// looksLikeMeta says whether a line may stand in front matter: a key, something nested under a key, a
// comment that does not follow a blank line as a Markdown heading would.
func looksLikeMeta(lines []string, at int) bool {
	line, before := lines[at], strings.TrimSpace(lines[at-1])
	t := strings.TrimSpace(line)
	switch {
	case t == "" || strings.ContainsAny(line[:1], " \t"):
		return true
	case strings.HasPrefix(t, "#"):
		return before != ""
	case t == "-" || strings.HasPrefix(t, "- "):
		return strings.HasSuffix(before, ":") || strings.HasPrefix(before, "-") && before != "---" ||
			strings.ContainsAny(lines[at-1][:min(1, len(lines[at-1]))], " \t")
	}
	return metaKey.MatchString(line) || strings.ContainsAny(t[:1], "{}[]")
}

// isMeta tells front matter from speakers between two rules ("Anna: te duur"): the keys of front matter
// are in small letters, or one of them is of a kind that documents have.
func isMeta(lines []string) bool {
	small := true
	for _, l := range lines {
		if !metaKey.MatchString(l) {
			continue
		}
		key, _, _ := strings.Cut(l, ":")
		key = strings.Trim(key, ` "'`)
		if documentKeys[strings.ToLower(key)] {
			return true
		}
		small = small && key == strings.ToLower(key)
	}
	return small
}

var documentKeys = map[string]bool{
	"titel": true, "title": true, "datum": true, "date": true, "auteur": true, "auteurs": true,
	"author": true, "authors": true, "status": true, "versie": true, "version": true,
	"onderwerp": true, "subject": true, "steller": true, "kenmerk": true, "zaaknummer": true,
	"taal": true, "language": true, "lang": true, "tags": true, "session": true, "sessie": true,
	"abbrev": true, "docname": true, "category": true, "layout": true, "description": true,
	"omschrijving": true, "locatie": true, "location": true, "aanwezig": true, "present": true,
}

// readMeta reads the flat part of YAML front matter; nested values and lists join with a comma.
func readMeta(lines []string) map[string]string {
	meta := map[string]string{}
	last := ""
	for _, l := range lines {
		t := strings.TrimSpace(l)
		if t == "" || strings.HasPrefix(t, "#") {
			continue
		}
		nested := strings.HasPrefix(t, "- ") || l != strings.TrimLeft(l, " \t")
		if nested && last != "" {
			meta[last] = joinValue(meta[last], strings.TrimPrefix(t, "- "))
			continue
		}
		key, value, found := strings.Cut(t, ":")
		if !found {
			continue
		}
		last = strings.ToLower(strings.Trim(key, ` "'`))
		meta[last] = strings.Trim(strings.TrimSpace(value), `"'[]`)
	}
	return meta
}

func joinValue(have, more string) string {
	more = strings.Trim(strings.TrimSpace(more), `"'`)
	if have == "" {
		return more
	}
	return have + ", " + more
}
