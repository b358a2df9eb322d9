package trace

import "spoor/trace/internal/notes"

// People is what the owner of a case knows of the people in it, beyond what the notes tell. It goes
// before what the notes say. The zero value knows nothing.
type People struct {
	Names           []string          // names in full, for notes that tell them nowhere
	Aliases         map[string]string // what somebody is called by ("AvdB") -> the name in full
	NotParticipants []string          // names or roles of people who make no statements
}

func (p People) known() notes.Known {
	return notes.Known{Names: p.Names, Aliases: p.Aliases, Outside: p.NotParticipants}
}
