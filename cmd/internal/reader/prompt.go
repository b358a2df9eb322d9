package reader

import (
	"embed"
	"encoding/json"
	"strings"
	"text/template"

	"spoor/trace"
)

// PromptVersion names the wording in which is asked what became of statements. It goes up whenever a file
// in prompts changes that is not about splitting notes: answers to another wording are answers to another question.
const PromptVersion = "1"

//go:embed prompts
var promptFiles embed.FS

// Ask words a question: what to do, in the words by which people label cases, and then the texts, fenced
// and numbered. Texts are data: whatever they hold cannot end the fence.
func Ask(q trace.Question) Prompt {
	view := promptOf(q)
	t := template.Must(template.ParseFS(promptFiles, "prompts/"+promptLanguage(q.Language)+".tmpl"))
	return Prompt{
		Messages: []Message{{"system", worded(t, "system", view)}, {"user", worded(t, "user", view)}},
		Schema:   AnswerSchema(),
	}
}

// AnswerSchema is the JSON Schema of an answer.
func AnswerSchema() json.RawMessage {
	return promptFile("answer.schema.json")
}

func promptFile(name string) []byte {
	data, err := promptFiles.ReadFile("prompts/" + name)
	if err != nil {
		panic(err) // it is part of the program
	}
	return data
}

func promptLanguage(l trace.Language) string {
	if l == trace.English {
		return "en"
	}
	return "nl"
}

func worded(t *template.Template, name string, view any) string {
	var b strings.Builder
	if err := t.ExecuteTemplate(&b, name, view); err != nil {
		panic(err) // a fault in a template of ours; every one of them is tested
	}
	return b.String()
}

// promptView is a question as the templates see it.
type promptView struct {
	Return     bool
	Whole      bool
	Paragraphs []promptParagraph
	Statements []promptStatement
}

type promptParagraph struct {
	Number  int
	Heading string // "" when it is that of the paragraph before
	Text    string
}

type promptStatement struct {
	Number      int
	Text        string
	Question    string
	Role        string
	Support     int
	BeforeFate  string
	BeforeTexts []string
}

func promptOf(q trace.Question) promptView {
	v := promptView{Return: q.Kind == trace.AskReturn, Whole: q.Whole}
	last := ""
	for i, p := range q.Paragraphs {
		heading := fenced(strings.Join(p.Section, " > "))
		shown := promptParagraph{Number: i + 1, Text: fenced(p.Text)}
		if heading != last {
			shown.Heading, last = heading, heading
		}
		v.Paragraphs = append(v.Paragraphs, shown)
	}
	for i, s := range q.Statements {
		shown := promptStatement{Number: i + 1, Text: fenced(s.Text), Question: fenced(s.Question),
			Role: fenced(s.Role), Support: s.Support, BeforeFate: string(s.BeforeFate)}
		for _, text := range s.BeforeTexts {
			shown.BeforeTexts = append(shown.BeforeTexts, fenced(text))
		}
		v.Statements = append(v.Statements, shown)
	}
	return v
}

// fenced is a text on one line in which no mark of ours, and none by which models tell who speaks, can
// stand. Quotes of the rest stay verbatim.
func fenced(text string) string {
	return fences.Replace(strings.Join(strings.Fields(text), " "))
}

var fences = strings.NewReplacer("<", "‹", ">", "›", "[INST]", "(INST)", "[/INST]", "(/INST)")

// unfenced puts the marks of a text back in a quote of it.
func unfenced(quote, text string) string {
	if strings.ContainsAny(text, "‹›") {
		return quote
	}
	return marks.Replace(quote)
}

var marks = strings.NewReplacer("‹", "<", "›", ">", "(INST)", "[INST]", "(/INST)", "[/INST]")
