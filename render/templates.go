package render

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	htmltemplate "html/template"
	"io/fs"
	"regexp"
	"strconv"
	"strings"
	"text/template"
	"text/template/parse"
)

// Names of the templates. Those for Markdown are filled in by text/template, those for HTML by
// html/template; letters.css is the style sheet of both pages.
const (
	LetterMarkdown = "letter.md"
	LetterHTML     = "letter.html"
	RecordMarkdown = "record.md"
	RecordHTML     = "record.html"
	LettersCSS     = "letters.css"
)

// TemplateFiles are the names of all templates, in the order above.
func TemplateFiles() []string {
	return []string{LetterMarkdown, LetterHTML, RecordMarkdown, RecordHTML, LettersCSS}
}

//go:embed letter
var letterFiles embed.FS

// DefaultTemplate is the text of a template as Spoor has it; "" for a name that is none.
func DefaultTemplate(name string) string {
	text, err := fs.ReadFile(letterFiles, "letter/"+name)
	if err != nil {
		return ""
	}
	return string(text)
}

// Templates are the forms of letters and records. They are made by NewTemplates.
type Templates struct {
	markdown map[string]*template.Template
	html     map[string]*htmltemplate.Template
}

// TemplateError is a fault in a template. Line is 0 when it is not known.
type TemplateError struct {
	File   string // one of TemplateFiles
	Line   int
	Detail string // what the template engine says, in English
}

// Error says where and what.
func (e *TemplateError) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Detail) }

// NewTemplates takes the given templates, by name, in place of those of Spoor. It gives a
// *TemplateError when one cannot be read. What is filled in cannot become markup, in Markdown no more
// than in HTML, whatever the template does with it; only in code spans, fenced blocks and addresses of
// Markdown must no field stand.
func NewTemplates(own map[string]string) (*Templates, error) {
	text := func(name string) string {
		if t, ok := own[name]; ok {
			return t
		}
		return DefaultTemplate(name)
	}
	css, err := letterStyle(text(LettersCSS))
	if err != nil {
		return nil, err
	}
	out := &Templates{map[string]*template.Template{}, map[string]*htmltemplate.Template{}}
	for _, name := range []string{LetterMarkdown, RecordMarkdown} {
		t, err := markdownTemplate(name, text(name))
		if err != nil {
			return nil, templateError(name, err)
		}
		out.markdown[name] = t
	}
	for _, name := range []string{LetterHTML, RecordHTML} {
		t, err := htmltemplate.New(name).Funcs(htmltemplate.FuncMap{
			"style":  func() htmltemplate.CSS { return htmltemplate.CSS(css) },
			"policy": func() string { return policy(css) },
			"class":  fateClassOf,
			"anchor": safeAnchor,
		}).Parse(text(name))
		if err != nil {
			return nil, templateError(name, err)
		}
		out.html[name] = t
	}
	return out, nil
}

// Fill fills a letter or a record in. It gives a *TemplateError when the template asks for what is not
// there.
func (t *Templates) Fill(name string, with any) ([]byte, error) {
	var b bytes.Buffer
	var err error
	if m := t.markdown[name]; m != nil {
		err = m.Execute(&b, with)
	} else if h := t.html[name]; h != nil {
		err = h.Execute(&b, with)
	} else {
		err = errors.New("no such template")
	}
	if err != nil {
		return nil, templateError(name, err)
	}
	return b.Bytes(), nil
}

// letterStyle is the style sheet of letters and records: the colours of the page, then its own rules.
func letterStyle(own string) (string, error) {
	if i := strings.Index(strings.ToLower(own), "</style"); i >= 0 {
		return "", &TemplateError{LettersCSS, 1 + strings.Count(own[:i], "\n"), "</style> in a style sheet"}
	}
	return squeeze(pageText("tokens.css") + own), nil
}

// fateClassOf is the class of a fate in the style sheet.
func fateClassOf(fate string) string {
	switch fate {
	case "kept":
		return "k"
	case "abstracted":
		return "a"
	case "lost":
		return "l"
	}
	return "u"
}

// markdownTemplate reads a template for Markdown and puts every field it shows through plainly.
func markdownTemplate(name, text string) (*template.Template, error) {
	t, err := template.New(name).Funcs(template.FuncMap{"plainly": escapeField}).Parse(text)
	if err != nil {
		return nil, err
	}
	for _, part := range t.Templates() {
		if part.Tree != nil {
			escapeFields(part.Root)
		}
	}
	return t, nil
}

// escapeField is what a template shows of a value.
func escapeField(v any) markdown { return plainly(fmt.Sprint(v)) }

// escapeFields adds plainly to the end of every pipeline that shows something, as html/template does
// with its escapers.
func escapeFields(n parse.Node) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n == nil {
			return
		}
		for _, child := range n.Nodes {
			escapeFields(child)
		}
	case *parse.ActionNode:
		if len(n.Pipe.Decl) == 0 {
			name := parse.NewIdentifier("plainly").SetTree(nil).SetPos(n.Pos)
			n.Pipe.Cmds = append(n.Pipe.Cmds, &parse.CommandNode{NodeType: parse.NodeCommand, Pos: n.Pos,
				Args: []parse.Node{name}})
		}
	case *parse.IfNode:
		escapeFields(n.List)
		escapeFields(n.ElseList)
	case *parse.RangeNode:
		escapeFields(n.List)
		escapeFields(n.ElseList)
	case *parse.WithNode:
		escapeFields(n.List)
		escapeFields(n.ElseList)
	}
}

var templateFault = regexp.MustCompile(`(?s)^(?:html/)?template: ?([^:]*):(\d+)(?::\d+)?: (.*)$`)

// templateError takes place and fault out of what the template engine says.
func templateError(name string, err error) error {
	if m := templateFault.FindStringSubmatch(err.Error()); m != nil {
		line, _ := strconv.Atoi(m[2])
		return &TemplateError{name, line, m[3]}
	}
	return &TemplateError{File: name, Detail: err.Error()}
}
