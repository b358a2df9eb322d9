package reader

import "encoding/json"

// Prompt is a question in words, as a model is asked it.
type Prompt struct {
	Messages []Message
	Schema   json.RawMessage // JSON Schema of the answer
}

// Message is one turn of a conversation.
type Message struct {
	Role    string // system or user
	Content string
}
