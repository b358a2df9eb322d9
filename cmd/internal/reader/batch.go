package reader

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
)

// Questions and answers as files, in the format that OpenAI described for batches and that vLLM and others
// take as well: one JSON object a line, in any order.

// batchRequest is one line of the file with questions.
type batchRequest struct {
	CustomID string          `json:"custom_id"`
	Method   string          `json:"method"`
	URL      string          `json:"url"`
	Body     json.RawMessage `json:"body"`
}

// Export writes questions as a batch.
func Export(w io.Writer, jobs []Job) error {
	for _, j := range jobs {
		line, err := encode(batchRequest{j.ID, "POST", "/v1" + completions,
			manner{}.body(j.Model, j.Prompt, firstSeed)})
		if err != nil {
			return err
		}
		if _, err := w.Write(line); err != nil {
			return err
		}
	}
	return nil
}

// batchResponse is one line of the file with answers. Body is for those who leave out what lies around it.
type batchResponse struct {
	CustomID string `json:"custom_id"`
	Response struct {
		StatusCode int             `json:"status_code"`
		Body       json.RawMessage `json:"body"`
	} `json:"response"`
	Body  json.RawMessage `json:"body"`
	Error json.RawMessage `json:"error"`
}

// Import tells what a file of answers held.
type Import struct {
	Taken   []Entry // in the order of the file
	Failed  int     // an error in place of an answer
	Rubbish int     // an answer that answers nothing
	Double  int     // answered in an earlier line, or kept already
	Unknown int     // no question of this case
	Broken  []int   // lines that cannot be read
}

// ReadBatch reads answers from a file: as many as there are, in any order, with errors among them. kept
// tells whether a question is answered already.
func ReadBatch(data []byte, jobs *Jobs, kept func(id string) bool) Import {
	var in Import
	taken := map[string]bool{}
	n := 0
	for line := range bytes.Lines(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))) {
		n++
		line = bytes.TrimSpace(line)
		if len(line) == 0 {
			continue
		}
		var b batchResponse
		if json.Unmarshal(line, &b) != nil || b.CustomID == "" {
			in.Broken = append(in.Broken, n)
			continue
		}
		j, known := jobs.Find(b.CustomID)
		switch {
		case taken[b.CustomID] || kept(b.CustomID):
			in.Double++
			continue
		case !known:
			in.Unknown++
			continue
		}
		e, err := b.entry(j)
		switch {
		case errors.Is(err, ErrRubbish):
			in.Rubbish++
		case err != nil:
			in.Failed++
		default:
			taken[b.CustomID] = true
			in.Taken = append(in.Taken, e)
		}
	}
	return in
}

// entry reads the answer in a line, or says what is in its place.
func (b batchResponse) entry(j Job) (Entry, error) {
	failed := strings.TrimSpace(string(b.Error))
	status := b.Response.StatusCode
	if failed != "" && failed != "null" && failed != "{}" || status != 0 && status != 200 {
		return Entry{}, &Fault{Trouble: ServerFault, Status: status}
	}
	body := b.Response.Body
	if len(body) == 0 {
		body = b.Body
	}
	said, fault := readCompletion(body)
	switch {
	case fault != nil && fault.Trouble == Rubbish:
		return Entry{}, ErrRubbish
	case fault != nil:
		return Entry{}, fault
	}
	return j.Entry(said)
}
