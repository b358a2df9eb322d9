package trace

import (
	"context"
	"reflect"
	"testing"

	"spoor/trace/internal/lang"
)

// TestParagraphsThatMetBefore holds that what two unchanged paragraphs had in common a draft earlier is
// what they have in common now, though they moved.
func TestParagraphsThatMetBefore(t *testing.T) {
	t.Parallel()
	texts := []string{"De kantine in Noord gaat om vier uur dicht.", "Er komt een tweede printer op de gang.",
		"Wij kiezen een integrale aanpak van de dienstverlening.", "De bus stopt 12 keer per dag. Dat is te weinig."}
	var drafts []Draft
	for _, order := range [][]int{{0, 1, 2, 3}, {3, 1, 0}, {1, 2, 3, 0, 0}} {
		var d Draft
		for _, i := range order {
			d.Paragraphs = append(d.Paragraphs, Paragraph{Text: texts[i], Kind: TextParagraph})
		}
		drafts = append(drafts, d)
	}
	statements := []Statement{{Text: "De kantine is te vroeg dicht."}}
	m := gather(crew{ctx: context.Background()}, false, statements, drafts, lang.NL, lang.LoadConcepts())
	met := m.metBefore(2)
	if met.kin(0, 2) == nil || met.kin(0, 1) != nil {
		t.Errorf("paragraphs that met before: %+v", met)
	}
	with := m.kin[2]
	m.kin[1] = nil // nothing is known of before
	if afresh := m.kinOf(2); !reflect.DeepEqual(with, afresh) {
		t.Errorf("what is taken over differs from what is worked out:\n%v\n%v", with, afresh)
	}
}
