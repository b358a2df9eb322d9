package notes

import "testing"

// TestEndsInTime holds that the look before the forms of stamps lets every time through that they read.
func TestEndsInTime(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]bool{
		"Priya Shah 18:11": true, "Priya Shah, [14.02.26 18:11]": true, "**Bas** 9.30 p.m.": true, "Bas 9:30 AM": true,
		"Bas | 10:05:22": true, "er staan 30 fietsen.": false, "nummer 12": false, "": false, "zaal 3.m": false,
	} {
		if got := endsInTime(line); got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
}
