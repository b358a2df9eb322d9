package reader

import (
	"slices"
	"strings"

	"spoor/trace"
)

// TestJob is a question about nobody, to see whether a model answers and how.
func TestJob(model string) Job {
	q := trace.Question{Kind: trace.AskDraft, Language: trace.English, Whole: true,
		Paragraphs: []trace.AskedParagraph{
			{Key: "rain", Text: "The roof of the shed leaks when it rains."},
			{Key: "paint", Text: "The garden fence will be painted green in April."}},
		Statements: []trace.AskedStatement{{Key: "fence", Text: "paint the garden fence green in April", Support: 1}}}
	p := Ask(q)
	return Job{ID: "spoor-test", Model: model, Prompt: p, Size: Estimate(p, 1),
		question: &Veiled{Question: q, original: q}}
}

// Right tells whether a model answered the test question well; ErrRubbish when it did not answer it.
func (j Job) Right(said Completion) (bool, error) {
	answers, err := Read(j.question.Question, said.Text)
	if err != nil {
		return false, ErrRubbish
	}
	a := answers[0]
	quoted := slices.ContainsFunc(a.Passages, func(q trace.Quoted) bool {
		return q.Paragraph == "paint" && q.Quote != "" &&
			strings.Contains(j.question.Paragraphs[1].Text, strings.TrimRight(q.Quote, "."))
	})
	return a.Key == "fence" && a.Fate == trace.Kept && quoted, nil
}
