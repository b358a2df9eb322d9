package trace_test

import (
	"context"
	"strings"
	"testing"

	"spoor/trace"
)

// TestWhatTheOwnerKnows: title, versions, people and terms that the owner of a case gives go before
// what the texts tell.
func TestWhatTheOwnerKnows(t *testing.T) {
	t.Parallel()
	c := trace.Case{
		Notes: []trace.Source{{Path: "notes/1.md",
			Text: "- AvdB: De kantine staat leeg.\n- Lotte: Wat is er nodig?\n"}},
		Drafts: []trace.Source{{Path: "drafts/1.md",
			Text:    "---\ndatum: 2020-01-01\nauteur: Iemand\n---\n\nDe kantine wordt een leertuinen.\n",
			Version: trace.Version{Label: "MT", Date: "2022-03-29", Authors: []string{"Bas"}}}},
	}
	o := trace.Options{Title: "Leren", PolicyTerms: []string{"leertuin"}, People: trace.People{
		Aliases: map[string]string{"AvdB": "Anna van den Berg"}, NotParticipants: []string{"Lotte"}}}
	r, err := trace.Trace(context.Background(), c, o)
	if err != nil {
		t.Fatal(err)
	}
	d := r.Drafts[0]
	if r.Title != "Leren" || d.Label != "MT" || d.Date != "2022-03-29" || strings.Join(d.Authors, ",") != "Bas" {
		t.Errorf("title %q, draft %+v", r.Title, d)
	}
	if len(r.Statements) != 1 || r.Statements[0].Participant != "Anna van den Berg" {
		t.Errorf("statements %+v", r.Statements)
	}
	if len(d.PolicyTerms) != 1 || d.PolicyTerms[0].Term != "leertuinen" {
		t.Errorf("policy terms %+v", d.PolicyTerms)
	}
}

// TestOwnTermsOverlap: the longest of terms that overlap stands; what a participant said is none.
func TestOwnTermsOverlap(t *testing.T) {
	t.Parallel()
	c := trace.Case{
		Notes: []trace.Source{{Path: "notes/1.md", Text: "- Anna: De leertuin is mooi.\n"}},
		Drafts: []trace.Source{{Path: "drafts/1.md",
			Text: "Met een integrale aanpak op maat komt er een leertuin.\n"}},
	}
	o := trace.Options{PolicyTerms: []string{"integrale aanpak op maat", "leertuin", "", "aanpak op"}}
	r, err := trace.Trace(context.Background(), c, o)
	if err != nil {
		t.Fatal(err)
	}
	terms := r.Drafts[0].PolicyTerms
	if len(terms) != 1 || terms[0].Term != "integrale aanpak op maat" {
		t.Errorf("policy terms %+v", terms)
	}
}
