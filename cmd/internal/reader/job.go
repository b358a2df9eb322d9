package reader

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"

	"spoor/trace"
)

// Job is a question ready to be asked.
type Job struct {
	ID     string // of all that is sent, and of whom
	Model  string
	Prompt Prompt
	Size   int // how many tokens question and answer take, about

	question *Veiled
	split    *veiledSplit // the question when it is about a passage of the notes; nil otherwise
	exact    bool         // the texts are those that were sent
}

// NewJob words a question for a model, with codes for names.
func (v *Veil) NewJob(model string, q trace.Question) Job {
	hidden := v.Cover(q)
	j := Job{Model: model, Prompt: Ask(hidden.Question), question: hidden, exact: true}
	j.Size = Estimate(j.Prompt, len(q.Statements))
	keys := q.Reply(nil)
	j.ID = idOf(model, PromptVersion, j.Prompt.Messages, keys.Kind, keys.Draft, keys.Asked, keys.Seen)
	return j
}

// idOf is a digest of all that makes a question what it is.
func idOf(parts ...any) string {
	whole, err := json.Marshal(parts)
	if err != nil {
		panic(err) // texts always can be written
	}
	sum := sha256.Sum256(whole)
	return "spoor-" + hex.EncodeToString(sum[:8])
}

// NewSplitJob words a question about a passage of the notes for a model, with codes for names.
func (v *Veil) NewSplitJob(model string, q trace.SplitQuestion) Job {
	hidden := v.coverSplit(q)
	j := Job{Model: model, Prompt: AskSplit(hidden.SplitQuestion), split: hidden, exact: true}
	j.Size = estimateSplit(j.Prompt, q)
	j.ID = idOf(model, SplitPromptVersion, j.Prompt.Messages, trace.AskSplit, q.Key)
	return j
}

// NewSplitJobs words questions about passages, in order.
func (v *Veil) NewSplitJobs(model string, questions []trace.SplitQuestion) []Job {
	var jobs []Job
	for _, q := range questions {
		jobs = append(jobs, v.NewSplitJob(model, q))
	}
	return jobs
}

// NewJobs words questions, in order.
func (v *Veil) NewJobs(model string, questions []trace.Question) []Job {
	var jobs []Job
	for _, q := range questions {
		jobs = append(jobs, v.NewJob(model, q))
	}
	return jobs
}

// Left lists the words in questions that could be names and go as they are, most frequent first.
func (v *Veil) Left(jobs []Job) []string {
	seen := map[string]bool{}
	var texts []string
	for _, j := range jobs {
		if j.split != nil {
			texts = append(append(texts, j.split.Heading, j.split.Question), slices.Concat(j.split.Before, j.split.After)...)
			for _, l := range j.split.Lines {
				texts = append(texts, l.Text)
			}
			continue
		}
		for _, p := range j.question.Paragraphs {
			if !seen[p.Key] {
				seen[p.Key] = true
				texts = append(append(texts, p.Text), p.Section...)
			}
		}
		for _, s := range j.question.Statements {
			texts = append(texts, s.Text, s.Question)
		}
	}
	return v.codes.Left(texts)
}

// Entry reads what a model said to a question; ErrRubbish when it holds no answer. Of an answer that was
// cut off, what came whole is taken, and the rest is still to be asked.
func (j Job) Entry(said Completion) (Entry, error) {
	if j.split != nil {
		return j.splitEntry(said)
	}
	answers, err := Read(j.question.Question, said.Text)
	if err != nil {
		return Entry{}, ErrRubbish
	}
	asked := j.question.original
	if said.Cut {
		asked.Statements = slices.DeleteFunc(slices.Clone(asked.Statements), func(s trace.AskedStatement) bool {
			return !slices.ContainsFunc(answers, func(a trace.Finding) bool { return a.Key == s.Key })
		})
		if len(asked.Statements) == 0 {
			return Entry{}, ErrRubbish
		}
	}
	lifted := j.question.Lift(answers)
	if !j.exact { // the codes may be those of others by now
		for i, a := range answers {
			lifted[i].Gone, lifted[i].Came, lifted[i].Reason = a.Gone, a.Came, a.Reason
		}
	}
	return NewEntry(j.ID, j.Model, asked, lifted), nil
}

// splitEntry is Entry for a question about a passage.
func (j Job) splitEntry(said Completion) (Entry, error) {
	found, nothing, err := ReadSplit(j.split.SplitQuestion, said.Text)
	if err != nil {
		return Entry{}, ErrRubbish
	}
	lifted := j.split.lift(found)
	if !j.exact { // the codes may be those of others by now
		for i, f := range found {
			lifted[i].Participant, lifted[i].Supporters = f.Participant, f.Supporters
		}
	}
	return NewSplitEntry(j.ID, j.Model, j.split.original, j.split.original.Reply(lifted, nothing)), nil
}

// open is the entry of the question while it waits for its answer.
func (j Job) open() Entry {
	if j.split != nil {
		return openSplitEntry(j.ID, j.Model, j.split.original)
	}
	return openEntry(j.ID, j.Model, j.question.original)
}

// Jobs finds questions back by their ids: those that can be asked now, and those that were exported
// before, even when the case changed since.
type Jobs struct {
	veil   *Veil
	model  string
	byID   map[string]Job
	texts  map[string]trace.AskedParagraph
	said   map[string]trace.AskedStatement
	splits map[string]Job // questions about passages, by key
	order  []string
}

// NewJobIndex knows the questions of a case: every list of them is grouped in its own way.
func NewJobIndex(v *Veil, model string, lists ...[]trace.Question) *Jobs {
	x := &Jobs{veil: v, model: model, byID: map[string]Job{}, texts: map[string]trace.AskedParagraph{},
		said: map[string]trace.AskedStatement{}, splits: map[string]Job{}}
	for _, q := range slices.Concat(lists...) {
		x.add(v.NewJob(model, q))
		for _, p := range q.Paragraphs {
			x.texts[q.Draft+" "+p.Key] = p
		}
		for _, s := range q.Statements {
			x.said[s.Key] = s
		}
	}
	return x
}

// AddSplits makes questions about passages known, before those that rest on their answers. v is the veil
// that they go out under: it knows everybody whom a passage names.
func (x *Jobs) AddSplits(v *Veil, questions []trace.SplitQuestion) {
	var jobs []Job
	for _, q := range questions {
		j := v.NewSplitJob(x.model, q)
		x.splits[q.Key] = j
		jobs = append(jobs, j)
	}
	after := x.order
	x.order = nil
	for _, j := range jobs {
		x.add(j)
	}
	x.order = append(x.order, after...)
}

// AddWaiting makes an exported question known. One about a passage that is no more in the notes is not:
// nothing rests on its answer.
func (x *Jobs) AddWaiting(e Entry) {
	if _, known := x.byID[e.ID]; known {
		return
	}
	if e.Kind == trace.AskSplit {
		if j, known := x.splits[e.Asked[0]]; known {
			j.ID, j.exact = e.ID, false
			x.add(j)
		}
		return
	}
	q := trace.Question{Kind: e.Kind, Draft: e.Draft}
	for _, key := range e.Seen {
		p := x.texts[e.Draft+" "+key]
		p.Key = key
		q.Paragraphs = append(q.Paragraphs, p)
	}
	for _, key := range e.Asked {
		s := x.said[key]
		s.Key = key
		q.Statements = append(q.Statements, s)
	}
	j := Job{}
	for _, whole := range []bool{true, false} {
		q.Whole = whole
		for _, language := range []trace.Language{trace.Dutch, trace.English} {
			q.Language = language
			if j = x.veil.NewJob(e.Model, q); j.ID == e.ID {
				x.add(j)
				return
			}
		}
	}
	j.ID, j.exact = e.ID, false
	x.add(j)
}

func (x *Jobs) add(j Job) {
	if _, known := x.byID[j.ID]; !known {
		x.byID[j.ID] = j
		x.order = append(x.order, j.ID)
	}
}

// Order lists the ids of all questions known, in the order of the case.
func (x *Jobs) Order() []string { return x.order }

// Find is the question with an id.
func (x *Jobs) Find(id string) (Job, bool) {
	j, ok := x.byID[id]
	return j, ok
}
