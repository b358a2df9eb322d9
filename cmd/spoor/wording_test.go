package main

import (
	"reflect"
	"strings"
	"testing"
	"unsafe"

	"spoor/cmd/internal/reader"
	"spoor/trace"
)

// TestWordingComplete calls every message of every language: none may be missing, empty, or break
// the rules in failure.go.
func TestWordingComplete(t *testing.T) {
	t.Parallel()
	for _, language := range []trace.Language{trace.Dutch, trace.English} {
		words := reflect.ValueOf(wordingIn(language)).Elem()
		for i := range words.NumField() {
			field, name := words.Field(i), string(language)+"."+words.Type().Field(i).Name
			if field.Kind() == reflect.Struct {
				checkStrings(t, name, field)
				continue
			}
			if field.IsNil() {
				t.Errorf("%s is missing", name)
				continue
			}
			for _, empty := range []bool{true, false} {
				checkSaid(t, name, said(field, empty))
			}
		}
	}
}

func checkStrings(t *testing.T, name string, words reflect.Value) {
	t.Helper()
	for i := range words.NumField() {
		if words.Field(i).String() == "" {
			t.Errorf("%s.%s is missing", name, words.Type().Field(i).Name)
		}
	}
}

// said calls a message with zero values, or with values that can be told.
func said(message reflect.Value, empty bool) reflect.Value {
	var args []reflect.Value
	for i := range message.Type().NumIn() {
		arg := reflect.New(message.Type().In(i)).Elem()
		switch {
		case empty:
		case arg.Kind() == reflect.Slice:
			arg.Set(reflect.ValueOf([]string{"een", "twee"}))
		case arg.Kind() == reflect.Int:
			arg.SetInt(7)
		case arg.Kind() == reflect.Bool:
			arg.SetBool(true)
		default:
			arg.SetString("woord")
		}
		args = append(args, arg)
	}
	// Reflection calls an unexported field only by way of its address.
	at := unsafe.Pointer(message.UnsafeAddr())
	return reflect.NewAt(message.Type(), at).Elem().Call(args)[0]
}

func checkSaid(t *testing.T, name string, value reflect.Value) {
	t.Helper()
	texts := []string{value.String()}
	if value.Kind() == reflect.Struct {
		texts = []string{value.Field(0).String(), value.Field(1).String()}
	}
	for _, text := range texts {
		if text == "" || strings.HasSuffix(text, ".") || strings.Contains(text, "\n") ||
			strings.Contains(text, "%!") {
			t.Errorf("%s says %q", name, text)
		}
	}
}

func TestFileKindsNamed(t *testing.T) {
	t.Parallel()
	named := map[string]bool{}
	for _, kind := range []fileKind{wordFile, writerFile, sheetFile, slidesFile, pdfFile, rtfFile,
		zipFile, imageFile, binaryFile} {
		for _, name := range []string{dutchKind(kind), englishKind(kind)} {
			if named[name] {
				t.Errorf("%q names two kinds", name)
			}
			named[name] = true
		}
	}
}

func TestLanguage(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		args, env string
		want      trace.Language
	}{
		{"", "", trace.English},
		{"", "LANG=nl_NL.UTF-8", trace.Dutch},
		{"", "LANG=nl", trace.Dutch},
		{"", "LANG=nl_BE@euro", trace.Dutch},
		{"", "LANG=nl_NL LC_ALL=C", trace.English},
		{"", "LANG=en_GB LC_MESSAGES=nl_NL", trace.Dutch},
		{"", "LANG=nld", trace.English},
		{"trace --lang nl", "", trace.Dutch},
		{"trace --lang=en", "LANG=nl_NL", trace.English},
		{"trace --lang", "LANG=nl_NL", trace.Dutch},
		{"trace --lang de", "LANG=nl_NL", trace.Dutch},
		{"trace --lang nl --lang en", "", trace.English},
		{"trace -- --lang nl", "", trace.English},
	} {
		getenv := func(name string) string {
			for _, pair := range strings.Fields(c.env) {
				if key, value, _ := strings.Cut(pair, "="); key == name {
					return value
				}
			}
			return ""
		}
		if got := spokenLanguage(strings.Fields(c.args), getenv); got != c.want {
			t.Errorf("%q with %q: %s, want %s", c.args, c.env, got, c.want)
		}
	}
}

func TestWantsColor(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		choice, noColor, terminal string
		isTerminal, want          bool
	}{
		{colorAuto, "", "xterm", true, true},
		{colorAuto, "", "xterm", false, false},
		{colorAuto, "1", "xterm", true, false},
		{colorAuto, "", "dumb", true, false},
		{colorAlways, "1", "dumb", false, true},
		{colorNever, "", "xterm", true, false},
	} {
		is := func() bool { return c.isTerminal }
		if got := wantsColor(c.choice, c.noColor, c.terminal, is); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
}

// TestTroublesWorded: every way in which asking a reader goes wrong has words and advice of its own.
func TestTroublesWorded(t *testing.T) {
	t.Parallel()
	for _, language := range []trace.Language{trace.Dutch, trace.English} {
		w := wordingIn(language)
		said := map[string]reader.Trouble{w.trouble("unknown", 0, ""): "unknown"}
		for _, kind := range reader.Troubles() {
			text := w.trouble(string(kind), 0, "")
			if other, twice := said[text]; twice {
				t.Errorf("%s: %s and %s are both %q", language, kind, other, text)
			}
			said[text] = kind
			if w.troubleHint(string(kind)) == "" {
				t.Errorf("%s: no advice on %s", language, kind)
			}
		}
		if got := w.trouble("limited", 429, "slow down"); !strings.HasSuffix(got, " (HTTP 429): slow down") {
			t.Errorf("%s: %s", language, got)
		}
	}
}
