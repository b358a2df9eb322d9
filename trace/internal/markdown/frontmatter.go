package markdown

import "strings"

// cutFrontMatter blanks the front matter of a text, so that byte offsets and lines stay true, and
// returns what it said. A text that opens with --- and never closes it is read as text: swallowing a
// whole memo would be worse than showing one line too many.
func cutFrontMatter(source string) (string, Document) {
	source = strings.TrimPrefix(source, "\ufeff")
	lines := strings.Split(source, "\n")
	if strings.TrimRight(lines[0], " \t") != "---" {
		return source, Document{}
	}
	end := closingLine(lines)
	if end < 0 {
		return source, Document{OpenFrontMatter: true}
	}
	doc := Document{Meta: readMeta(lines[1:end]), MetaEnd: end + 1}
	for i := 0; i <= end; i++ {
		lines[i] = strings.Repeat(" ", len(lines[i]))
	}
	return strings.Join(lines, "\n"), doc
}

// closingLine is the index of the line that closes front matter, -1 when there is none or when a line
// before it does not look like metadata (then --- was a thematic break).
func closingLine(lines []string) int {
	for i, l := range lines[1:] {
		t := strings.TrimRight(l, " \t")
		if t == "---" || t == "..." {
			return i + 1
		}
		if !looksLikeMeta(l) {
			return -1
		}
	}
	return -1
}

func looksLikeMeta(line string) bool {
	t := strings.TrimSpace(line)
	if t == "" || strings.HasPrefix(t, "#") || strings.HasPrefix(t, "- ") || t != strings.TrimLeft(line, " \t") {
		return true
	}
	key, _, found := strings.Cut(t, ":")
	return found && len(strings.Fields(key)) <= 4 || strings.HasPrefix(t, "{") || strings.HasPrefix(t, "]")
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
		last = strings.ToLower(strings.TrimSpace(key))
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
