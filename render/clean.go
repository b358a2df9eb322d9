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
	return cleanValue(reflect.ValueOf(r)).Interface().(*trace.Report)
}

func cleanValue(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	switch v.Kind() {
	case reflect.String:
		out.SetString(cleanText(v.String()))
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(cleanValue(v.Elem()))
		}
	case reflect.Slice:
		if !v.IsNil() {
			out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		}
		for i := range v.Len() {
			out.Index(i).Set(cleanValue(v.Index(i)))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			out.Field(i).Set(cleanValue(v.Field(i)))
		}
	default:
		out.Set(v)
	}
	return out
}

// cleanText makes one line of text safe to show: valid UTF-8, white space as single spaces, and
// nothing that steers a terminal, turns the direction of text or hides between letters.
func cleanText(s string) string {
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

const (
	joiner       = '\u200D'
	noBreakSpace = '\u00A0'
)

// unseen tells whether c takes no place of its own: controls, and format characters such as bidi
// marks, zero-width spaces, soft hyphens and tags.
func unseen(c rune) bool {
	return unicode.In(c, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// pictograph tells whether a joiner behind c holds one picture together, as in a family of emoji.
func pictograph(c rune) bool {
	return c >= 0x1F000 || c == 0xFE0F || c >= 0x2600 && c <= 0x27BF
}
