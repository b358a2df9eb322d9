package render

import (
	"testing"

	"spoor/trace"
)

func TestContactsAreHidden(t *testing.T) {
	t.Parallel()
	c := newCast(&trace.Report{}, NamesCodes, words(trace.Dutch))
	for _, test := range []struct{ text, want string }{
		{"Bel mij op 06-12345678.", "Bel mij op [telefoon]."},
		{"Tel. 06 12 34 56 78 of 020 - 123 45 67", "Tel. [telefoon] of [telefoon]"},
		{"Mail g.vanloon@example.nl of bel +31 6 12345678", "Mail [e-mail] of bel [telefoon]"},
		{"07700 900123", "[telefoon]"},
		{"Ik woon op Molenkade 14 en het stinkt.", "Ik woon op [adres] en het stinkt."},
		{"Molenkade 14", "[adres]"},
		{"Molenkade 14, 1234 AB Loon", "Molenkade 14, [adres] Loon"},
		{"12 Mill Lane", "[adres]"},
		{"NL91 ABNA 0417 1643 00", "[rekening]"},
		// What is no way to reach anybody stays.
		{"De lamp bij Molenkade 14 is kapot.", "De lamp bij Molenkade 14 is kapot."},
		{"Op 01-02-2024 om 10.30 uur, en op 2024-03-05 12:00", "Op 01-02-2024 om 10.30 uur, en op 2024-03-05 12:00"},
		{"In 2024 MR en OR, 1200 EU", "In 2024 MR en OR, 1200 EU"},
		{"Tafel 4", "Tafel 4"},
		{"van 0900 tot 1000, 414.000 euro, 46 x 9.000", "van 0900 tot 1000, 414.000 euro, 46 x 9.000"},
	} {
		if got := c.hide(test.text); got != test.want {
			t.Errorf("%q\n got %q\nwant %q", test.text, got, test.want)
		}
	}
}
