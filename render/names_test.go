package render

import (
	"strings"
	"testing"

	"spoor/trace"
)

// saidBySomebody is a report in which these participants said one thing each, in this order, and
// that last holds text.
func saidBySomebody(text string, participants ...string) *trace.Report {
	r := &trace.Report{Language: trace.Dutch}
	for i, p := range participants {
		r.Participants = append(r.Participants, trace.Participant{Name: p})
		r.Statements = append(r.Statements, trace.Statement{ID: "S" + string(rune('1'+i)),
			Path: "notes/1.md", Participant: p, Role: "balie", Text: "iets"})
	}
	r.Statements = append(r.Statements, trace.Statement{ID: "X", Path: "notes/1.md", Text: text})
	return r
}

func hidden(how Names, text string, participants ...string) string {
	out := Rename(saidBySomebody(text, participants...), how, trace.Dutch)
	return out.Statements[len(participants)].Text
}

func TestNamesInTexts(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		people     []string
		text, want string
	}{
		{[]string{"Fatma"}, "Fatma zei dat fatma’s idee van FATMA was.",
			"Deelnemer 1 zei dat Deelnemer 1’s idee van Deelnemer 1 was."},
		{[]string{"Fatma"}, "Fatmas plan", "Deelnemer 1’s plan"},
		{[]string{"Fatma"}, "Fatmagül is een ander", "Fatmagül is een ander"},
		{[]string{"Jorrit van Essen"}, "Jorrit van Essen, Jorrit, meneer Van Essen en Essen",
			"Deelnemer 1, Deelnemer 1, Deelnemer 1 en Deelnemer 1"},
		{[]string{"José"}, "Jose en JOSÉ", "Deelnemer 1 en Deelnemer 1"},
		{[]string{"Dirk-Jan"}, "Dirk-Jan, niet Dirk of Jan", "Deelnemer 1, niet Persoon A of Persoon B"},
		{[]string{"Wil"}, "Wil je dat? Ik wil dat Wil meedoet.",
			"Wil je dat? Ik wil dat Deelnemer 1 meedoet."},
		{[]string{"Wil Bakker"}, "Wil Bakker zei: de bakker is dicht, mevrouw Bakker.",
			"Deelnemer 1 zei: de bakker is dicht, Deelnemer 1."},
		{[]string{"Roos"}, "Roos wil een tafel. Dat zei roosje ook.",
			"Deelnemer 1 wil een tafel. Dat zei roosje ook."},
		{[]string{"De heer Özkan"}, "De heer Özkan, meneer Ozkan", "Deelnemer 1, Deelnemer 1"},
		{[]string{"Wijkagent Ron Tuinhof", "Ron Tuinhof"}, "Ron Tuinhof", "Deelnemer 1"},
		{[]string{"Mo"}, "mo is geen Mo", "mo is geen Deelnemer 1"},
		{[]string{"Mevrouw De Boer"}, "mevrouw De Boer heeft een boer gezien",
			"Deelnemer 1 heeft een boer gezien"},
		{[]string{"Jan de Vries", "Jan Smit"}, "Jan de Vries en Jan", "Deelnemer 1 en een deelnemer"},
		{[]string{"Fatma Yılmaz", "Fatma"}, "Fatma", "Deelnemer 1"},
		{[]string{"Loes", "Loes en Youssef"}, "Youssef knikt", "Deelnemer 2 knikt"},
		{[]string{"parent, Year 2"}, "een parent", "een parent"},
		{[]string{"Fatma"}, "geen naam, geen code", "geen naam, geen code"},
	} {
		if got := hidden(NamesCodes, tt.text, tt.people...); got != tt.want {
			t.Errorf("%v in %q:\ngot  %s\nwant %s", tt.people, tt.text, got, tt.want)
		}
	}
}

// TestInitialsAreNames: where the notes say whose they are, initials in a text are a name; other letters are not.
func TestInitialsAreNames(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		why        trace.NotStatementReason
		line, role string
		text, want string
	}{
		{trace.WhyAttendance, "Aanwezig: Tim de Boer (TdB), Karin Vos (KV), Bea (or)", "",
			"TdB en KV vinden dat de OR en K.V. gelijk hebben, niet kv.",
			"Deelnemer 1 en Deelnemer 2 vinden dat de OR en Deelnemer 2. gelijk hebben, niet kv."},
		{trace.WhyMetadata, "TdB = Tim de Boer, KV: Karin Vos", "", "Volgens KV komt TdB ook.",
			"Volgens Deelnemer 2 komt Deelnemer 1 ook."},
		{trace.WhyAttendance, "", "TdB", "TdB belt.", "Deelnemer 1 belt."},
		{trace.WhyAttendance, "Aanwezig: Tim de Boer, Karin Vos", "", "De KV is open.", "De KV is open."},
		{trace.WhyOther, "De kamer (KV) van Karin Vos", "", "De KV is open.", "De KV is open."},
	} {
		r := saidBySomebody(tt.text, "Tim de Boer", "Karin Vos")
		r.Statements[0].Role = tt.role
		r.NotStatements = []trace.NotStatement{{Path: "notes/1.md", Why: tt.why, Text: tt.line}}
		if got := Rename(r, NamesCodes, trace.Dutch).Statements[2].Text; got != tt.want {
			t.Errorf("%q, role %q:\ngot  %s\nwant %s", tt.line, tt.role, got, tt.want)
		}
	}
	if got, want := hidden(NamesCodes, "De familie Bakker en Fam. Bakker.", "Fam. Bakker"), "Deelnemer 1 en Deelnemer 1."; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestNamesOfParticipants(t *testing.T) {
	t.Parallel()
	people := []string{"Loes", "Loes, Youssef en Iris", "Iedereen", "Groep 2", "girl, Year 5, Castle Beck",
		"Beide groepen samen", "Iris", "", "Mevrouw Pronk"}
	want := []string{"Deelnemer 1", "Deelnemers 1, 2 en 3", "Iedereen", "Groep 2", "Deelnemer 4",
		"Beide groepen samen", "Deelnemer 3", "", "Deelnemer 5"}
	out := Rename(saidBySomebody("", people...), NamesCodes, trace.Dutch)
	for i := range people {
		if got := out.Statements[i].Participant; got != want[i] {
			t.Errorf("%q is called %q, want %q", people[i], got, want[i])
		}
		if out.Statements[i].Role != "" {
			t.Errorf("a role stands beside %q", want[i])
		}
	}
}

// TestNamesAmongLooseWords checks the lists of words that went and came, in which every word stands
// at the beginning.
func TestNamesAmongLooseWords(t *testing.T) {
	t.Parallel()
	r := saidBySomebody("de mulder maalt", "Gerard Mulder")
	r.Statements[1].Steps = []trace.Step{{Jump: &trace.Jump{Gone: []string{"Mulder", "mulder"}}}}
	got := Rename(r, NamesCodes, trace.Dutch).Statements[1].Steps[0].Jump.Gone
	if got[0] != "Deelnemer 1" || got[1] != "mulder" {
		t.Errorf("got %q", got)
	}
}

func TestInitials(t *testing.T) {
	t.Parallel()
	got := hidden(NamesInitials, "Fatma, Floor en Jorrit van Essen", "Fatma", "Floor", "Jorrit van Essen")
	if want := "F., F. (2) en J.v.E."; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestNamesOfThosePresent(t *testing.T) {
	t.Parallel()
	r := saidBySomebody("Lotte vroeg door; Marlin Buses was er niet.", "Fatma")
	r.NotStatements = []trace.NotStatement{
		{Why: trace.WhyAttendance, Text: "Aanwezig: Fatma, Henk (bode), Marlin Buses en de griffier"},
		{Why: trace.WhyMetadata, Text: "Begeleiding: Lotte de Wit. Dinsdag 8 maart, Merendam"},
	}
	out := Rename(r, NamesCodes, trace.Dutch)
	if got := out.Statements[1].Text; !strings.HasPrefix(got, "Persoon ") || strings.Contains(got, "Lotte") {
		t.Errorf("who led the session is not hidden: %s", got)
	}
	for _, n := range out.NotStatements {
		if n.Text != "" {
			t.Errorf("a list of names stands: %s", n.Text)
		}
	}
}

// TestRenameKeepsTheReportWhole checks that every reference in a renamed report still leads
// somewhere, also when names are part of paths.
// A word that is only a piece of a name tells of it, where words are listed one by one.
func TestRenameLeavesNoScraps(t *testing.T) {
	t.Parallel()
	r := saidBySomebody("", "Mevrouw El Amrani")
	r.Statements[0].Steps = []trace.Step{{Jump: &trace.Jump{Gone: []string{"El", "Amrani", "zwemles"}}}}
	got := Rename(r, NamesCodes, trace.Dutch).Statements[0].Steps[0].Jump.Gone
	if len(got) != 2 || strings.Contains(strings.Join(got, " "), "El") || got[1] != "zwemles" {
		t.Errorf("gone %q", got)
	}
}

func TestRenameKeepsTheReportWhole(t *testing.T) {
	t.Parallel()
	r := smallReport()
	r.Notes = append(r.Notes, trace.Note{Path: "notes/bente.md"}, trace.Note{Path: "notes/Bente.md"})
	out := Rename(r, NamesCodes, trace.Dutch)
	if out.Notes[2].Path == out.Notes[3].Path || strings.Contains(out.Notes[2].Path, "bente") {
		t.Errorf("paths: %s and %s", out.Notes[2].Path, out.Notes[3].Path)
	}
	if r.Statements[0].Participant != "Bente" {
		t.Error("the report itself was changed")
	}
	for i := range out.Drafts {
		if out.Drafts[i].Path != out.Statements[0].Steps[i].Draft || out.Drafts[i].Path != out.Jumps[i].To {
			t.Errorf("draft %d has come apart: %s", i, out.Drafts[i].Path)
		}
	}
	if Rename(r, NamesFull, trace.Dutch) != r {
		t.Error("full names change the report")
	}
}

// TestNoNameInAnyFormat renders the small case with codes in every format.
func TestNoNameInAnyFormat(t *testing.T) {
	t.Parallel()
	for what, write := range everyFormat() {
		got := rendered(t, write, smallReport(), Options{Names: NamesCodes})
		for _, name := range []string{"Bente", "Nadia", "Ahmet", "KCC"} {
			if strings.Contains(got, name) {
				t.Errorf("%s shows %s", what, name)
			}
		}
	}
}

func TestNamesKey(t *testing.T) {
	t.Parallel()
	got := strings.TrimPrefix(rendered(t, NamesKey, smallReport(), Options{}), byteOrderMark)
	if want := "code;naam;rol\nDeelnemer 1;Bente;KCC\nDeelnemer 2;Nadia;KCC\nDeelnemer 3;Ahmet;KCC\n" +
		"Persoon A;Jorrit van Essen;\n"; got !=
		want {
		t.Errorf("got\n%s", got)
	}
}

// TestNamesOnlySpokenOf checks people who are in no list and said nothing: a common given name is
// enough, with the surname behind it, and what is no name for sure stays.
func TestNamesOnlySpokenOf(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Vraag dat aan Sandra Foyle, zei Fatma.":      "Vraag dat aan Persoon A, zei Deelnemer 1.",
		"Sandra zei het. Later belde Sandra.":         "Persoon A zei het. Later belde Persoon A.",
		"Gert-Jan legde uit dat Fatma belt.":          "Persoon A legde uit dat Deelnemer 1 belt.",
		"De roos bloeit, Roos en de wil van Merendam": "De roos bloeit, Roos en de wil van Merendam",
	} {
		if got := hidden(NamesCodes, text, "Fatma"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if got := hidden(NamesCodes, "Anneloes stuurt iets.", "Locatiemanager Anneloes Kuiper"); got !=
		"Deelnemer 1 stuurt iets." {
		t.Error(got)
	}
	r := saidBySomebody("", "Dirk-Jan")
	r.Notes = []trace.Note{{Path: "notes/verslag_Dirk-Jan.md"}}
	if got := Rename(r, NamesCodes, trace.Dutch).Notes[0].Path; got != "notes/verslag_Deelnemer 1.md" {
		t.Error(got)
	}
}

// TestOneCodeForOnePerson: whom the list calls by title and the text by surname is one, and the street below a name is no
// part of it.
func TestOneCodeForOnePerson(t *testing.T) {
	t.Parallel()
	r := saidBySomebody("Yıldız sprak met Greet van Loon.", "mevrouw Yıldız", "Greet van Loon")
	r.NotStatements = []trace.NotStatement{
		{Path: "notes/1.md", Why: trace.WhyAttendance, Text: "Aanwezig: mevrouw Yıldız (bewoonster), Yıldız"},
		{Path: "notes/1.md", Why: trace.WhyOther, Text: "Greet van Loon Molenkade 14"},
	}
	c := newCast(r, NamesCodes, words(trace.Dutch))
	for _, p := range c.people {
		if strings.HasPrefix(p.code, "Persoon") {
			t.Errorf("%s is %s, and has a code already", p.name, p.code)
		}
	}
	if got, want := c.hide("Yıldız sprak met Greet van Loon."), "Deelnemer 1 sprak met Deelnemer 2."; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
