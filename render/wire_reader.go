package render

import "spoor/trace"

// wireReading tells which reader the judgements rest on besides the judge.
type wireReading struct {
	Model       string                        `json:"model"`
	Prompt      string                        `json:"prompt"`
	Open        int                           `json:"open"`
	Asked       int                           `json:"asked"`
	Answered    int                           `json:"answered"`
	Believed    int                           `json:"believed"`
	Agrees      int                           `json:"agrees"`
	Fallen      list[wireFallen]              `json:"fallen"`
	Reliability map[string]map[string]float64 `json:"reliability"`
}

type wireFallen struct {
	Cause string `json:"cause"`
	Count int    `json:"count"`
}

// wireHeard is what a reader said of a step.
type wireHeard struct {
	Fate   string          `json:"fate"`
	Alone  string          `json:"alone"`
	Agrees bool            `json:"agrees"`
	Quotes list[wireQuote] `json:"quotes"`
	Kinds  list[string]    `json:"kinds"`
	Gone   list[string]    `json:"gone"`
	Came   list[string]    `json:"came"`
	Reason string          `json:"reason"`
}

type wireQuote struct {
	Paragraph string `json:"paragraph"`
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Text      string `json:"text"`
}

// wireSplitting tells which reader split hard passages of the notes.
type wireSplitting struct {
	Model      string           `json:"model"`
	Prompt     string           `json:"prompt"`
	Passages   int              `json:"passages"`
	Open       int              `json:"open"`
	Answered   int              `json:"answered"`
	Believed   int              `json:"believed"`
	Statements int              `json:"statements"`
	Fallen     list[wireFallen] `json:"fallen"`
}

func wireOfSplitBy(r *trace.SplitBy) *wireSplitting {
	if r == nil {
		return nil
	}
	return &wireSplitting{r.Model, r.Prompt, r.Passages, r.Open, r.Answered, r.Believed, r.Statements,
		wireOfFallen(r.Fallen)}
}

func wireOfFallen(fallen []trace.Fallen) list[wireFallen] {
	return each(fallen, func(f *trace.Fallen) wireFallen { return wireFallen{string(f.Cause), f.Count} })
}

func wireOfReadBy(r *trace.ReadBy) *wireReading {
	if r == nil {
		return nil
	}
	out := &wireReading{Model: r.Model, Prompt: r.Prompt, Open: r.Open, Asked: r.Asked,
		Answered: r.Answered, Believed: r.Believed, Agrees: r.Agrees,
		Fallen:      wireOfFallen(r.Fallen),
		Reliability: map[string]map[string]float64{}}
	fates := []trace.Fate{trace.Kept, trace.Abstracted, trace.Lost}
	for i, is := range fates {
		row := map[string]float64{}
		for k, said := range fates {
			row[string(said)] = round(r.Reliability[i][k], strengthDecimals)
		}
		out.Reliability[string(is)] = row
	}
	return out
}

func wireOfHeard(h *trace.Heard) *wireHeard {
	if h == nil {
		return nil
	}
	return &wireHeard{
		Fate: string(h.Fate), Alone: string(h.Alone), Agrees: h.Agrees(),
		Quotes: each(h.Quotes, func(q *trace.HeardQuote) wireQuote {
			return wireQuote{q.Paragraph, q.Lines.Start, q.Lines.End, q.Text}
		}),
		Kinds: texts(h.Kinds), Gone: texts(h.Gone), Came: texts(h.Came), Reason: h.Reason,
	}
}
