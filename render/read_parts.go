package render

import (
	"slices"
	"strings"

	"spoor/trace"
)

// readPart is a piece of a line of the notes that was read as one thing.
type readPart struct {
	As     trace.LineKind
	Labels []string   // one per statement, or the reason; none for a blank line
	Cells  [][]string // for a spreadsheet: reason, id, speaker, role, support; one row at least
	Text   string     // "" when names must not show
}

// ownShare is the share of the words of a sentence of which more must stand in a statement for it to be a sentence
// of that statement: the reader takes out who said it and the words around that.
const ownShare = 0.5

// partsOf cuts a line with statements into runs of sentences, each with its statement; nil for what belongs to
// none. It gives nothing when all of the line is one statement, and when a statement has no sentence of its own
// there: then there is no telling them apart.
func partsOf(text string, statements []*trace.Statement) (runs []string, owners []*trace.Statement) {
	all := sentences(text)
	if len(statements) == 0 || len(all) < 2 {
		return nil, nil
	}
	var owned []map[string]bool
	for _, s := range statements {
		owned = append(owned, wordSet(s.Text))
	}
	at := 0 // the statement of the sentence before: they stand in order
	for _, sentence := range all {
		var owner *trace.Statement
		if best, found := ownerOf(wordSet(sentence), owned, at); found {
			at, owner = best, statements[best]
		}
		if n := len(runs); n > 0 && owners[n-1] == owner {
			runs[n-1] += " " + sentence
			continue
		}
		runs, owners = append(runs, sentence), append(owners, owner)
	}
	for _, s := range statements {
		if !slices.Contains(owners, s) || len(runs) == 1 {
			return nil, nil
		}
	}
	return runs, owners
}

// ownerOf finds the statement that most of the words of a sentence stand in; of equals the first from a
// place on. A sentence without words is of the one before.
func ownerOf(words map[string]bool, owned []map[string]bool, from int) (best int, found bool) {
	if len(words) == 0 {
		return from, true
	}
	most := 0.0
	for k := range owned {
		i := (from + k) % len(owned)
		same := 0
		for w := range words {
			if owned[i][w] {
				same++
			}
		}
		if share := float64(same) / float64(len(words)); share > most {
			best, most = i, share
		}
	}
	return best, most > ownShare
}

func wordSet(text string) map[string]bool {
	out := map[string]bool{}
	for _, t := range nameTokens(text) {
		out[t.folded] = true
	}
	return out
}

// parts reads one line into what it was read as.
func (m *maker) parts(number int, l *trace.NoteLine, said map[string]*trace.Statement) []readPart {
	whole := readPart{As: l.As, Text: strings.TrimSpace(l.Text)}
	switch l.As {
	case trace.StatementLine:
		return m.statementParts(number, l, said)
	case trace.BlankLine:
		whole.Cells = [][]string{{"", "", "", "", ""}}
	default:
		why := m.w.why(l.Why)
		whole.Labels = []string{why}
		whole.Cells = [][]string{{why, "", "", "", ""}}
	}
	return []readPart{whole}
}

func (m *maker) statementParts(number int, l *trace.NoteLine, said map[string]*trace.Statement) []readPart {
	var statements []*trace.Statement
	for _, id := range l.Statements {
		if s := said[id]; s != nil {
			statements = append(statements, s)
		}
	}
	begun := map[*trace.Statement]bool{}
	runs, owners := partsOf(strings.TrimSpace(l.Text), statements)
	if runs == nil {
		whole := readPart{As: l.As, Text: strings.TrimSpace(l.Text)}
		for _, s := range statements {
			whole.add(m, s, number > s.Lines.Start)
		}
		return []readPart{whole}
	}
	var out []readPart
	for i, text := range runs {
		part := readPart{As: trace.OtherLine, Text: text, Cells: [][]string{{"", "", "", "", ""}}}
		if s := owners[i]; s != nil {
			part = readPart{As: l.As, Text: text}
			part.add(m, s, begun[s] || number > s.Lines.Start)
			begun[s] = true
		}
		out = append(out, part)
	}
	return out
}
