package render

import (
	"reflect"
	"strings"
	"unicode"

	"spoor/trace"
)

// clean copies a report with every string in it made safe to show. It walks the report by
// reflection so that a field added later cannot be forgotten.
func clean(r *trace.Report) *trace.Report {
	var safe *trace.Report
	cleanInto(reflect.ValueOf(&safe).Elem(), reflect.ValueOf(r))
	return safe
}

// cleanInto writes a safe copy of a value to where it belongs. Copies that are handed back would each
// be made once more.
func cleanInto(to, from reflect.Value) {
	switch from.Kind() {
	case reflect.String:
		to.SetString(cleanText(from.String()))
	case reflect.Pointer:
		if !from.IsNil() {
			to.Set(reflect.New(from.Type().Elem()))
			cleanInto(to.Elem(), from.Elem())
		}
	case reflect.Slice:
		if !from.IsNil() {
			to.Set(reflect.MakeSlice(from.Type(), from.Len(), from.Len()))
		}
		for i := range from.Len() {
			cleanInto(to.Index(i), from.Index(i))
		}
	case reflect.Struct:
		for i := range from.NumField() {
			cleanInto(to.Field(i), from.Field(i))
		}
	default:
		to.Set(from)
	}
}

// cleanText makes one line of text safe to show: valid UTF-8, white space as single spaces, and
// nothing that steers a terminal, turns the direction of text or hides between letters.
func cleanText(s string) string {
	if isClean(s) {
		return s
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	var b strings.Builder
	space, before := false, rune(0)
	for _, c := range s {
		if unicode.IsSpace(c) && c != noBreakSpace {
			space = true
			continue
		}
		if unseen(c) && !(c == joiner && pictograph(before)) {
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(c)
		before = c
	}
	return b.String()
}

// isClean tells whether a text is printable ASCII with single spaces between its words, as most are.
func isClean(s string) bool {
	after := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c > '~' || c == ' ' && after == ' ' {
			return false
		}
		after = c
	}
	return s == "" || after != ' '
}

const (
	joiner       = '\u200D'
	noBreakSpace = '\u00A0'
)

// unseen tells whether c takes no place of its own: controls, and format characters such as bidi
// marks, zero-width spaces, soft hyphens and tags.
func unseen(c rune) bool {
	if c < 0x80 {
		return c < ' ' || c == 0x7F
	}
	return unicode.In(c, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// pictograph tells whether a joiner behind c holds one picture together, as in a family of emoji.
func pictograph(c rune) bool {
	return c >= 0x1F000 || c == 0xFE0F || c >= 0x2600 && c <= 0x27BF
}
