package notes

import (
	"strings"
)

// readAddresses learns who sends from an address that stands in place of a name: somebody whose name it is made of
// ("m.elamrani@..." for Mohamed El Amrani), or who signs with the first part of it ("mandy.f.crafts").
func (p *people) readAddresses(units []unit) {
	for i := range units {
		u := &units[i]
		if !u.headsMail() {
			continue
		}
		name, _, _ := sender(u.text)
		parts := addressParts(name)
		if parts == nil {
			continue
		}
		if who := p.byAddress(parts); who != nil {
			p.rename(name, who)
		} else if len(parts[0]) > 2 && signsBelow(units[i+1:], parts[0]) {
			p.rename(name, p.add(capitalised(parts[0]), ""))
		}
	}
}

// addressParts gives the parts of what stands before the @ of an address, or of such a name without an @; nil for a
// name as people write it.
func addressParts(name string) []string {
	local, _, at := strings.Cut(name, "@")
	if strings.Contains(local, " ") || local != strings.ToLower(local) || !at && !strings.ContainsAny(local, "._") {
		return nil
	}
	parts := strings.FieldsFunc(local, func(c rune) bool { return strings.ContainsRune("._-", c) })
	if len(parts) == 0 || !hasLetter(parts[0]) {
		return nil
	}
	return parts
}

// byAddress finds the one person whose first name, or the letter of it, and surname are the parts of an address.
func (p *people) byAddress(parts []string) *person {
	address := strings.Join(parts, "")
	var hit *person
	for _, who := range p.list {
		words := strings.Fields(unaccented.Replace(strings.ToLower(strings.ReplaceAll(who.name, ".", ""))))
		if who.body || len(words) < 2 || titleLength(p.vocabulary.tokenize(who.name), 0) > 0 {
			continue
		}
		surname := strings.Join(words[1:], "")
		if address != words[0]+surname && address != words[0][:1]+surname {
			continue
		}
		if hit != nil {
			return nil
		}
		hit = who
	}
	return hit
}

// signsBelow says whether a line of the mail that begins here is one name and no more.
func signsBelow(units []unit, name string) bool {
	for i := range units {
		if isMailHead(units[i].text) {
			return false
		}
		if n := len(units[i].raw); n > 0 && strings.EqualFold(strings.Trim(units[i].raw[n-1], " .,-xX"), name) {
			return true
		}
	}
	return false
}
