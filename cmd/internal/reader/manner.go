package reader

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// manner is how a question is put to a server: with all that helps, less what it turned out to refuse.
type manner struct {
	format                         format
	noTemperature, noSeed, noLimit bool
}

// format is how the shape of the answer is asked for.
type format int

// The formats, from strict to none: the prompt asks for the shape as well, and what comes back is checked
// whatever was asked for.
const (
	bySchema format = iota // response_format json_schema: the server holds the model to it
	byObject               // response_format json_object: some JSON
	byPrompt               // no response_format
)

// less is the next manner to try after a server refused one, going by what it said; false when nothing
// is left to leave out. Servers word this each in their own way, but name what they do not know.
func (m manner) less(said string) (manner, bool) {
	switch {
	case m.format != byPrompt && ofShape(said):
		m.format++
	case !m.noTemperature && names(said, "temperature"):
		m.noTemperature = true
	case !m.noLimit && names(said, "max_tokens", "maximum context", "context length", "context size"):
		m.noLimit = true // the limit may be what does not fit in the window
	case !m.noSeed && names(said, "seed"):
		m.noSeed = true
	case m.format != byPrompt:
		m.format++
	default:
		return m, false
	}
	return m, true
}

// refusal tells whether a server may take the question in another manner. Some say so with a status that
// means a fault of their own.
func (f *Fault) refusal(said string) bool {
	return f.Trouble == Refused || f.Trouble == ServerFault && ofShape(said)
}

// ofShape tells whether a server speaks of the shape asked for.
func ofShape(said string) bool {
	return names(said, "response_format", "json_schema", "json_object", "grammar")
}

func names(said string, words ...string) bool {
	said = strings.ToLower(said)
	return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(said, word) })
}

// body is the request as the server gets it.
func (m manner) body(model string, p Prompt, seed int) []byte {
	b := chatRequest{Model: model}
	for _, message := range p.Messages {
		b.Messages = append(b.Messages, chatMessage(message))
	}
	if !m.noTemperature {
		b.Temperature = new(float64)
	}
	if !m.noSeed {
		b.Seed = &seed
	}
	if !m.noLimit {
		limit := answerLimit
		b.MaxTokens = &limit
	}
	switch m.format {
	case bySchema:
		b.ResponseFormat = &responseFormat{Type: "json_schema",
			JSONSchema: &namedSchema{Name: "answers", Strict: true, Schema: p.Schema}}
	case byObject:
		b.ResponseFormat = &responseFormat{Type: "json_object"}
	}
	out, err := encode(b)
	if err != nil {
		panic(err) // texts and numbers always can be; a schema that is no JSON is a fault of ours
	}
	return bytes.TrimSpace(out)
}

// answerLimit is the most a model may say to one question, in tokens: room for six answers of two
// hundred and for some thinking before them, and an end to going round in circles.
const answerLimit = 4096

// chatRequest is what goes to chat completions, as OpenAI describes it.
type chatRequest struct {
	Model          string          `json:"model"`
	Messages       []chatMessage   `json:"messages"`
	Temperature    *float64        `json:"temperature,omitempty"`
	Seed           *int            `json:"seed,omitempty"`
	MaxTokens      *int            `json:"max_tokens,omitempty"`
	ResponseFormat *responseFormat `json:"response_format,omitempty"`
}

type chatMessage struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

type responseFormat struct {
	Type       string       `json:"type"`
	JSONSchema *namedSchema `json:"json_schema,omitempty"`
}

type namedSchema struct {
	Name   string          `json:"name"`
	Strict bool            `json:"strict"`
	Schema json.RawMessage `json:"schema"`
}
