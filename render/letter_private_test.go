package render

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"spoor/trace"
)

// letterText is all that stands in a letter, in both formats.
func letterText(t *testing.T, templates *Templates, l *Letter) string {
	t.Helper()
	var out strings.Builder
	for _, name := range []string{LetterMarkdown, LetterHTML} {
		data, err := templates.Fill(name, l)
		if err != nil {
			t.Fatal(err)
		}
		out.Write(data)
	}
	return out.String()
}

func repliesTo(t *testing.T, r *trace.Report, o Options, s Sender) (*Replies, *Templates) {
	t.Helper()
	replies, err := NewReplies(r, o, s)
	if err != nil {
		t.Fatal(err)
	}
	templates, err := NewTemplates(nil)
	if err != nil {
		t.Fatal(err)
	}
	return replies, templates
}

// TestLettersArePrivate looks in every letter of every case for the words and the names of others.
func TestLettersArePrivate(t *testing.T) {
	t.Parallel()
	dirs, err := filepath.Glob("../testdata/cases/*/notes")
	if err != nil || len(dirs) < 20 {
		t.Fatalf("%d cases: %v", len(dirs), err)
	}
	if testing.Short() {
		dirs = dirs[:5]
	}
	for _, dir := range dirs {
		name := filepath.Base(filepath.Dir(dir))
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := caseReport(t, name)
			replies, templates := repliesTo(t, r, Options{}, Sender{})
			for i := range replies.Letters {
				l := &replies.Letters[i]
				text := letterText(t, templates, l)
				for _, what := range strangers(r, l, text) {
					t.Errorf("%s in the letter to %q", what, l.Name)
				}
			}
			if everyoneAnswered(r, replies) != "" {
				t.Error(everyoneAnswered(r, replies))
			}
		})
	}
}

// strangers lists what stands in a letter of the words and names of others.
func strangers(r *trace.Report, l *Letter, text string) []string {
	var out []string
	var own []string
	ids := map[string]bool{}
	for _, p := range l.Points {
		ids[p.ID] = true
	}
	for i := range r.Statements {
		if ids[r.Statements[i].ID] {
			own = append(own, bareWords(r.Statements[i].Text))
		}
	}
	bare := bareWords(text)
	for i := range r.Statements {
		s := &r.Statements[i]
		words := bareWords(s.Text)
		if ids[s.ID] || strings.Count(words, " ")+1 < telltale || slices.ContainsFunc(own,
			func(mine string) bool { return holdsWords(mine, words) }) {
			continue
		}
		if holdsWords(bare, words) {
			out = append(out, "statement "+s.ID+" "+s.Text)
		}
	}
	return append(out, strangeNames(r, l, text)...)
}

// strangeNames lists the names of other participants that stand in a text, by the words that are no
// words of every day.
func strangeNames(r *trace.Report, l *Letter, text string) []string {
	lex := newLexicon()
	lower := lowerWords(clean(r))
	var tokens []string
	for _, token := range nameTokens(text) {
		if startsUpper(text[token.start:token.end]) {
			tokens = append(tokens, token.folded)
		}
	}
	mine := map[string]bool{}
	for _, word := range lex.parseName(l.Name).words() {
		mine[folded(word)] = true
	}
	var out []string
	for _, p := range r.Participants {
		if p.Name == "" || lex.collective(p.Name) {
			continue
		}
		for _, part := range lex.apart(p.Name) {
			for _, word := range lex.parseName(part).words() {
				w := folded(word)
				if isParticle(word) || len(w) < shortName || mine[w] || lex.everyday[w] || lower[w] {
					continue
				}
				if slices.Contains(tokens, w) {
					out = append(out, "the name "+word)
				}
			}
		}
	}
	return out
}

// everyoneAnswered says which statement stands in no letter, or in two that have nothing to do with
// each other; "" when each stands where it must.
func everyoneAnswered(r *trace.Report, replies *Replies) string {
	in := map[string]int{}
	for _, l := range replies.Letters {
		for _, p := range l.Points {
			in[p.ID]++
		}
	}
	lex := newLexicon()
	for _, s := range r.Statements {
		want := 1
		if s.Participant != "" && !lex.collective(s.Participant) {
			want = len(lex.apart(s.Participant))
		}
		if n := in[s.ID]; n < 1 || n > want {
			return s.ID + " by " + s.Participant + " stands in another number of letters than it should"
		}
	}
	return ""
}

// TestPrivacyTestCanFail gives letters what must not be in them.
func TestPrivacyTestCanFail(t *testing.T) {
	t.Parallel()
	r := answeredReport()
	replies, templates := repliesTo(t, r, Options{}, Sender{})
	text := letterText(t, templates, &replies.Letters[0])
	if found := strangers(r, &replies.Letters[0], text); len(found) > 0 {
		t.Fatalf("in a right letter: %v", found)
	}
	for _, wrong := range []string{"Nadia was het daarmee eens.",
		"Ook gezegd: geef het opleidingsgeld aan het team, 1000 euro de man!"} {
		if found := strangers(r, &replies.Letters[0], text+wrong); len(found) != 1 {
			t.Errorf("%q: found %v", wrong, found)
		}
	}
}

// TestLetterHidesOthers puts the words and names of others in every text that a letter quotes.
func TestLetterHidesOthers(t *testing.T) {
	t.Parallel()
	r := answeredReport()
	r.Statements[0].Text = "Begin in mei gewoon met drie of vier proeven, net als Nadia zei."
	r.Drafts[2].Paragraphs[0].Text = "Nadia zei: als we op een plan moeten wachten is het 2024. " +
		"In te stemmen met drie of vier proeven in mei, zei Bente."
	r.Drafts[2].Title = "Nota van Ahmet"
	r.Drafts[2].Paragraphs[0].Section = []string{"Nota van Ahmet", "Wat Nadia vroeg"}
	r.Statements[0].Answer = &trace.Answer{Verdict: trace.Verdict{Disposition: trace.Partly,
		Reason: "Ahmet vroeg het tegendeel.", Ruling: trace.MovedRuling, MovedTo: "het plan van Nadia"}}
	replies, templates := repliesTo(t, r, Options{Names: NamesFull}, Sender{})
	bente := &replies.Letters[0]
	text := letterText(t, templates, bente)
	if found := strangers(r, bente, text); len(found) > 0 {
		t.Errorf("found %v in\n%s", found, text)
	}
	for _, want := range []string{"net als Deelnemer 2 zei", "[…] In te stemmen met", "zei Bente",
		"Deelnemer 3 vroeg het tegendeel", "het plan van Deelnemer 2", "Wat Deelnemer 2 vroeg"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
}

// TestOwnNameStays: whoever gets a letter reads their own name in it, unless it may mean another.
func TestOwnNameStays(t *testing.T) {
	t.Parallel()
	r := saidBySomebody("niets", "Jan de Vries", "Jan Smit", "Els")
	r.Statements[0].Text = "Ik ben Jan de Vries, en Jan is ook mijn naam, zei Els."
	replies, _ := repliesTo(t, r, Options{}, Sender{})
	if got, want := replies.Letters[0].Points[0].Said,
		"Ik ben Jan de Vries, en een deelnemer is ook mijn naam, zei Deelnemer 3."; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
