package notes

// toldUs reads a sentence of a letter to those who were there about what they said: "You also told us that the
// lorries come through at five". They are those whose street or group opens the paragraph in bold, or nobody in
// particular.
func (n *narrator) toldUs(clause string, ts []token) (attribution, bool) {
	switch ts[0].lower {
	case "you", "jullie", "u":
	default:
		return attribution{}, false
	}
	told := false
	for v := 1; v < len(ts)-2 && v < 4 && !told; v++ {
		told = n.verbAt(ts, v)
		if !told {
			continue
		}
		switch ts[v+1].lower {
		case "us", "me", "ons", "mij":
		default:
			return attribution{}, false
		}
	}
	if !told {
		return attribution{}, false
	}
	if n.addressed == "" {
		return attribution{how: impersonal}, true
	}
	return attribution{how: said, by: speech{names: []string{n.addressed}}}, true
}
