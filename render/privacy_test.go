package render

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"spoor/trace"
)

const cases = "../testdata/cases"

// TestNoNameOfAnyCase traces every labelled case and looks in every format for names. That of somebody
// who counts as a participant shows nowhere. Those whom only the labels know as one, which a person
// wrote without looking at what Spoor finds, are counted: there may be no more than there were.
func TestNoNameOfAnyCase(t *testing.T) {
	t.Parallel()
	folders, err := filepath.Glob(filepath.Join(cases, "*", "gold.json"))
	if err != nil || len(folders) < 25 {
		t.Fatalf("%d cases (%v), want 25 or more", len(folders), err)
	}
	const most = 18
	known, missed := 0, []string{}
	if testing.Short() {
		folders = folders[:6]
	}
	for _, gold := range folders {
		dir := filepath.Dir(gold)
		r := traced(t, dir)
		people := namesIn(allTexts(t, dir), participantsOf(r))
		known += len(people)
		poisonNames(r, people)
		others := namesIn(allTexts(t, dir), labelledPeople(t, gold))
		for format, write := range everyFormat() {
			if strings.HasPrefix(format, "show") || strings.Contains(format, "terms") || format == "read" {
				continue // the others hold all that is in these
			}
			text := rendered(t, write, r, Options{Names: NamesCodes})
			for _, p := range people {
				if at := p.pattern.FindStringIndex(text); at != nil {
					t.Errorf("%s: %s shows %s: %q", filepath.Base(dir), format, p.word,
						text[max(0, at[0]-60):min(len(text), at[1]+40)])
				}
			}
			for _, p := range others {
				if name := filepath.Base(dir) + " " + p.word; p.pattern.MatchString(text) && !slices.Contains(missed, name) {
					missed = append(missed, name)
				}
			}
		}
	}
	if known < 200 && !testing.Short() {
		t.Errorf("%d names, want 200 or more: this test looks for too little", known)
	}
	if len(missed) > most {
		t.Errorf("%d names show of people whom the notes were not seen to name, at most %d did: %q", len(missed),
			most, missed)
	}
	t.Logf("%d words of names of participants, none shows; %d of others do: %q", known, len(missed), missed)
}

func participantsOf(r *trace.Report) []string {
	var out []string
	for _, p := range r.Participants {
		out = append(out, newLexicon().apart(p.Name)...)
	}
	return out
}

// namedWord is a word of a name, with how to find it.
type namedWord struct {
	word    string
	pattern *regexp.Regexp
}

func labelledPeople(t *testing.T, gold string) []string {
	t.Helper()
	data, err := os.ReadFile(gold)
	if err != nil {
		t.Fatal(err)
	}
	var labels struct {
		Statements []struct{ Participant string }
	}
	if err := json.Unmarshal(data, &labels); err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, s := range labels.Statements {
		out = append(out, newLexicon().apart(s.Participant)...)
	}
	return out
}

// namesIn are the given names and surnames in names. A word that the texts of the case, or the
// language, use without a capital as well is left out: it is a name only where it can be nothing else.
func namesIn(texts string, names []string) []namedWord {
	l, seen := newLexicon(), map[string]bool{}
	for _, t := range nameTokens(texts) {
		if word := texts[t.start:t.end]; !startsUpper(word) {
			seen[t.folded] = true
		}
	}
	var out []namedWord
	for _, written := range names {
		if written == "" || l.collective(written) {
			continue
		}
		for _, word := range l.parseName(written).words() {
			f := folded(word)
			if seen[f] || isParticle(word) || len(word) < 3 || l.everyday[f] || l.notNames[f] {
				continue
			}
			seen[f] = true
			out = append(out, namedWord{word,
				regexp.MustCompile(`(^|[^\pL\pN])` + regexp.QuoteMeta(word) + `($|[^\pL\pN])`)})
		}
	}
	return out
}

func allTexts(t *testing.T, dir string) string {
	t.Helper()
	var all strings.Builder
	for _, folder := range []string{"notes", "drafts"} {
		for _, s := range sourcesIn(t, dir, folder) {
			all.WriteString(s.Text)
		}
	}
	return all.String()
}

func sourcesIn(t *testing.T, dir, folder string) []trace.Source {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, folder, "*"))
	if err != nil {
		t.Fatal(err)
	}
	var out []trace.Source
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, trace.Source{Path: folder + "/" + filepath.Base(file), Text: string(data)})
	}
	return out
}

// traced traces a case through its first and last draft: what lies between names nobody else.
func traced(t *testing.T, dir string) *trace.Report {
	t.Helper()
	drafts := sourcesIn(t, dir, "drafts")
	c := trace.Case{Notes: sourcesIn(t, dir, "notes"),
		Drafts: slices.Concat(drafts[:1], drafts[len(drafts)-1:])}
	r, err := trace.Trace(t.Context(), c, trace.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// poisonNames puts names where no case has them: in titles, file names, warnings, authors and terms.
func poisonNames(r *trace.Report, people []namedWord) {
	for i, p := range people {
		if i > 5 {
			return
		}
		r.Title += " van " + p.word
		r.Drafts[0].Title += " door " + p.word
		r.Drafts[0].Label += " van " + p.word
		r.Drafts[0].Authors = append(r.Drafts[0].Authors, p.word)
		r.Drafts[0].PolicyTerms = append(r.Drafts[0].PolicyTerms, trace.PolicyTerm{Term: "aanpak " + p.word})
		r.Notes[0].Session += " bij " + p.word
		r.Warnings = append(r.Warnings, trace.Warning{Path: "notes/verslag_" + p.word + ".md",
			Message: trace.WarnUnreadable, Detail: "/home/" + p.word + "/stuk"})
	}
}
