package main

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"spoor/trace"
)

// keyValue is one line of an entry in verdicts.yaml.
type keyValue struct{ key, value string }

// keysOf writes a verdict as keys with values, in the order of the format.
func keysOf(v trace.Verdict) []keyValue {
	var out []keyValue
	text := func(key, value string) {
		if value != "" {
			out = append(out, keyValue{key, yamlText(value)})
		}
	}
	text("statement", v.Statement)
	text("draft", v.Draft)
	text("words", v.Words)
	text("fate", string(v.Fate))
	if len(v.Lines) > 0 {
		out = append(out, keyValue{"passages", strings.ReplaceAll(fmt.Sprint(v.Lines), " ", ", ")})
	}
	text("disposition", string(v.Disposition))
	text("ruling", string(v.Ruling))
	text("with", v.With)
	text("moved_to", v.MovedTo)
	text("until", v.Until)
	text("reason", v.Reason)
	text("by", v.By)
	text("at", v.At)
	if seen := seenText(v.Seen); seen != "" {
		out = append(out, keyValue{"seen", seen})
	}
	return out
}

func seenText(s trace.Seen) string {
	var parts []string
	if s.Statement != "" {
		parts = append(parts, "statement: "+s.Statement)
	}
	if s.Draft != "" {
		parts = append(parts, "draft: "+s.Draft)
	}
	if len(s.Passages) > 0 {
		parts = append(parts, "passages: ["+strings.Join(s.Passages, ", ")+"]")
	}
	if len(s.Others) > 0 {
		parts = append(parts, "others: ["+strings.Join(s.Others, ", ")+"]")
	}
	if len(parts) == 0 {
		return ""
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// tidied is a verdict as it comes back from the file.
func tidied(v trace.Verdict) trace.Verdict {
	v.Path, v.Line = "", 0
	for _, text := range []*string{&v.Statement, &v.Draft, &v.Words, &v.With, &v.MovedTo, &v.Until,
		&v.Reason, &v.By, &v.At} {
		*text = strings.TrimSpace(strings.ToValidUTF8(*text, "\uFFFD"))
	}
	return v
}

// yamlText writes a text so that YAML reads it back as the same text.
func yamlText(s string) string {
	if isPlain(s) {
		return s
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == ' ' || unicode.IsPrint(r):
			b.WriteRune(r)
		case r > 0xFFFF:
			fmt.Fprintf(&b, `\U%08X`, r)
		default:
			fmt.Fprintf(&b, `\u%04X`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// isPlain says whether a text may stand without quotation marks: a letter first, nothing that YAML takes
// for a mark, and no word that it takes for something else than a text.
func isPlain(s string) bool {
	for i, r := range s {
		switch {
		case unicode.IsLetter(r):
		case i == 0 && !unicode.IsDigit(r):
			return false
		case unicode.IsDigit(r), strings.ContainsRune(" -_./,;()?!'’&+=%€", r):
		default:
			return false
		}
	}
	switch strings.ToLower(s) {
	case "", "null", "true", "false", "yes", "no", "on", "off", "y", "n":
		return false
	}
	_, err := strconv.ParseFloat(strings.ReplaceAll(s, "_", ""), 64)
	return !strings.HasSuffix(s, " ") && (err != nil || !strings.ContainsAny(s, "xXoO_"))
}
