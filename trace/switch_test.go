package trace_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"spoor/trace"
)

func said(r *trace.Report) string {
	var out []string
	for _, s := range r.Statements {
		out = append(out, fmt.Sprintf("%s %s: %s", s.ID, s.Participant, s.Text))
	}
	return strings.Join(out, "\n")
}

func warned(r *trace.Report) string {
	var out []string
	for _, w := range r.Warnings {
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s:%d %s %s", w.Path, w.Line, w.Message, w.Detail)))
	}
	return strings.Join(out, "\n")
}

func TestSwitches(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, notes, said, warned string }{
		{"id of the next statement", "<!-- spoor:id K12 -->\n- Anna: te duur\n",
			"K12 Anna: te duur", ""},
		{"id on the same line", "- Anna: te duur <!-- spoor:id K12 -->\n- Bas: te ver <!--spoor:id k-9-->\n",
			"K12 Anna: te duur\nk-9 Bas: te ver", ""},
		{"id in front on the same line", "<!-- spoor:id K1 --> Anna: te duur\n\n", "K1 Anna: te duur", ""},
		{"id between lines of one block", "Anna: te duur.\n<!-- spoor:id K2 -->\nBas: te ver.\n",
			"S4V7V Anna: te duur.\nK2 Bas: te ver.", ""},
		{"id twice", "- Anna: te duur <!-- spoor:id K1 -->\n- Bas: te ver <!-- spoor:id k1 -->\n",
			"K1 Anna: te duur\nSGMFH Bas: te ver", "notes/1.md:2 id-twice k1"},
		{"two ids for one", "<!-- spoor:id K1 -->\n<!-- spoor:id K2 -->\n- Anna: te duur\n",
			"K1 Anna: te duur", "notes/1.md:2 switch-idle <!-- spoor:id K2 -->"},
		{"id for nothing", "- Anna: te duur\n\n<!-- spoor:id K1 -->\n",
			"SDDG7 Anna: te duur", "notes/1.md:3 switch-idle <!-- spoor:id K1 -->"},
		{"id that is none", "<!-- spoor:id kop -->\n- Anna: te duur <!-- spoor:id d1p2 -->\n",
			"SDDG7 Anna: te duur", "notes/1.md:1 id-bad kop\nnotes/1.md:2 id-bad d1p2"},
		{"off and on", "- Anna: te duur\n<!-- spoor:off -->\n- Bas: geheim\n<!-- spoor:on -->\n- Bas: te ver\n",
			"SDDG7 Anna: te duur\nSGMFH Bas: te ver", ""},
		{"off within a line", "- Anna: te duur<!-- spoor:off -->, zei Bas<!-- spoor:on -->\n",
			"SDDG7 Anna: te duur", ""},
		{"off without on", "- Anna: te duur\n\n<!-- spoor:off -->\n- Bas: geheim\n",
			"SDDG7 Anna: te duur", "notes/1.md:3 switch-open"},
		{"on without off", "- Anna: te duur\n<!-- spoor:on -->\n",
			"SDDG7 Anna: te duur", "notes/1.md:2 switch-idle <!-- spoor:on -->"},
		{"no switch", "- Anna: te duur\n<!-- spoor:uit -->\n<!-- gewoon -->\n",
			"SDDG7 Anna: te duur", "notes/1.md:2 switch-unknown <!-- spoor:uit -->"},
		{"off hides ids", "- Anna: te duur\n<!-- spoor:off --><!-- spoor:id K1 --><!-- spoor:on -->\n",
			"SDDG7 Anna: te duur", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := readNotes(t, trace.Source{Path: "notes/1.md", Text: tt.notes})
			if got := said(r); got != tt.said {
				t.Errorf("said:\n%s\nwant:\n%s", got, tt.said)
			}
			if got := warned(r); got != tt.warned {
				t.Errorf("warned:\n%s\nwant:\n%s", got, tt.warned)
			}
		})
	}
}

// TestOffLeaksNothing: a word that is switched off stands nowhere in the report.
func TestOffLeaksNothing(t *testing.T) {
	t.Parallel()
	const secret = "Geheimzinnig"
	off := "<!-- spoor:off -->\nAanwezig: " + secret + "\n\n- " + secret + ": " + secret +
		"\n<!-- spoor:on -->\n"
	c := trace.Case{
		Notes:  []trace.Source{{Path: "notes/1.md", Text: "- Anna: te duur\n" + off + "- Bas: te ver\n"}},
		Drafts: []trace.Source{{Path: "drafts/1.md", Text: "Het is te duur.\n\n" + off + "En te ver.\n"}},
		Return: []trace.Source{{Path: "return/1.md", Text: "# Besluit\n\n- Het wordt goedkoper.\n" + off}},
	}
	r, err := trace.Trace(context.Background(), c, trace.Options{Candidates: 9})
	if err != nil {
		t.Fatal(err)
	}
	if text := fmt.Sprintf("%+v", *r) + fmt.Sprintf("%+v", *r.Return); strings.Contains(text, secret) {
		t.Error(text)
	}
	if n := len(r.Drafts[0].Paragraphs); n != 2 {
		t.Errorf("%d paragraphs in a draft with 2", n)
	}
}

func TestIDsOfItems(t *testing.T) {
	t.Parallel()
	c := trace.Case{
		Notes:  []trace.Source{{Path: "notes/1.md", Text: "- Anna: te duur\n"}},
		Drafts: []trace.Source{{Path: "drafts/1.md", Text: "<!-- spoor:id K1 -->\nHet is te duur.\n"}},
		Return: []trace.Source{{Path: "return/1.md",
			Text: "# Besluit\n\n<!-- spoor:id B1 -->\n- Het wordt goedkoper.\n"}},
	}
	r, err := trace.Trace(context.Background(), c, trace.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if id := r.Return.Items[0].ID; id != "B1" {
		t.Errorf("item %s, want B1", id)
	}
	want := "return/1.md:0 no-retellings\ndrafts/1.md:1 switch-idle <!-- spoor:id K1 -->"
	if got := warned(r); got != want {
		t.Errorf("warned:\n%s\nwant:\n%s", got, want)
	}
}
