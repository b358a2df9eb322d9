package render

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"spoor/trace"
)

// payloads are texts that run, load, hide or break out when a page does not take care.
func payloads() []string {
	return []string{
		`<script>window.ran=1;alert(1)</script>`, `</script><script>window.ran=1</script>`,
		`<img src=x onerror="window.ran=1">`, `<svg onload=window.ran=1>`, `"><b onmouseover=window.ran=1>`,
		`' onfocus='window.ran=1' autofocus='`, `</style><style>*{display:none}</style>`,
		`<a href="javascript:window.ran=1">klik</a>`, `[klik](javascript:window.ran=1)`,
		`![x](http://spoor.invalid/x.png)`, `<iframe src="http://spoor.invalid/"></iframe>`,
		`<base href="http://spoor.invalid/">`, `<link rel=stylesheet href=http://spoor.invalid/a.css>`,
		`<meta http-equiv=refresh content="0;url=http://spoor.invalid/">`, `<!-- --><!--`, `]]>`,
		`{{.}} ${window.ran=1}`, `</title></textarea></template>`, "\u202Eomgekeerd\u202C", "on\u200Bzichtbaar",
		"\u2066geïsoleerd\u2069", "\x00\x1b[31m", `O'Brien <o@x.nl> "De Baas"`, `&lt;script&gt;`, `%3Cscript%3E`,
		`<form action=http://spoor.invalid><input>`, `<object data=http://spoor.invalid>`,
	}
}

// hostileReport is the small case with payloads in every text of it.
func hostileReport() *trace.Report {
	r := smallReport()
	all, n := payloads(), 0
	poison(reflect.ValueOf(r).Elem(), "", func() string {
		n++
		return all[(n-1)%len(all)] + all[(n+6)%len(all)]
	})
	return r
}

// poison adds what next gives behind every text, so that references still lead somewhere.
func poison(v reflect.Value, field string, next func() string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			poison(v.Elem(), field, next)
		}
	case reflect.Slice:
		for i := range v.Len() {
			poison(v.Index(i), field, next)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			poison(v.Field(i), v.Type().Field(i).Name, next)
		}
	case reflect.String:
		switch field {
		case "Path", "Draft", "From", "To", "VanishedIn", "Fate", "Language", "Paragraph", "ID", "Statements",
			"Weakened", "Vanished", "Restored", "Disposition", "Ruling", "Statement", "With":
			return
		}
		v.SetString(v.String() + " " + next())
	}
}

// hostileCase traces notes and drafts that are full of payloads, in text, names and headings.
func hostileCase(t *testing.T) *trace.Report {
	t.Helper()
	var notes, draft strings.Builder
	notes.WriteString("# Sessie <script>window.ran=1</script>\n\n## Vraag \"><img src=x onerror=window.ran=1>?\n\n")
	draft.WriteString("# Nota </title><script>window.ran=1</script>\n\n")
	for i, p := range payloads() {
		line := strings.NewReplacer("\x00", "", "\x1b", "").Replace(p)
		fmt.Fprintf(&notes, "- Deelneemster%d \"<b>\": De printer op kamer %d is al elf weken kapot %s\n", i, i, line)
		fmt.Fprintf(&draft, "De printer op kamer %d is kapot. %s\n\n", i, line)
	}
	r, err := trace.Trace(t.Context(), trace.Case{
		Notes:  []trace.Source{{Path: "notes/<img src=x onerror=window.ran=1>.md", Text: notes.String()}},
		Drafts: []trace.Source{{Path: `drafts/1"><script>.md`, Text: draft.String()}, {Path: "drafts/2.md", Text: "# Nota\n\nWe versterken de regie.\n"}},
	}, trace.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Statements) < 10 {
		t.Fatalf("only %d statements", len(r.Statements))
	}
	return r
}

// poisonNumbered adds a text behind every text, by its number.
func poisonNumbered(v reflect.Value, n *int, with func(int) string) {
	poison(v, "", func() string {
		*n++
		return with(*n - 1)
	})
}
