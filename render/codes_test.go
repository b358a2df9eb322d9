package render

import (
	"strings"
	"testing"

	"spoor/trace"
)

func TestCodesHide(t *testing.T) {
	t.Parallel()
	known := trace.People{Names: []string{"Anna van den Berg"},
		Aliases:         map[string]string{"AvdB": "Anna van den Berg", "Mo": "Mohammed Said"},
		NotParticipants: []string{"Lotte Smit", "wethouder", "gespreksleider"}}
	for _, tt := range []struct {
		text, want string
	}{
		{"Fatma zei dat fatma’s idee van FATMA was.",
			"Deelnemer 1 zei dat Deelnemer 1’s idee van Deelnemer 1 was."},
		{"Wil vindt het druk. Ik wil rust.", "Deelnemer 2 vindt het druk. Ik wil rust."},
		{"Jans fiets, oud-Jan, Jan-Willem, jan", "Deelnemer 3’s fiets, oud-Deelnemer 3, " +
			"Deelnemer 3-Willem, Deelnemer 3"},
		{"AvdB en mevrouw Van den Berg", "Persoon B en Persoon B"},
		{"Dat zei Mo, of Said.", "Dat zei Persoon D, of Persoon D."},
		{"Lotte leidde; de wethouder kwam.", "Persoon C leidde; de wethouder kwam."},
		{"Mail fatma.yilmaz@gemeente.nl of info@x.nl", "Mail [e-mail] of [e-mail]"},
		{"Pieter de Wit schreef dit voor Juridische Zaken en HR.",
			"Persoon A schreef dit voor Juridische Zaken en HR."},
		{"Wil van der Velde sprak, Van der Velde zweeg. Wil Zaken", "Deelnemer 2 sprak, Deelnemer 2 zweeg. " +
			"Deelnemer 2 Zaken"},
		{"Niemand hier", "Niemand hier"},
	} {
		r := saidBySomebody("de zaken gaan goed, ik wil rust", "Fatma Yılmaz", "Wil", "Jan")
		r.Drafts = []trace.Draft{{Authors: []string{"Pieter de Wit", "Juridische Zaken", "HR", "HR Advies"},
			Paragraphs: []trace.Paragraph{{Text: "Dat zei Wil van der Velde. Wil Zaken."}}}}
		c := NewCodes(r, known, trace.Dutch)
		got, swaps := c.Hide(tt.text)
		if got != tt.want {
			t.Errorf("%q:\ngot  %s\nwant %s", tt.text, got, tt.want)
		}
		back := got
		for _, s := range swaps {
			at := strings.Index(back, s.Code)
			back = back[:at] + s.Name + back[at+len(s.Code):]
		}
		if back != tt.text {
			t.Errorf("put back: %q, want %q", back, tt.text)
		}
	}
}

// Names that look like something else are hidden like others: months, which have a capital in English, names behind
// what somebody is, and a surname that is a title elsewhere.
func TestCodesOfOddNames(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		participants []string
		text, want   string
	}{
		{[]string{"Mei", "June Park", "April"}, "Mei, accounting: ask June. Closed from April.",
			"Participant 1, accounting: ask Participant 2. Closed from Participant 3."},
		{[]string{"nurse Kemi Adeyemi", "mevrouw Pastoor"},
			"Kemi told mevrouw Pastoor so. Adeyemi agrees, Pastoor too.",
			"Participant 1 told Participant 2 so. Participant 1 agrees, Participant 2 too."},
	} {
		c := NewCodes(saidBySomebody("", tt.participants...), trace.People{}, trace.English)
		if got, _ := c.Hide(tt.text); got != tt.want {
			t.Errorf("got  %s\nwant %s", got, tt.want)
		}
	}
}

func TestCodesNames(t *testing.T) {
	t.Parallel()
	c := NewCodes(saidBySomebody("", "Fatma", "Fatma Yılmaz", "een vader"), trace.People{}, trace.English)
	if got := c.Name("Participant 1"); got != "Fatma Yılmaz" {
		t.Errorf("behind the first code: %q", got)
	}
	if got := c.Name("Participant 9"); got != "" {
		t.Errorf("behind no code: %q", got)
	}
	if all := c.All(); len(all) != 2 || all[0] != "Participant 1" {
		t.Errorf("codes %q", all)
	}
}

// FuzzCodes: whatever the text, what was hidden can be put back, and no known name is left.
func FuzzCodes(f *testing.F) {
	for _, seed := range []string{"Fatma", "fatma-jan", "de heer Jan", "Jan@fatma.nl", "Jans’ Fatmas", "\xffJan"} {
		f.Add(seed)
	}
	c := NewCodes(saidBySomebody("", "Fatma", "Jan"), trace.People{}, trace.Dutch)
	f.Fuzz(func(t *testing.T, text string) {
		got, swaps := c.Hide(text)
		rest := got
		var back strings.Builder
		for _, s := range swaps {
			before, after, ok := strings.Cut(rest, s.Code)
			if !ok {
				t.Fatalf("%q: no %q in %q", text, s.Code, rest)
			}
			if strings.Contains(before, "[e-mail]") || strings.Contains(before, "Deelnemer") {
				return // the text holds a code of its own
			}
			back.WriteString(before + s.Name)
			rest = after
		}
		if back.String()+rest != text {
			t.Errorf("%q came back as %q", text, back.String()+rest)
		}
		for _, token := range nameTokens(got) {
			if token.folded == "fatma" || token.folded == "jan" {
				t.Errorf("%q is left in %q", token.folded, got)
			}
		}
	})
}

// TestCodesGuess: who speaks or has a title is a person, also when the notes were not seen to say so.
func TestCodesGuess(t *testing.T) {
	t.Parallel()
	r := saidBySomebody("[15/01, 09:03] Jo: het is druk. Besluit: we doen het. Dat besluit geldt.", "Fatma")
	for _, line := range []string{"- **Kirsty:** omg", "> Tanya (nacht): wissel", "Oudercafé: twee uur",
		"Besluit: later", "Een Vraag: wat nu?", "[07/03, 02:31] Dev: ja", "zomaar: iets", "HR: een punt"} {
		r.Notes = append(r.Notes, trace.Note{Lines: []trace.NoteLine{{Text: line}}})
	}
	r.Drafts = []trace.Draft{{Paragraphs: []trace.Paragraph{
		{Text: "Mevrouw De Roo en Mr Aldous spraken over het Oudercafé. Wethouder Jansen ook, de wethouder."}}}}
	c := NewCodes(r, trace.People{}, trace.Dutch)
	for text, hides := range map[string]bool{"Jo": true, "Kirsty": true, "Tanya": true, "Dev": true,
		"De Roo": true, "Aldous": true, "Jansen": true, "Oudercafé": false, "Besluit": false, "Vraag": false,
		"HR": false, "de wethouder": false} {
		if got, _ := c.Hide("Dat zei " + text + "."); strings.Contains(got, text) == hides {
			t.Errorf("%s: %s", text, got)
		}
	}
}

func TestCodesLeft(t *testing.T) {
	t.Parallel()
	c := NewCodes(saidBySomebody("de balie is open", "Fatma"), trace.People{}, trace.Dutch)
	var hidden []string
	for _, text := range []string{"Gisteren zei Fatma dat Joop en Terpstra aan de Balie staan.", "Dat zei Joop: Outlook hapert.",
		"Vandaag spreekt mevrouw De Wit van HR met Deelnemer 2."} {
		text, _ = c.Hide(text)
		hidden = append(hidden, text)
	}
	if got := strings.Join(c.Left(hidden), " "); got != "Joop Terpstra Wit" {
		t.Errorf("left: %s", got)
	}
}
