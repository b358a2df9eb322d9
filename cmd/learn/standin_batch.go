package main

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"strconv"

	"spoor/cmd/internal/reader"
	"spoor/render"
	"spoor/trace"
)

// reading has a stand-in answer all that is open about a case, over the whole path: questions are worded
// and exported as a batch, answers come back as one, in another order, and are imported.
func (s standIn) reading(ctx context.Context, c goldCase, o trace.Options) (*trace.Reading, error) {
	r, err := trace.Trace(ctx, c.Case, o)
	if err != nil {
		return nil, err
	}
	questions, err := trace.Questions(ctx, c.Case, o, trace.Room{})
	if err != nil {
		return nil, err
	}
	veil := reader.NewVeil(render.NewCodes(r, trace.People{}, r.Language))
	jobs := veil.NewJobs(s.name, questions)
	var requests bytes.Buffer
	if err := reader.Export(&requests, jobs); err != nil {
		return nil, err
	}
	byID := map[string]trace.Question{}
	for i, j := range jobs {
		byID[j.ID] = questions[i]
	}
	a := newAnswerer(s, c, r)
	answers, err := a.batch(requests.Bytes(), byID)
	if err != nil {
		return nil, err
	}
	in := reader.ReadBatch(answers, reader.NewJobIndex(veil, s.name, questions),
		func(string) bool { return false })
	if n := len(jobs) - a.silent; len(in.Taken) != n {
		return nil, fmt.Errorf("%s: %d of %d answers came through", c.Name, len(in.Taken), n)
	}
	kept, _, err := reader.OpenKept("")
	if err != nil {
		return nil, err
	}
	if err := kept.Add(in.Taken...); err != nil {
		return nil, err
	}
	return &trace.Reading{Model: s.name, Prompt: reader.PromptVersion, Replies: kept.Replies(s.name)}, nil
}

// request is what a reader gets to see of a question.
type request struct {
	ID   string `json:"custom_id"`
	Body struct {
		Messages []struct{ Role, Content string }
	}
}

// batch answers the lines of a batch.
func (a *answerer) batch(requests []byte, questions map[string]trace.Question) ([]byte, error) {
	return batched(requests, func(id, prompt string) (any, error) {
		q, known := questions[id]
		if !known {
			return nil, fmt.Errorf("a request that is no question: %s", id)
		}
		said := a.answers(q, numbered(prompt))
		if len(said) == 0 {
			a.silent++
		}
		return map[string]any{"answers": said}, nil
	})
}

var numberedLine = regexp.MustCompile(`(?m)^\[(\d+)\] (.*)$`)

// numbered are the paragraphs in a question as it is worded.
func numbered(text string) map[int]string {
	out := map[int]string{}
	for _, m := range numberedLine.FindAllStringSubmatch(text, -1) {
		if n, err := strconv.Atoi(m[1]); err == nil {
			out[n] = m[2]
		}
	}
	return out
}
