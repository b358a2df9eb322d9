package notes

// heardFrom reads a sentence in which who keeps the notes tells from whom they heard something: "Mondeling hoorde ik nog
// van Kees dat hij met pensioen gaat", "I heard from Pat that".
func (n *narrator) heardFrom(clause string, ts []token) (attribution, bool) {
	if n.owner != nil {
		return attribution{}, false
	}
	for v := 0; v+3 < len(ts) && v < 4; v++ {
		switch ts[v].lower {
		case "hoorde", "hoorden", "vernam", "heard", "learned":
		default:
			continue
		}
		for k := v + 1; k+2 < len(ts) && k < v+5; k++ {
			if ts[k].lower != "van" && ts[k].lower != "from" {
				continue
			}
			sp, end := n.subject(clause, ts, k+1)
			if end == k+1 || end >= len(ts) || len(sp.names) == 0 {
				return attribution{}, false
			}
			switch ts[end].lower {
			case "dat", "hoe", "that", "how":
				if insideMarks(n.text[:min(n.at, len(n.text))]) {
					return attribution{}, false // what somebody quoted heard
				}
				return n.judge(sp, clause, 0), true
			}
		}
	}
	return attribution{}, false
}
