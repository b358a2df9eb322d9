package reader

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"spoor/trace"
)

// KeptName is the file in a case folder that holds what readers answered. It is no hidden file: the
// answers cost time or money, the outcome rests on them, and whoever copies the case or puts it under
// version control must take them along. It lies beside spoor.yaml, where no notes or drafts are looked for.
const KeptName = "answers.jsonl"

// Entry is one line of the file with kept answers: what was asked in one question, and what came back.
type Entry struct {
	ID      string             `json:"id"` // of the question, as sent
	Model   string             `json:"model"`
	Prompt  string             `json:"prompt"` // version of the wording
	Kind    trace.QuestionKind `json:"kind"`
	Draft   string             `json:"draft"`          // path
	Open    bool               `json:"open,omitempty"` // exported, and not answered yet
	Answers []KeptAnswer       `json:"answers,omitempty"`
	Asked   []string           `json:"asked"` // keys of statements
	Seen    []string           `json:"seen"`  // keys of paragraphs

	// Of a question about a passage of the notes, of which Asked holds the key and Draft the path.
	Found   []KeptFound `json:"found,omitempty"`
	Nothing bool        `json:"nothing,omitempty"` // the reader says that there is no statement in it
}

// KeptFound is a statement that a reader found in a passage.
type KeptFound struct {
	First       int      `json:"first"` // line of the passage, from 1
	Last        int      `json:"last"`
	Participant string   `json:"participant,omitempty"`
	Supporters  []string `json:"supporters,omitempty"`
	Quote       string   `json:"quote"`
}

// KeptAnswer is what a reader said of one statement.
type KeptAnswer struct {
	Key      string           `json:"key"`                 // of the statement
	ID       string           `json:"statement,omitempty"` // its id when asked, for people who read along
	Fate     trace.Fate       `json:"fate"`
	Passages []KeptQuote      `json:"passages,omitempty"`
	Kinds    []trace.JumpKind `json:"kinds,omitempty"`
	Gone     []string         `json:"gone,omitempty"`
	Came     []string         `json:"came,omitempty"`
	Reason   string           `json:"reason,omitempty"`
}

// KeptQuote is a passage with the words of it.
type KeptQuote struct {
	Paragraph string `json:"paragraph"` // key
	Quote     string `json:"quote"`
}

// NewEntry is the entry of a question that was answered.
func NewEntry(id string, model string, q trace.Question, answers []trace.Finding) Entry {
	e := openEntry(id, model, q)
	e.Open = false
	ids := map[string]string{}
	for _, s := range q.Statements {
		ids[s.Key] = s.ID
	}
	for _, a := range answers {
		kept := KeptAnswer{Key: a.Key, ID: ids[a.Key], Fate: a.Fate, Kinds: a.Kinds, Gone: a.Gone,
			Came: a.Came, Reason: a.Reason}
		for _, p := range a.Passages {
			kept.Passages = append(kept.Passages, KeptQuote(p))
		}
		e.Answers = append(e.Answers, kept)
	}
	return e
}

// openEntry is the entry of a question that waits for its answer.
func openEntry(id, model string, q trace.Question) Entry {
	r := q.Reply(nil)
	return Entry{ID: id, Model: model, Prompt: PromptVersion, Kind: r.Kind, Draft: r.Draft, Open: true,
		Asked: r.Asked, Seen: r.Seen}
}

// NewSplitEntry is the entry of a question about a passage that was answered.
func NewSplitEntry(id, model string, q trace.SplitQuestion, r trace.SplitReply) Entry {
	e := openSplitEntry(id, model, q)
	e.Open, e.Nothing = false, r.Nothing
	for _, f := range r.Found {
		e.Found = append(e.Found, KeptFound{f.Lines.Start, f.Lines.End, f.Participant, f.Supporters, f.Quote})
	}
	return e
}

func openSplitEntry(id, model string, q trace.SplitQuestion) Entry {
	return Entry{ID: id, Model: model, Prompt: SplitPromptVersion, Kind: trace.AskSplit, Draft: q.Path,
		Open: true, Asked: []string{q.Key}, Seen: []string{}}
}

// splitReply is what an entry about a passage tells package trace.
func (e Entry) splitReply() trace.SplitReply {
	r := trace.SplitReply{Key: e.Asked[0], Nothing: e.Nothing}
	for _, f := range e.Found {
		r.Found = append(r.Found, trace.Found{Lines: trace.Lines{Start: f.First, End: f.Last}, Quote: f.Quote,
			Participant: f.Participant, Supporters: f.Supporters})
	}
	return r
}

// current says whether an entry is an answer, or waits for one, to the wording of now.
func (e Entry) current() bool {
	if e.Kind == trace.AskSplit {
		return e.Prompt == SplitPromptVersion
	}
	return e.Prompt == PromptVersion
}

// reply is what an entry tells package trace.
func (e Entry) reply() trace.Reply {
	r := trace.Reply{Kind: e.Kind, Draft: e.Draft, Asked: e.Asked, Seen: e.Seen}
	for _, kept := range e.Answers {
		a := trace.Finding{Key: kept.Key, Fate: kept.Fate, Kinds: kept.Kinds, Gone: kept.Gone,
			Came: kept.Came, Reason: kept.Reason}
		for _, p := range kept.Passages {
			a.Passages = append(a.Passages, trace.Quoted(p))
		}
		r.Findings = append(r.Findings, a)
	}
	return r
}

// Kept is the file with kept answers, as read and as added to since. It is for one goroutine.
type Kept struct {
	file    string // "" keeps nothing on disk
	entries []Entry
	mine    map[string][]byte // lines added, by id
}

// BrokenLine is a line of the file that cannot be read. It stays where it is.
type BrokenLine struct{ Line int }

// OpenKept reads the file with kept answers; one that is not there holds none. With file "" answers are
// kept in memory only.
func OpenKept(file string) (*Kept, []BrokenLine, error) {
	k := &Kept{file: file, mine: map[string][]byte{}}
	if file == "" {
		return k, nil, nil
	}
	if real, err := filepath.EvalSymlinks(file); err == nil {
		k.file = real
	}
	data, err := os.ReadFile(k.file)
	if errors.Is(err, fs.ErrNotExist) {
		return k, nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	var broken []BrokenLine
	k.entries, broken = readEntries(data)
	return k, broken, nil
}

// readEntries reads lines; empty ones say nothing.
func readEntries(data []byte) ([]Entry, []BrokenLine) {
	var entries []Entry
	var broken []BrokenLine
	n := 0
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	for line := range bytes.Lines(data) {
		n++
		line = bytes.TrimSpace(line)
		if len(line) == 0 {
			continue
		}
		e, ok := readEntry(line)
		if !ok {
			broken = append(broken, BrokenLine{n})
			continue
		}
		entries = append(entries, e)
	}
	return entries, broken
}

func readEntry(line []byte) (Entry, bool) {
	var e Entry
	err := json.Unmarshal(line, &e)
	return e, err == nil && e.ID != "" && e.Model != "" && len(e.Asked) > 0
}

// Replies are the answers that a model gave to questions in this version of the wording, oldest first.
func (k *Kept) Replies(model string) []trace.Reply {
	var out []trace.Reply
	for _, e := range k.entries {
		if !e.Open && e.Model == model && e.current() && e.Kind != trace.AskSplit {
			out = append(out, e.reply())
		}
	}
	return out
}

// SplitReplies are the answers that a model gave to questions about passages in this version of the
// wording, oldest first.
func (k *Kept) SplitReplies(model string) []trace.SplitReply {
	var out []trace.SplitReply
	for _, e := range k.entries {
		if !e.Open && e.Model == model && e.current() && e.Kind == trace.AskSplit {
			out = append(out, e.splitReply())
		}
	}
	return out
}

// Waiting are the questions put to a model that were exported and are not answered yet.
func (k *Kept) Waiting(model string) []Entry {
	var out []Entry
	for _, e := range k.entries {
		if e.Open && e.Model == model && e.current() && !k.Has(e.ID) {
			out = append(out, e)
		}
	}
	return out
}

// Has tells whether a question is answered.
func (k *Kept) Has(id string) bool {
	return slices.ContainsFunc(k.entries, func(e Entry) bool { return e.ID == id && !e.Open })
}

// Add keeps entries. When it returns nil, they are on disk.
func (k *Kept) Add(entries ...Entry) error {
	var lines []byte
	for _, e := range entries {
		line, err := encode(e)
		if err != nil {
			return err
		}
		lines = append(lines, line...)
		k.mine[e.ID] = line
	}
	k.entries = append(k.entries, entries...)
	if k.file == "" || len(lines) == 0 {
		return nil
	}
	return k.append(lines)
}

// Wait keeps of questions that they are exported, of each once.
func (k *Kept) Wait(jobs []Job) error {
	var fresh []Entry
	for _, j := range jobs {
		if !slices.ContainsFunc(k.entries, func(e Entry) bool { return e.ID == j.ID }) {
			fresh = append(fresh, j.open())
		}
	}
	return k.Add(fresh...)
}

// encode writes a value as one line, with < and & as they are: people read it.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Forget keeps what is added from now on in memory only.
func (k *Kept) Forget() { k.file = "" }
