package main

import (
	"go.yaml.in/yaml/v4"

	"spoor/render"
)

// lettersConfig is what spoor.yaml says of letters: what only whoever sends them knows.
type lettersConfig struct {
	sender        render.Sender
	templates     string // folder, from the case folder
	templatesLine int
}

func (l *lettersConfig) read(n *yaml.Node) *fault {
	return readFields(n, []field{
		{"from", oneText(&l.sender.From)},
		{"contact", oneText(&l.sender.Contact)},
		{"next", oneText(&l.sender.Next)},
		{"address", l.readAddress},
		{"templates", l.readTemplates},
	})
}

// readAddress reads how Dutch letters address people.
func (l *lettersConfig) readAddress(n *yaml.Node) *fault {
	word, why := oneOf(n, "u", "je")
	l.sender.Informal = word == "je"
	return why
}

func (l *lettersConfig) readTemplates(n *yaml.Node) *fault {
	l.templatesLine = n.Line
	return oneText(&l.templates)(n)
}
