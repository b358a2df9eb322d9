package render

import (
	"bytes"
	"errors"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// TestTemplatesTellTheirFields: whoever changes a template reads in it what may be used.
func TestTemplatesTellTheirFields(t *testing.T) {
	t.Parallel()
	for name, of := range map[string]reflect.Type{
		LetterMarkdown: reflect.TypeFor[Letter](), LetterHTML: reflect.TypeFor[Letter](),
		RecordMarkdown: reflect.TypeFor[Record](), RecordHTML: reflect.TypeFor[Record](),
	} {
		text, _, found := strings.Cut(DefaultTemplate(name), "*/")
		if !found {
			t.Fatalf("%s has no comment", name)
		}
		for field := range fieldsOf(of) {
			if !regexp.MustCompile(`[ (]\.` + field + `\b`).MatchString(text) {
				t.Errorf("%s does not tell of .%s", name, field)
			}
		}
	}
}

func fieldsOf(of reflect.Type) map[string]bool {
	out := map[string]bool{}
	switch of.Kind() {
	case reflect.Slice:
		return fieldsOf(of.Elem())
	case reflect.Struct:
		for i := range of.NumField() {
			out[of.Field(i).Name] = true
			for field := range fieldsOf(of.Field(i).Type) {
				out[field] = true
			}
		}
	}
	return out
}

func TestOwnTemplates(t *testing.T) {
	t.Parallel()
	replies, _ := repliesTo(t, answeredReport(), Options{}, Sender{})
	own, err := NewTemplates(map[string]string{
		LetterMarkdown: "{{define `x`}}<{{.}}>{{end}}{{range .Points}}{{template `x` .Said}}{{with .When}}{{.}}{{end}}\n{{end}}",
		LettersCSS:     "main{color:red}",
	})
	if err != nil {
		t.Fatal(err)
	}
	letter := replies.Letters[3]
	if got := string(filled(t, own, LetterMarkdown, &letter)); !strings.Contains(got,
		`<\=Koffie \<b>die\</b> te drinken is>`) {
		t.Errorf("not escaped: %s", got)
	}
	if page := filled(t, own, LetterHTML, &letter); !bytes.Contains(page, []byte("main{color:red}")) ||
		!bytes.Contains(page, []byte("&lt;b&gt;die&lt;/b&gt;")) {
		t.Errorf("own style, or escaping, is missing:\n%s", page)
	}
}

func TestTemplateFaults(t *testing.T) {
	t.Parallel()
	replies, _ := repliesTo(t, answeredReport(), Options{}, Sender{})
	for _, tt := range []struct {
		file, text string
		line       int
	}{
		{LetterMarkdown, "a\n\n{{.Nothing}}", 3},
		{LetterMarkdown, "a\n{{if}}", 2},
		{LetterMarkdown, "a\n{{range .Points}}", 2},
		{LetterHTML, "<p>\n{{.Nothing}}", 2},
		{LetterHTML, "<p>\n{{template `x`}}", 2},
		{LetterHTML, "<p>{{if .Title}}<a href='{{end}}", 1},
		{LettersCSS, "a{}\n</STYLE >", 2},
		{LetterMarkdown, "{{define `x`}}\n{{template `x` .}}{{end}}{{template `x` .}}", 2},
	} {
		templates, err := NewTemplates(map[string]string{tt.file: tt.text})
		if err == nil {
			_, err = templates.Fill(tt.file, &replies.Letters[0])
		}
		var fault *TemplateError
		if !errors.As(err, &fault) {
			t.Errorf("%q: %v", tt.text, err)
			continue
		}
		if fault.File != tt.file || fault.Line != tt.line || fault.Detail == "" {
			t.Errorf("%q: %v, want line %d", tt.text, fault, tt.line)
		}
	}
}

// TestFieldsCannotBecomeMarkup tries fields in all constructs of a template.
func TestFieldsCannotBecomeMarkup(t *testing.T) {
	t.Parallel()
	const bad = "*x* <b>"
	for _, text := range []string{"{{.}}", "{{with .}}{{.}}{{end}}", "{{if .}}{{.}}{{else}}{{.}}{{end}}",
		"{{$x := .}}{{$x}}", "{{printf `%s` .}}", "{{. | printf `%s`}}", "{{define `x`}}{{.}}{{end}}{{template `x` .}}",
		"{{block `x` .}}{{.}}{{end}}"} {
		m, err := markdownTemplate("main", text)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := m.Execute(&b, bad); err != nil {
			t.Fatal(err)
		}
		if got, want := b.String(), string(plainly(bad)); got != want {
			t.Errorf("%s gives %s, want %s", text, got, want)
		}
	}
}
