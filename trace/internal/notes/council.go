package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// ownSide is the label of those who were there for people who take part: "Aanwezig vanuit de cliëntenraad:".
var ownSide = pattern.New(`(?i)^[^:]{0,30}\b(?:namens|vanuit|van|from|for|on behalf of) (?:de |het |the )?` +
	`(?:\p{L}*raad|bewoners|huurders|ouders|leden|vrijwilligers|medewerkers|cliënten|patiënten|ondernemers|tenants` +
	`|residents` +
	`|patients|parents|carers|members|volunteers|union)[^:]{0,30}:`)

// readSide takes the chair of a council of those who take part for one of them: there the chair speaks for it too.
func (p *people) readSide(line string) {
	m := ownSide.FindString(head(line, 120))
	if m == "" || strings.Contains(strings.ToLower(m), "gemeenteraad") {
		return
	}
	for _, part := range splitNames(line[len(m):]) {
		if who := p.find(strings.Trim(withoutBrackets(part), " .*_")); who != nil && who.organiser {
			who.member = true
		}
	}
}

// councilTitle is the title of minutes of people who take part and have a council of their own.
var councilTitle = pattern.New(`(?i)\b(?:OR|MR|GMR|OC|DC)[- ](?:overleg|vergadering|notulen|verslag)` +
	`|\b(?:notulen|verslag|minutes) (?:van )?(?:de )?(?:OR|MR|GMR)\b` +
	`|\b(?:ondernemings|cliënten|bewoners|leerlingen|medezeggenschaps|wijk|dorps|buurt|jongeren|studenten|ouder` +
	`|huurders|deelnemers)raad\b` +
	`|\b(?:works|students?|pupils?|parents?|tenants|leaseholders|residents|patients|carers|youth)['’]? (?:council` +
	`|forum|panel|association)\b`)

// readCouncils takes the chair of a council of those who take part for one of them, by the title of its minutes.
func (p *people) readCouncils(layouts [][]unit) {
	for _, units := range layouts {
		if len(units) == 0 || !councilTitle.MatchString(head(units[0].text, preambleBytes)) {
			continue
		}
		for _, who := range p.list {
			who.member = who.member || who.attended && chairRole.MatchString(who.role) && !who.host && !who.official
		}
	}
}

// chairRole is the role of who chairs.
var chairRole = pattern.New(`(?i)\b(?:voorzitter|voorz|vz|chair|chairman|chairwoman|chairperson|convenor)\b`)
