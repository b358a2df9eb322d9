package render

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"regexp"
	"strings"

	"spoor/trace"
)

//go:embed page
var pageFiles embed.FS

// HTML writes the outcome as one page for the participants: what became of every statement, the
// memo with the statements beside each paragraph, who was heard, the policy terms, the way back,
// and the limits of it all. The page fetches nothing, which its content security policy enforces,
// and can be read without its script, which only searches, filters and sorts. Participants stand in
// it as codes unless the options say otherwise.
func HTML(w io.Writer, r *trace.Report, o Options) error {
	if r == nil {
		return errNoReport
	}
	v := newPageView(r, o)
	css := squeeze(pageText("tokens.css", "base.css", "picture.css", "statement.css", "memo.css",
		"narrow.css", "print.css"))
	script := squeezeScript(pageText("page.js"))
	t := template.New("page").Funcs(pageFuncs(v, css, script))
	for _, file := range []string{"page.html", "head.html", "find.html", "memo.html", "heard.html",
		"swarm.html", "account.html"} {
		text := strings.Replace(pageText(file), "{{/* style */}}", css, 1)
		text = strings.Replace(text, "{{/* script */}}", script, 1)
		var err error
		if t, err = t.Parse(text); err != nil {
			return err
		}
	}
	var b strings.Builder
	if err := t.Execute(&b, v); err != nil {
		return err
	}
	return write(w, b.String())
}

// pageText is the text of parts of the page, one after the other.
func pageText(files ...string) string {
	var b strings.Builder
	for _, file := range files {
		text, err := pageFiles.ReadFile("page/" + file)
		if err != nil {
			panic(err) // it is part of the binary
		}
		b.Write(text)
	}
	return b.String()
}

// pageFuncs are what the page asks for besides the view: the words, and how a fate looks.
func pageFuncs(v *pageView, css, script string) template.FuncMap {
	notes := langAttr(v.Notes, v.Words.Language)
	rules := policy(css, script)
	return template.FuncMap{
		"w":          func() *wording { return v.Words },
		"policy":     func() string { return rules },
		"class":      fateClass,
		"kind":       kindClass,
		"fate":       v.Words.fate,
		"kept":       func() trace.Fate { return trace.Kept },
		"abstracted": func() trace.Fate { return trace.Abstracted },
		"lost":       func() trace.Fate { return trace.Lost },
		"sentence":   sentenceCase,
		"count":      v.Words.count,
		"lang":       func() template.HTMLAttr { return notes },
		"join":       func(words []string) string { return strings.Join(words, ", ") },
		"quoted":     quoted,
		"dot":        func(parts ...string) string { return joined(" · ", parts...) },
		"base":       baseName,
		"next":       func(i int) int { return i + 1 },
		"minus":      func(a, b int) int { return a - b },
		"first":      func(l []link, n int) []link { return l[:min(n, len(l))] },
		"firstWords": func(l []string, n int) []string { return l[:min(n, len(l))] },
		"fewBelow":   func() int { return fewBelow },
		"longTable":  func() int { return longTable },
		"table":      newRouteTable,
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

// kindClass is the class of a kind of paragraph.
func kindClass(k trace.ParagraphKind) string {
	switch k {
	case trace.ListItem:
		return "li"
	case trace.TableRow:
		return "tr"
	case trace.Quote:
		return "qq"
	case trace.Footnote:
		return "fn"
	}
	return ""
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

// policy allows the one style sheet and the scripts, if any, by their hashes, and nothing else: no
// request, no frame, no form.
func policy(css string, scripts ...string) string {
	allowed := ""
	for _, script := range scripts {
		allowed += "; script-src " + hashOf(script)
	}
	return "default-src 'none'; style-src " + hashOf(css) + allowed +
		"; base-uri 'none'; form-action 'none'"
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// squeeze drops comments from the style sheet. The template engine would drop them anyway, and then
// the hash would be of something else.
func squeeze(css string) string {
	css = regexp.MustCompile(`(?s)/\*.*?\*/`).ReplaceAllString(css, "")
	return regexp.MustCompile(`\n\s*`).ReplaceAllString(css, "\n")
}

// squeezeScript drops the lines of comment for the same reason; no line of code ends in one.
func squeezeScript(script string) string {
	return regexp.MustCompile(`(?m)^\s*//.*\n`).ReplaceAllString(script, "")
}
