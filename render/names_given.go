package render

import "spoor/trace"

// givenInTexts are the people whom the texts name by a common given name, though no list holds them:
// of somebody who is only spoken of a name is a name as well. The words with a capital right behind it
// are taken for the surname.
func (c *cast) givenInTexts(r *trace.Report) []name {
	var out []name
	seen := map[string]bool{}
	add := func(text string) {
		tokens := nameTokens(text)
		for i := 0; i < len(tokens); i++ {
			n := c.givenAt(text, tokens[i:])
			if len(n.given) > 0 && !seen[n.String()] {
				seen[n.String()] = true
				out = append(out, n)
			}
			i += max(0, len(n.words())-1)
		}
	}
	for i := range r.Statements {
		add(r.Statements[i].Text)
	}
	for _, n := range r.NotStatements {
		add(n.Text)
	}
	for i := range r.Drafts {
		// Who wrote a draft may have spoken in a session too.
		for _, author := range r.Drafts[i].Authors {
			add(author)
		}
		for k := range r.Drafts[i].Paragraphs {
			add(r.Drafts[i].Paragraphs[k].Text)
		}
	}
	return out
}

// givenAt is the name that begins at the first of the tokens; no name when none does.
func (c *cast) givenAt(text string, tokens []nameToken) name {
	word := func(i int) string { return text[tokens[i].start:tokens[i].end] }
	first := tokens[0].folded
	if !startsUpper(word(0)) || c.everyday[first] || c.notNames[first] || c.lower[first] ||
		!trace.IsGivenName(word(0)) {
		return name{}
	}
	n := name{given: []string{word(0)}}
	last := 0
	for i := 1; i < min(len(tokens), 4) && text[tokens[i-1].end:tokens[i].start] == " "; i++ {
		if startsUpper(word(i)) && !c.lower[tokens[i].folded] {
			last = i
		} else if !isParticle(word(i)) {
			break
		}
	}
	for i := 1; i <= last; i++ {
		n.family = append(n.family, word(i))
	}
	return n
}
