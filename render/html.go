package render

import (
	"crypto/sha256"
	_ "embed" // for the page
	"encoding/base64"
	"html/template"
	"io"
	"regexp"
	"strings"

	"spoor/trace"
)

//go:embed page.html
var pageHTML string

//go:embed page.css
var pageCSS string

// HTML writes the outcome as one page for the participants: what became of every statement, the
// memo with the statements beside each paragraph, the way back, and the limits of it all. The page
// needs no script and fetches nothing, which its content security policy enforces. Participants
// stand in it as codes unless the options say otherwise; the text of statements is never changed.
func HTML(w io.Writer, r *trace.Report, o Options) error {
	if r == nil {
		return errNoReport
	}
	v := newView(r, o, NamesCodes)
	css := squeeze(pageCSS)
	t, err := template.New("page").Funcs(pageFuncs(v, r.Language, css)).
		Parse(strings.Replace(pageHTML, "{{/* style */}}", css, 1))
	if err != nil {
		return err
	}
	var b strings.Builder
	if err := t.Execute(&b, v); err != nil {
		return err
	}
	return write(w, b.String())
}

// pageFuncs are what the page asks for besides the view: the words, and how a fate looks.
func pageFuncs(v *view, notes trace.Language, css string) template.FuncMap {
	return template.FuncMap{
		"w":          func() *wording { return v.Words },
		"policy":     func() string { return policy(css) },
		"class":      fateClass,
		"fate":       v.Words.fate,
		"kept":       func() trace.Fate { return trace.Kept },
		"abstracted": func() trace.Fate { return trace.Abstracted },
		"lost":       func() trace.Fate { return trace.Lost },
		"sentence":   sentenceCase,
		"count":      v.Words.count,
		"lang":       func() template.HTMLAttr { return langAttr(notes, v.Words.Language) },
		"last":       func(i int, d []draftView) bool { return i == len(d)-1 },
		"join":       func(words []string) string { return strings.Join(words, ", ") },
		"quoted":     quoted,
		"dot":        func(parts ...string) string { return joined(" · ", parts...) },
		"item":       func(k trace.ParagraphKind) bool { return k == trace.ListItem },
	}
}

// fateClass is the class of a fate in the style sheet, and the end of the name of its symbol.
func fateClass(f trace.Fate) string {
	switch f {
	case trace.Kept:
		return "k"
	case trace.Abstracted:
		return "a"
	case trace.Lost:
		return "l"
	}
	return "u"
}

// langAttr marks text in the language of the notes where the page around it is in another, so that
// a screen reader says it right.
func langAttr(notes, page trace.Language) template.HTMLAttr {
	switch {
	case notes == page:
		return ""
	case notes == trace.Dutch:
		return `lang="nl"`
	case notes == trace.English:
		return `lang="en"`
	}
	return ""
}

// policy allows the one style sheet, by its hash, and nothing else: no script, no request, no
// frame.
func policy(css string) string {
	sum := sha256.Sum256([]byte(css))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; base-uri 'none'; form-action 'none'"
}

// squeeze drops comments from the style sheet. The template engine would drop them anyway, and then
// the hash would be of something else.
func squeeze(css string) string {
	css = regexp.MustCompile(`(?s)/\*.*?\*/`).ReplaceAllString(css, "")
	return regexp.MustCompile(`\n\s*`).ReplaceAllString(css, "\n")
}
