package reader

import (
	"encoding/json"
	"strings"
)

// Completion is what a model said.
type Completion struct {
	Text   string
	Cut    bool // it ends in the middle: the model may say no more
	Tokens int  // what question and answer took, as the server counts; 0 when it does not say
}

// chatResponse is what comes back from chat completions, as far as it is needed. Some servers put an
// error in it and say all went well.
type chatResponse struct {
	Choices []struct {
		FinishReason string `json:"finish_reason"`
		Message      struct {
			Content json.RawMessage `json:"content"` // a text, or a list of parts with texts
		} `json:"message"`
	} `json:"choices"`
	Usage struct {
		TotalTokens int `json:"total_tokens"`
	} `json:"usage"`
	Error json.RawMessage `json:"error"`
}

// readCompletion reads the body of a response.
func readCompletion(body []byte) (Completion, *Fault) {
	var r chatResponse
	if err := json.Unmarshal(body, &r); err != nil {
		if strings.Contains(err.Error(), "unexpected end") {
			return Completion{}, &Fault{Trouble: CutOff}
		}
		return Completion{}, &Fault{Trouble: NotAnswer}
	}
	if said := errorText(r.Error); said != "" {
		return Completion{}, &Fault{Trouble: ServerFault, Detail: said}
	}
	if len(r.Choices) == 0 {
		return Completion{}, &Fault{Trouble: NotAnswer}
	}
	first := r.Choices[0]
	text := contentText(first.Message.Content)
	cut := first.FinishReason == "length"
	if strings.TrimSpace(text) == "" {
		if cut { // all of it went into thinking
			return Completion{}, &Fault{Trouble: CutOff}
		}
		return Completion{}, &Fault{Trouble: Rubbish}
	}
	return Completion{Text: text, Cut: cut, Tokens: max(0, r.Usage.TotalTokens)}, nil
}

// contentText is the text of a message, whole or in parts.
func contentText(content json.RawMessage) string {
	var text string
	if json.Unmarshal(content, &text) == nil {
		return text
	}
	var parts []struct {
		Text string `json:"text"`
	}
	if json.Unmarshal(content, &parts) != nil {
		return ""
	}
	var b strings.Builder
	for _, part := range parts {
		b.WriteString(part.Text)
	}
	return b.String()
}

// errorText is what an error says: {"message": "..."}, or a text by itself.
func errorText(raw json.RawMessage) string {
	var text string
	if len(raw) == 0 || string(raw) == "null" {
		return ""
	}
	if json.Unmarshal(raw, &text) == nil {
		return brief([]byte(text))
	}
	var detail struct {
		Message string `json:"message"`
	}
	if json.Unmarshal(raw, &detail) == nil {
		return brief([]byte(detail.Message))
	}
	return ""
}

// refusalText is what the body of a response with an error status says for people to read. The rest of
// a body is not shown: some servers send the question back in it.
func refusalText(body []byte) string {
	var wrapped struct {
		Error   json.RawMessage `json:"error"`
		Message string          `json:"message"`
	}
	if json.Unmarshal(body, &wrapped) != nil {
		return ""
	}
	if said := errorText(wrapped.Error); said != "" {
		return said
	}
	return brief([]byte(wrapped.Message))
}

// brief is the beginning of what the other side said, on one line.
func brief(said []byte) string {
	text := strings.Join(strings.Fields(strings.ToValidUTF8(string(said), "?")), " ")
	if len(text) <= maxDetail {
		return text
	}
	return strings.ToValidUTF8(text[:maxDetail], "") + "..."
}
