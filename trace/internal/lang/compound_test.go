package lang

import (
	"strings"
	"testing"
)

func TestParts(t *testing.T) {
	t.Parallel()
	vocabulary := strings.Fields(`werkplek leren opleiding budget ontwikkelen gesprek gesprekken functie
		beleid termen advies nota loopbaan ontwikkeling wijk team bus halte kind opvang stad huis
		deel nemers voor lezen raad lid leden de ing zaak parkeren vergunning school maaltijd
		gemeente werf prullenbak leiding balie medewerker overleg afval inzameling ouder avond`)
	c := NewCompounds(vocabulary, NL)
	for _, x := range []struct{ word, want string }{
		{"werkplekleren", "werkplek leer"},
		{"opleidingsbudget", "opleid budget"},
		{"ontwikkelgesprek", "ontwikkel gesprek"},
		{"ontwikkelgesprekken", "ontwikkel gesprek"},
		{"functiegesprek", "functie gesprek"},
		{"beleidstermen", "beleid term"},
		{"adviesnota", "advies nota"},
		{"loopbaanontwikkeling", "loopbaan ontwikkel"},
		{"wijkteam", "wijk team"},
		{"bushalte", "bus halte"},
		{"bushaltes", "bus halte"},
		{"kinderopvang", ""},
		{"stadhuis", "stad huis"},
		{"voorlezen", ""},
		{"raadsleden", "raad lid"},
		{"opleiding", ""},
		{"parkeervergunning", "parker vergun"},
		{"schoolmaaltijden", "school maaltijd"},
		{"gemeentewerf", "gemeente werf"},
		{"baliemedewerkers", "balie medewerker"},
		{"teamoverleg", "team overleg"},
		{"afvalinzameling", "afval inzamel"},
		{"ouderavond", "ouder avond"},
		{"wijk-team", "wijk team"},
		{"e-mail", ""},
		{"", ""},
		{"xyz", ""},
	} {
		if got := strings.Join(c.Parts(x.word), " "); got != x.want {
			t.Errorf("Parts(%q) = %q, want %q", x.word, got, x.want)
		}
	}
}

func TestPartsEnglish(t *testing.T) {
	t.Parallel()
	c := NewCompounds(strings.Fields("work place school meals the in put bus stop"), EN)
	for word, want := range map[string]string{
		"workplace": "work place", "school-meals": "school meal", "bus-stop": "bus stop",
		"input": "", "works": "",
	} {
		if got := strings.Join(c.Parts(word), " "); got != want {
			t.Errorf("Parts(%q) = %q, want %q", word, got, want)
		}
	}
}
