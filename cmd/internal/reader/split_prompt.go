package reader

import (
	"encoding/json"
	"text/template"
	"unicode/utf8"

	"spoor/trace"
)

// SplitPromptVersion names the wording in which is asked which statements are in a passage of notes. It
// goes up whenever a file in prompts that begins with split changes.
const SplitPromptVersion = "1"

// AskSplit words a question about a passage.
func AskSplit(q trace.SplitQuestion) Prompt {
	view := splitPromptOf(q)
	t := template.Must(template.ParseFS(promptFiles, "prompts/split."+promptLanguage(q.Language)+".tmpl"))
	return Prompt{
		Messages: []Message{{"system", worded(t, "system", view)}, {"user", worded(t, "user", view)}},
		Schema:   SplitSchema(),
	}
}

// SplitSchema is the JSON Schema of an answer about a passage.
func SplitSchema() json.RawMessage { return promptFile("split.schema.json") }

// splitPromptView is a question about a passage as the templates see it.
type splitPromptView struct {
	Heading, Question string
	Before, After     []string
	Lines             []promptParagraph
	Participants      []string
}

func splitPromptOf(q trace.SplitQuestion) splitPromptView {
	v := splitPromptView{Heading: fenced(q.Heading), Question: fenced(q.Question)}
	for _, text := range q.Before {
		v.Before = append(v.Before, fenced(text))
	}
	for _, text := range q.After {
		v.After = append(v.After, fenced(text))
	}
	for i, l := range q.Lines {
		v.Lines = append(v.Lines, promptParagraph{Number: i + 1, Text: fenced(l.Text)})
	}
	for _, name := range q.Participants {
		v.Participants = append(v.Participants, fenced(name))
	}
	return v
}

// estimateSplit is how many tokens a question about a passage and its answer take, about: the answer says
// the passage again, with some forty around each statement, of which there is one in a hundred letters.
func estimateSplit(p Prompt, q trace.SplitQuestion) int {
	letters := 0
	for _, l := range q.Lines {
		letters += utf8.RuneCountInString(l.Text)
	}
	return Estimate(p, 0) + letters/3 + 40*(letters/100+1)
}
