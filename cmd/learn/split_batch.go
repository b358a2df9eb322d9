package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"

	"spoor/cmd/internal/reader"
	"spoor/render"
	"spoor/trace"
)

// reading has a stand-in split the notes of a case, over the whole path: questions are worded and exported
// as a batch, answers come back as one, in another order, and are imported.
func (s splitter) reading(ctx context.Context, c goldCase) (*trace.Reading, error) {
	questions, err := trace.SplitQuestions(ctx, c.Case, trace.Options{}, trace.Room{})
	if err != nil {
		return nil, err
	}
	r, err := trace.ReadNotes(ctx, c.Case, trace.Options{})
	if err != nil {
		return nil, err
	}
	var people trace.People
	for _, q := range questions {
		people.Names = append(people.Names, q.Participants...)
	}
	veil := reader.NewVeil(render.NewCodes(r, people, r.Language))
	jobs := veil.NewSplitJobs(s.name, questions)
	var requests bytes.Buffer
	if err := reader.Export(&requests, jobs); err != nil {
		return nil, err
	}
	byID := map[string]trace.SplitQuestion{}
	for i, j := range jobs {
		byID[j.ID] = questions[i]
	}
	a := &splitAnswerer{splitter: s, labels: c.Statements,
		dice: rand.New(rand.NewPCG(1, uint64(len(c.Name))))}
	answers, err := batched(requests.Bytes(), func(id, prompt string) (any, error) {
		q, known := byID[id]
		if !known {
			return nil, fmt.Errorf("a request that is no question: %s", id)
		}
		return a.answer(q, shownOf(prompt)), nil
	})
	if err != nil {
		return nil, err
	}
	index := reader.NewJobIndex(veil, s.name)
	index.AddSplits(veil, questions)
	in := reader.ReadBatch(answers, index, func(string) bool { return false })
	if len(in.Taken) != len(jobs) {
		return nil, fmt.Errorf("%s: %d of %d answers came through", c.Name, len(in.Taken), len(jobs))
	}
	kept, _, err := reader.OpenKept("")
	if err != nil {
		return nil, err
	}
	if err := kept.Add(in.Taken...); err != nil {
		return nil, err
	}
	return &trace.Reading{Model: s.name, Prompt: reader.PromptVersion, Splitting: &trace.Splitting{
		Prompt: reader.SplitPromptVersion, Replies: kept.SplitReplies(s.name)}}, nil
}

// batched answers the lines of a batch, in another order.
func batched(requests []byte, answer func(id, prompt string) (any, error)) ([]byte, error) {
	var lines [][]byte
	for line := range bytes.Lines(requests) {
		var r request
		if err := json.Unmarshal(line, &r); err != nil {
			return nil, err
		}
		if len(r.Body.Messages) == 0 {
			return nil, fmt.Errorf("a request that is no question: %.200s", line)
		}
		said, err := answer(r.ID, r.Body.Messages[len(r.Body.Messages)-1].Content)
		if err != nil {
			return nil, err
		}
		content, err := json.Marshal(said)
		if err != nil {
			return nil, err
		}
		answered, err := json.Marshal(map[string]any{"custom_id": r.ID, "error": nil,
			"response": map[string]any{"status_code": 200, "body": map[string]any{
				"choices": []any{map[string]any{"finish_reason": "stop",
					"message": map[string]any{"role": "assistant", "content": string(content)}}}}}})
		if err != nil {
			return nil, err
		}
		lines = append(lines, answered)
	}
	rand.New(rand.NewPCG(2, 2)).Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
	return bytes.Join(lines, []byte("\n")), nil
}
